/**
 * Validated orders, in a state that its owner plays on and by copies: marches of a hundred regiments on 2,000 hexes,
 * against marches as a reducer of boardgame.io.
 *
 * The peer does less: it judges neighbour, enemy and clock, where ours also draws the side's view, reckons zones, going
 * and room, looks around for both sides and says what happened. The ratio is that of the whole order, law and all.
 */
import { applyInPlace, applyOrder } from '../../../src/engine/apply.ts'
import { distance } from '../../../src/engine/map/geometry.ts'
import type { Order } from '../../../src/engine/orders.ts'
import { copyState, type GameState } from '../../../src/engine/state.ts'
import { type Board, board } from '../boards.ts'
import { type Row, race } from '../harness.ts'
import { type BoardGame, boardgame } from '../peers.ts'

const UNITS = 100

/** One step into a free hex by each regiment of the side to move that has one, far from any enemy. */
function marches({ scenario, state }: Board): Extract<Order, { kind: 'move' }>[] {
  const taken = new Set([...state.hex])
  return scenario.units.flatMap((unit, u) => {
    if (unit.side !== 'soviet' || unit.arm !== 'rifle') return []
    const from = state.hex[u]!
    for (let d = 0; d < 6; d++) {
      const to = scenario.map.neighbours[from * 6 + d]!
      const isNear = scenario.units.some(
        (other, o) => other.side !== unit.side && distance(scenario.map, state.hex[o]!, to) <= 2,
      )
      if (to < 0 || taken.has(to) || isNear) continue
      taken.add(to)
      return [{ kind: 'move' as const, unit: u, path: [to] }]
    }
    return []
  })
}

interface Plain {
  readonly units: { hex: number; clock: number; side: number }[]
}

export async function orderRow(): Promise<Row> {
  const it = board(50, 40, UNITS, 2000)
  const orders = marches(it)
  const give = (apply: typeof applyInPlace | typeof applyOrder): GameState => {
    let state = copyState(it.scenario, it.state)
    for (const order of orders) {
      const applied = apply(it.scenario, state, order)
      if (!applied.ok) throw new Error(`Expected a lawful march, got ${applied.refusal.code}`)
      state = applied.state
    }
    return state
  }
  const { Client } = await boardgame()
  const { neighbours } = it.scenario.map
  const game: BoardGame<Plain> = {
    setup: () => ({
      units: it.scenario.units.map((unit, u) => ({
        hex: it.state.hex[u]!,
        clock: 0,
        side: unit.side === 'soviet' ? 0 : 1,
      })),
    }),
    moves: {
      march: ({ G }, unit, to) => {
        const who = G.units[unit!]
        if (who?.side !== 0) return 'INVALID_MOVE'
        const touches = [0, 1, 2, 3, 4, 5].some(d => neighbours[who.hex * 6 + d] === to)
        const isHeld = G.units.some(other => other.side === 1 && other.hex === to)
        if (!touches || isHeld || who.clock + 30 > 1260) return 'INVALID_MOVE'
        who.hex = to!
        who.clock += 30
        return undefined
      },
    },
  }
  const peer = (): unknown => {
    const client = Client({ game, debug: false })
    client.start()
    for (const order of orders) client.moves['march']!(order.unit, order.path[0]!)
    const state = client.getState()!
    if (state.G.units[orders[0]!.unit]!.hex !== orders[0]!.path[0])
      throw new Error('Expected the march to be carried out')
    return state
  }
  return race(
    `validated orders, ${UNITS} units on 2,000 hexes (${orders.length} marches)`,
    'order',
    orders.length,
    [
      { name: 'engine', run: times => repeat(times, () => give(applyInPlace)) },
      { name: 'engine, copying', run: times => repeat(times, () => give(applyOrder)) },
      { name: 'boardgame.io', run: times => repeat(times, peer) },
    ],
    [{ peer: 'boardgame.io', kind: 'faster', ratio: 50 }],
  )
}

function repeat(times: number, work: () => unknown): unknown {
  let last: unknown
  for (let n = 0; n < times; n++) last = work()
  return last
}
