import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INTERDICTED } from '../../src/engine/airMarks.ts'
import { turnMinutes, unitsAt } from '../../src/engine/derived.ts'
import { keyedDice } from '../../src/engine/dice.ts'
import { pathTo, reach } from '../../src/engine/map/reach.ts'
import { startPlay } from '../../src/engine/play.ts'
import { attempt, type Marcher, marcher } from '../../src/engine/rules/marchAccount.ts'
import { movement, previewMove, stepCost } from '../../src/engine/rules/movement.ts'
import { copyState } from '../../src/engine/state.ts'
import { MOBILITIES, RIVERS, WAYS, WEATHERS } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { type Position, type PositionOptions, plainNeighbours, position } from '../support/position.ts'

const COLS = 7
const ROWS = 6

/** Small chances are written as "one in n". */
const oneIn = (n: number) => fc.integer({ min: 0, max: n - 1 }).map(i => i === 0)
const cells = <T>(value: fc.Arbitrary<T>, count: number) =>
  fc.array(value, { minLength: count, maxLength: count })

/** Random ground, ways, rivers, crossings, fights and enemies around one marching unit A. */
const drafts = fc.record({
  ground: cells(fc.constantFrom(...'....:~-"%^#='), COLS * ROWS),
  enemies: cells(oneIn(14), COLS * ROWS),
  friends: cells(oneIn(14), COLS * ROWS),
  start: fc.integer({ min: 0, max: COLS * ROWS - 1 }),
  sides: cells(
    fc.record({ river: oneIn(4), way: oneIn(3), crossing: oneIn(8), kind: fc.nat(1000) }),
    COLS * ROWS * 3,
  ),
  mobility: fc.constantFrom(...MOBILITIES.filter(m => m !== 'static')),
  weather: fc.constantFrom(...WEATHERS),
  dark: fc.constantFrom(0, 514, 1000),
  hexMetres: fc.constantFrom(1000, 4000, 12_000, 20_000),
  length: fc.constantFrom(240, 360, 720),
  clock: fc.nat(120),
  account: fc.nat(900),
  fuel: fc.constantFrom(60, 300, 2000),
  trained: fc.boolean(),
  fights: cells(oneIn(6), COLS * ROWS),
  hunted: cells(oneIn(5), COLS * ROWS),
  progress: fc.nat(120),
  friction: fc.constantFrom(0, 0, -300, -35, 95, 300),
})
type Draft = typeof drafts extends fc.Arbitrary<infer T> ? T : never

const printed = (hex: number) => `0${hex % COLS}0${Math.floor(hex / COLS)}`

function build(draft: Draft): Position {
  const tokens = draft.ground.map((sign, hex) => {
    const unit = hex === draft.start ? 'A' : draft.enemies[hex] ? 'e' : draft.friends[hex] ? 'F' : ''
    return unit + sign
  })
  const drawing = Array.from({ length: ROWS }, (_, row) =>
    tokens.slice(row * COLS, row * COLS + COLS).join(' '),
  )
  const motor = !['foot', 'mounted', 'draught'].includes(draft.mobility)
  const p = position(drawing.join('\n'), {
    hexMetres: draft.hexMetres,
    units: {
      A: { mobility: draft.mobility, fuelRefill: motor ? 40 : 0, nightTrained: draft.trained },
      F: { men: 9000 },
      e: { men: 3000 },
    },
    turns: [{ start: 360, end: 360 + draft.length, dark: draft.dark, weather: [draft.weather] }],
    ...hexsides(draft),
  })
  const { state } = p
  const u = p.unit('A')
  state.clock[u] = draft.clock
  state.account[u] = draft.account
  state.fuel[u] = draft.fuel
  state.friction[u] = draft.friction
  draft.hunted.forEach((hunted, hex) => {
    if (hunted) state.airMarks[hex * 2 + 1] = INTERDICTED
  })
  draft.fights.forEach((fought, hex) => {
    if (fought) state.hexClock[hex] = 100 + hex
  })
  state.crossingClock.forEach((_, c) => {
    state.crossingClock[c] = (c * 37) % 200
  })
  state.progressTo[u] = p.scenario.map.neighbours[state.hex[u]! * 6 + (draft.progress % 6)]!
  state.progress[u] = state.progressTo[u]! < 0 ? 0 : draft.progress
  return p
}

/** Rivers, ways and crossings drawn for three hexsides of every hex, so that each hexside has its turn. */
function hexsides(draft: Draft): PositionOptions {
  const neighbours = plainNeighbours(COLS, ROWS)
  const drawn = draft.sides.flatMap((side, i) => {
    const hex = Math.floor(i / 3)
    const to = neighbours[hex * 6 + (i % 3)]!
    return to < 0 ? [] : [{ ...side, between: [printed(hex), printed(to)] as const }]
  })
  return {
    rivers: drawn
      .filter(side => side.river)
      .map(({ between, kind }) => [...between, RIVERS[1 + (kind % 3)]!] as const),
    ways: drawn
      .filter(side => side.way)
      .map(({ between, kind }) => [WAYS[1 + (kind % 4)]!, ...between] as const),
    crossings: drawn
      .filter(side => side.crossing)
      .map(({ between, kind }) => ({
        id: between.join(),
        kind: 'ferry',
        between,
        capacity: [
          { from: 0, unit: 'men', perHour: 600 + kind, loadClass: 60 },
          { from: 360 + (kind % 400), unit: 'vehicles', perHour: 100 + kind, loadClass: kind % 40 },
        ],
      })),
  }
}

/** The same search written as plainly as can be: no queue, no tables; every step is asked of the rule. */
function plainReach(p: Position): number[] {
  const { scenario, state } = p
  const u = p.unit('A')
  const start = state.hex[u]!
  const own = scenario.units[u]!.side
  const best: (Marcher | undefined)[] = new Array(scenario.map.terrain.length)
  best[start] = marcher(state, u)
  const done = new Set<number>()
  for (;;) {
    let from = -1
    best.forEach((at, hex) => {
      if (at && !done.has(hex) && (from < 0 || at.clock < best[from]!.clock)) from = hex
    })
    if (from < 0) return Array.from(best, at => at?.clock ?? -1)
    done.add(from)
    const now = copyState(scenario, state)
    now.clock[u] = best[from]!.clock
    for (let d = 0; d < 6; d++) {
      const to = scenario.map.neighbours[from * 6 + d]!
      if (to < 0 || unitsAt(scenario, state, to).some(v => scenario.units[v]!.side !== own)) continue
      const cost = stepCost(scenario, now, u, from, to)
      if ('code' in cost) continue
      const got = attempt(scenario, now, u, best[from]!, cost)
      if ('code' in got || !got.finished) continue
      if (!best[to] || isBetter(got.after, best[to])) best[to] = got.after
    }
  }
}

const isBetter = (a: Marcher, b: Marcher): boolean =>
  a.clock !== b.clock ? a.clock < b.clock : a.account !== b.account ? a.account < b.account : a.fuel > b.fuel

describe('reach', () => {
  it('finds the minutes of a plain search over the steps of the rule', () => {
    let reached = 0
    fc.assert(
      fc.property(drafts, draft => {
        const p = build(draft)
        const { minutes } = reach(p.scenario, p.state, p.unit('A'))
        const plain = plainReach(p)
        expect(Array.from(minutes)).toEqual(plain)
        reached += plain.filter(at => at >= 0).length
      }),
      { numRuns: 300, seed: 1945 },
    )
    expect(reached).toBeGreaterThan(1500)
  })

  it('promises what the preview and the march keep', () => {
    fc.assert(
      fc.property(drafts, draft => {
        const p = build(draft)
        const u = p.unit('A')
        const view = observe(p.scenario, p.state, 'soviet')
        const within = reach(p.scenario, view.state, u)
        for (const hex of within.hexes) {
          const order = { kind: 'move', unit: u, path: pathTo(within, hex) } as const
          const { steps, progress, refusal } = previewMove(p.scenario, view, order)
          expect([refusal, progress]).toEqual([null, null])
          expect([steps.at(-1)!.to, steps.at(-1)!.clock]).toEqual([hex, within.minutes[hex]])
          expect(steps.at(-1)!.account).toBe(within.account[hex])
        }
        const farthest = within.hexes.at(-1)
        if (farthest === undefined) return
        const next = copyState(p.scenario, p.state)
        movement.resolve(startPlay(p.scenario, next, keyedDice(1)), {
          kind: 'move',
          unit: u,
          path: pathTo(within, farthest),
        })
        expect([next.hex[u], next.clock[u]]).toEqual([farthest, within.minutes[farthest]])
      }),
      { numRuns: 150, seed: 8 },
    )
  })

  it('ends with the turn: six hexes of steppe on foot in 360 minutes', () => {
    const p = position('A . . . . . . .')
    const { hexes, minutes } = reach(p.scenario, p.state, 0)
    expect(hexes).toEqual([1, 2, 3, 4, 5, 6])
    expect(Array.from(minutes)).toEqual([0, 60, 120, 180, 240, 300, 360, -1])
    expect(turnMinutes(p.scenario, p.state)).toBe(360)
  })

  it('goes through full hexes but does not offer them', () => {
    const p = position('A B .', { units: { B: { men: 12_000 } } })
    const within = reach(p.scenario, p.state, 0)
    expect(within.hexes).toEqual([2])
    expect(pathTo(within, 2)).toEqual([1, 2])
  })

  it('is empty for a unit that may not march, and leads nowhere', () => {
    const p = position('A . .', { units: { A: { mobility: 'static' } } })
    const within = reach(p.scenario, p.state, 0)
    expect([within.hexes, pathTo(within, 2)]).toEqual([[], []])
  })

  it('leaves no trace in the next search', () => {
    const p = position('A . . .\n. . . .\nB . . .', { units: { B: { mobility: 'mounted' } } })
    const first = reach(p.scenario, p.state, p.unit('A'))
    reach(p.scenario, p.state, p.unit('B'))
    expect(reach(p.scenario, p.state, p.unit('A'))).toEqual(first)
  })
})
