/** What is told of a game from its record agrees with the game: checked against its events and its final state. */
import { beforeAll, describe, expect, it, test } from 'vitest'
import type { Loss } from '../../src/engine/events/fights.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import { score } from '../../src/engine/rules/score.ts'
import { copyState, type GameState } from '../../src/engine/state.ts'
import { SIDES, STATUSES, sideOf } from '../../src/engine/types.ts'
import { type Aftermath, gatherAftermath } from '../../src/record/aftermath.ts'
import { keepingLuck } from '../../src/record/luck.ts'
import { atOnce, type GameRecord } from '../../src/record/record.ts'
import { followingUnits } from '../../src/record/stories.ts'
import { byTurn, menLost } from '../../src/record/tallies.ts'
import { playMatch } from '../../src/sim/match.ts'
import { lossesOf } from '../../src/sim/summary.ts'
import { skirmish } from '../support/battles.ts'
import { attack, diceFor, fight, oddsOf } from '../support/fight.ts'
import { position } from '../support/position.ts'

const { scenario } = skirmish()
const SEED = 4

interface Stage {
  readonly turn: number
  readonly side: number
  readonly events: readonly GameEvent[]
}
const stages: Stage[] = []
let final: GameState
let record: GameRecord
let told: Aftermath
beforeAll(() => {
  const played = playMatch(scenario, { soviet: 'greedy', japanese: 'greedy' }, SEED, ({ before, events }) =>
    stages.push({ turn: before.turn[0]!, side: before.side[0]!, events }),
  )
  final = played.state
  record = played.record
  told = atOnce(gatherAftermath(scenario, record))
})

const eventsOf = (): readonly GameEvent[] => stages.flatMap(({ events }) => events)
const menIn = ({ killed, wounded, captured }: Loss): number => killed + wounded + captured

describe('tallies', () => {
  it('begin with the beginning and have one for each player turn, at its turn’s end', () => {
    expect(told.fault).toBeNull()
    expect(told.tallies).toHaveLength(1 + record.playerTurns.length)
    expect(told.tallies[0]).toMatchObject({ turn: 0, side: null, at: scenario.turns[0]!.start })
    expect(told.tallies.slice(1).map(({ turn, side, at }) => ({ turn: turn + 1, side, at }))).toEqual(
      record.playerTurns.map(({ turn, side }) => ({ turn, side, at: scenario.turns[turn - 1]!.end })),
    )
  })

  it('end in what the battle came to', () => {
    const { soviet, japanese } = score(scenario, final)
    const last = told.tallies.at(-1)!.of
    expect([last.soviet.points, last.japanese.points]).toEqual([soviet, japanese])
    for (const side of SIDES) {
      const { men, afv, guns } = lossesOf(scenario, final, side)
      expect([menLost(last[side]), last[side].afv, last[side].guns]).toEqual([men, afv, guns])
      const mine = SIDES.indexOf(side) + 1
      expect(last[side].objectives).toBe([...final.heldBy].filter(holder => holder === mine).length)
      expect(last[side].hexes).toBe([...final.control].filter(holder => holder === mine).length)
    }
  })

  it('count losses as they fall, and every fight of either side', () => {
    const lost = (upTo: number) =>
      eventsUpTo(upTo).flatMap(event => (event.kind === 'losses' ? event.losses : []))
    told.tallies.forEach(({ of }, i) => {
      for (const side of SIDES) {
        const own = lost(i).filter(({ unit }) => scenario.units[unit]!.side === side)
        expect(menLost(of[side])).toBe(own.reduce((sum, loss) => sum + menIn(loss), 0))
      }
    })
    const made = eventsOf().filter(({ kind }) => kind === 'assault' || kind === 'overrun' || kind === 'raid')
    const { soviet, japanese } = told.tallies.at(-1)!.of
    expect(made.length).toBeGreaterThan(3)
    expect(soviet.fights + japanese.fights).toBe(made.length)
  })

  it('say who is short, and what was handed out', () => {
    expect(told.tallies.some(({ of }) => of.soviet.short + of.japanese.short > 0)).toBe(true)
    const handed = eventsOf().reduce(
      (sum, event) => sum + (event.kind === 'supplied' ? event.kilograms : 0),
      0,
    )
    const { soviet, japanese } = told.tallies.at(-1)!.of
    expect(soviet.kilograms + japanese.kilograms).toBe(handed)
  })

  it('have one for each whole turn where only these are asked for', () => {
    expect(byTurn(told.tallies).map(({ turn, side }) => [turn, side])).toEqual([
      [0, null],
      ...scenario.turns.map((_, turn) => [turn, 'japanese']),
    ])
  })

  it('of a game in the middle of a turn reach to its last order', () => {
    const open: GameRecord = {
      ...record,
      playerTurns: [{ turn: 1, side: 'soviet', orders: record.playerTurns[0]!.orders.slice(0, 3) }],
    }
    const { tallies } = atOnce(gatherAftermath(scenario, open))
    expect(tallies.map(({ turn, side }) => [turn, side])).toEqual([
      [0, null],
      [0, 'soviet'],
    ])
  })
})

/** Events until the tally of this number was made. */
const eventsUpTo = (tally: number): readonly GameEvent[] => {
  let ended = 0
  return stages.flatMap(({ events }, i) => {
    if (i > 0 && ended >= tally) return []
    if (events.some(({ kind }) => kind === 'sideEnded')) ended++
    return events
  })
}

describe('the story of a unit', () => {
  it('ends as the unit ended, with its losses', () => {
    expect(told.stories).toHaveLength(scenario.units.length)
    for (const { unit, men, lost, status, end } of told.stories) {
      expect(men).toBe(final.men[unit])
      expect(lost.men).toBe(final.killed[unit]! + final.wounded[unit]! + final.captured[unit]!)
      expect(status).toBe(STATUSES[final.status[unit]!])
      expect(end !== null).toBe(['finished', 'exited', 'disarmed'].includes(status))
    }
  })

  it('has every assault and overrun that it was in, with what that cost it', () => {
    for (const { unit, fights } of told.stories) {
      const own = eventsOf().filter(
        event =>
          (event.kind === 'assault' &&
            [...event.attack, ...event.defence].some(line => line.unit === unit)) ||
          (event.kind === 'overrun' && (event.unit === unit || event.enemies.includes(unit))),
      )
      expect(fights).toHaveLength(own.length)
    }
    const fought = told.stories.flatMap(({ fights }) => fights)
    const cost = eventsOf().flatMap(event =>
      event.kind === 'losses' && (event.cause === 'assault' || event.cause === 'retreat') ? event.losses : [],
    )
    expect(cost.length).toBeGreaterThan(0)
    expect(fought.reduce((sum, { men }) => sum + men, 0)).toBe(
      cost.reduce((sum, loss) => sum + menIn(loss), 0),
    )
  })

  it('counts the hexes of its marches, and remembers its lowest readiness', () => {
    const game = position('A . . .', { hexMetres: 4000 })
    const following = followingUnits(game.scenario)
    const unit = game.unit('A')
    const state = (hex: string, readiness: number): GameState => {
      game.state.hex[unit] = game.hex(hex)
      game.state.readiness[unit] = readiness
      return { ...game.state, hex: [...game.state.hex], readiness: [...game.state.readiness] }
    }
    const moved = (from: string, to: string): GameEvent => ({
      kind: 'moved',
      unit,
      from: game.hex(from),
      to: game.hex(to),
      clock: 0,
      account: 0,
      fuel: 0,
      readiness: 0,
      crossing: -1,
      crossingClock: 0,
      waited: 0,
    })
    const start = state('0000', 900)
    following.step(start, null, [], start)
    const far = state('0200', 640)
    following.step(start, { kind: 'end' }, [moved('0000', '0100'), moved('0100', '0200')], far)
    const back = state('0100', 700)
    following.step(far, { kind: 'end' }, [{ kind: 'retreated', unit, path: [game.hex('0100')] }], back)
    expect(following.result()[unit]).toMatchObject({
      marched: 8000,
      drivenBack: 4000,
      low: { readiness: 640, turn: 0 },
      stood: [{ turn: 0, hex: game.hex('0100') }],
    })
  })
})

describe('the luck ledger', () => {
  it('has every assault of the game, with what the dice took beside what was to be expected', () => {
    const assaults = eventsOf().filter(({ kind }) => kind === 'assault')
    const { entries, sums } = told.luck
    expect(entries.length).toBeGreaterThan(3)
    expect(entries).toHaveLength(assaults.length)
    expect(sums.soviet.assaults + sums.japanese.assaults).toBe(entries.length)
    // The cost by the events, fight by fight: the ledger weighs each anew and must come to the same.
    const fought = stages.filter(({ events }) => events.some(({ kind }) => kind === 'assault'))
    fought.forEach(({ events, side }, i) => {
      const cost = events.flatMap(event =>
        event.kind === 'losses' && (event.cause === 'assault' || event.cause === 'retreat')
          ? event.losses
          : [],
      )
      const of = (isAttacker: boolean) =>
        cost
          .filter(({ unit }) => (scenario.units[unit]!.side === sideOf(side)) === isAttacker)
          .reduce((sum, loss) => sum + menIn(loss), 0)
      const { attacker, defender } = entries[i]!.actual
      expect([attacker.men, defender.men]).toEqual([of(true), of(false)])
    })
  })

  test('expects what the odds window had shown to one who sees everything, and counts eyes above seven', () => {
    const game = position(`
      .   A   .
      .   b   .
      .   .   .
    `)
    const order = attack(game, 'A', '0101')
    const shown = oddsOf(game, order)
    const before = copyState(game.scenario, game.state)
    const dice = diceFor(game, order, shown.startPip + shown.net + 9)
    const { events } = fight(game, order, dice)
    const ledger = keepingLuck(game.scenario)
    ledger.step(before, order, events, game.state)
    const { entries, sums } = ledger.result()
    expect(entries[0]).toMatchObject({
      dice,
      expected: shown.expected,
      emptiedChance36: shown.emptiedChance36,
      // Nine or more: 4 + 3 + 2 + 1 of 36.
      orBetter36: 10,
    })
    expect(sums.soviet).toMatchObject({ assaults: 1, eyes: 2, expected: shown.expected.attacker })
    expect(sums.japanese).toMatchObject({ assaults: 0, eyes: 0, expected: shown.expected.defender })
  })
})
