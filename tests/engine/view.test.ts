import { describe, expect, it } from 'vitest'
import { applyOrder } from '../../src/engine/apply.ts'
import { score } from '../../src/engine/rules/score.ts'
import { begin } from '../../src/engine/sequence.ts'
import { type GameState, newGame } from '../../src/engine/state.ts'
import { SIDES, SIGHTINGS, type Sighting, STATUSES, sideIndex } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { draws } from '../../src/sim/draws.ts'
import { demandSecret } from '../../src/sim/invariants.ts'
import { battle, skirmish } from '../support/battles.ts'
import { playout } from '../support/playout.ts'
import { type Position, position } from '../support/position.ts'

/** A Japanese regiment that has fought, as the Soviet side knows it at one level of sighting. */
function worn(sighting: Sighting): Position {
  return position('A . b', {
    units: { b: { men: 2000, fuelRefill: 10 } },
    state: (state, unit) => {
      const b = unit('b')
      state.men[b] = 1500
      state.killed[b] = 200
      state.wounded[b] = 300
      state.guns[b] = 7
      state.gunsLost[b] = 5
      state.readiness[b] = 400
      state.fuel[b] = 30
      state.ammo[b] = 40
      state.stance[b] = 2
      state.priority[b] = 2
      state.clock[b] = 90
      state.account[b] = 600
      state.cutOff[b] = 3
      state.shaken[b] = 1
      state.sighting[b * 2] = SIGHTINGS.indexOf(sighting)
      state.reportHex[b * 2] = 1
      state.reportTurn[b * 2] = 4
    },
  })
}
const shown = ({ scenario, state, unit }: Position): { readonly [fact: string]: unknown } => {
  const seen: GameState = observe(scenario, state, 'soviet').state
  const b = unit('b')
  return {
    hex: seen.hex[b],
    status: STATUSES[seen.status[b]!],
    men: seen.men[b],
    guns: seen.guns[b],
    lost: seen.killed[b]! + seen.wounded[b]! + seen.gunsLost[b]!,
    shaken: seen.shaken[b],
    report: [seen.reportHex[b * 2], seen.reportTurn[b * 2]],
  }
}

describe('what a side sees of an enemy', () => {
  it.each([
    ['identified', { hex: 2, status: 'present', men: 1500, guns: 7, lost: 505, shaken: 1, report: [1, 4] }],
    ['spotted', { hex: 2, status: 'present', men: 2000, guns: 12, lost: 505, shaken: 0, report: [1, 4] }],
    ['remembered', { hex: -1, status: 'waiting', men: 0, guns: 0, lost: 505, shaken: 0, report: [1, 4] }],
    ['unknown', { hex: -1, status: 'waiting', men: 0, guns: 0, lost: 505, shaken: 0, report: [1, 4] }],
  ] as const)('%s', (sighting, expected) => {
    expect(shown(worn(sighting))).toEqual(expected)
  })

  it.each(['identified', 'spotted'] as const)(
    '%s: stocks, readiness and stance from paper, plans not at all',
    level => {
      const { scenario, state, unit } = worn(level)
      const seen = observe(scenario, state, 'soviet').state
      const b = unit('b')
      const { readinessStart, fuelStart, ammoStart } = scenario.units[b]!
      expect([seen.readiness[b], seen.fuel[b], seen.ammo[b]]).toEqual([readinessStart, fuelStart, ammoStart])
      expect([seen.stance[b], seen.priority[b], seen.clock[b], seen.account[b], seen.cutOff[b]]).toEqual([
        1, 0, 0, 0, 0,
      ])
    },
  )
})

describe('what a side sees of itself and of the ground', () => {
  it('has its own units as they are, but not what the enemy knows of them', () => {
    const p = worn('unknown')
    const b = p.unit('b')
    const own = observe(p.scenario, p.state, 'japanese').state
    for (const field of [
      'hex',
      'men',
      'killed',
      'guns',
      'readiness',
      'fuel',
      'ammo',
      'stance',
      'clock',
      'cutOff',
    ] as const)
      expect(own[field][b], field).toBe(p.state[field][b])
    expect([own.sighting[b * 2], own.reportHex[b * 2], own.reportTurn[b * 2]]).toEqual([0, -1, 0])
  })

  it('takes control of ground for what it last saw', () => {
    const p = position('A . b')
    const ground = p.hex('0100')
    p.state.control[ground] = 2
    p.state.controlSeen[ground * 2] = 1
    p.state.controlSeen[ground * 2 + 1] = 2
    const [soviet, japanese] = SIDES.map(side => observe(p.scenario, p.state, side).state)
    expect([soviet!.control[ground], japanese!.control[ground]]).toEqual([1, 2])
    expect(soviet!.controlSeen[ground * 2 + 1]).toBe(0)
  })

  it('never has the seed, nor what the enemy has used up', () => {
    const { scenario } = skirmish()
    const state = newGame(scenario, 1945)
    state.delivered.set([5, 6])
    state.burnt.set([7, 8])
    const seen = observe(scenario, state, 'soviet').state
    expect([seen.seed, ...seen.delivered, ...seen.burnt]).toEqual([0, 5, 0, 7, 0])
  })

  it('leaves the true state as it was', () => {
    const { scenario, state } = worn('unknown')
    const before = state.bytes.slice()
    for (const side of SIDES) observe(scenario, state, side)
    expect(state.bytes).toEqual(before)
  })
})

describe('the points', () => {
  it("are at the start the same in both sides' eyes as in truth, whoever is unseen", () => {
    const { scenario } = battle('hailar')
    const { state } = begin(scenario, 1)
    const told = SIDES.map(side => score(scenario, observe(scenario, state, side).state))
    const { soviet, japanese } = score(scenario, state)
    expect(told).toMatchObject([
      { soviet, japanese },
      { soviet, japanese },
    ])
  })

  it('are the true ones once the battle is over, and every unit stands where it stands', () => {
    const { scenario } = skirmish()
    const { state } = playout(scenario, 17, () => {})
    for (const side of SIDES) {
      const seen = observe(scenario, state, side).state
      expect(score(scenario, seen)).toEqual(score(scenario, state))
      expect([seen.hex, seen.men, seen.control]).toEqual([state.hex, state.men, state.control])
      expect(scenario.units.map((_, u) => seen.sighting[u * 2 + sideIndex(side)])).toEqual(
        scenario.units.map(() => SIGHTINGS.indexOf('identified')),
      )
    }
  })
})

describe('a unit that has left the map', () => {
  it('is to an enemy who did not see it go what it was to him before, and its points are not told', () => {
    const p = position('A . . . b', {
      seen: false,
      scenario: {
        exits: [{ hex: 0, side: 'soviet', name: 'West' }],
        points: [{ kind: 'exited', id: 'x', side: 'soviet', units: [0], hexes: [0], points: 4, max: 4 }],
      },
      state: state => state.busy.fill(1),
    })
    const before = observe(p.scenario, p.state, 'japanese').state
    const after = applyOrder(p.scenario, p.state, { kind: 'end' })
    if (!after.ok) throw new Error(after.refusal.code)
    const [soviet, japanese] = SIDES.map(side => observe(p.scenario, after.state, side).state)
    const u = p.unit('A')
    for (const field of ['status', 'hex', 'men'] as const)
      expect(japanese![field][u], field).toBe(before[field][u])
    expect(STATUSES[soviet!.status[u]!]).toBe('exited')
    expect([soviet!, japanese!].map(seen => score(p.scenario, seen).soviet)).toEqual([4, 0])
  })
})

describe('hidden facts', () => {
  it('do not change a bit of the view, at any moment of random games', () => {
    const { scenario } = skirmish()
    for (const seed of [11, 12, 13, 14, 15, 16]) {
      const draw = draws(seed)
      playout(scenario, seed, ({ after }) => demandSecret(scenario, after, draw))
    }
  })
})
