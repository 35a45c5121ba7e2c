import { describe, expect, it } from 'vitest'
import { startPlay } from '../../src/engine/play.ts'
import { fireFromShore, shoreGuns } from '../../src/engine/rules/shoreFire.ts'
import { walk } from '../../src/engine/rules/walk.ts'
import type { UnitSpec } from '../../src/engine/scenario.ts'
import { STATUSES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { demandSound } from '../../src/sim/invariants.ts'
import { scriptedDice } from '../support/dice.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const LCI = {
  arm: 'landingCraft',
  mobility: 'craft',
  men: 40,
  equipment: [],
  vehicles: 4,
  vessel: { hulls: 4, lift: 205, knots: 12 },
} as const satisfies Partial<UnitSpec>
const GUNS = { arm: 'artillery', equipment: [{ type: 'gun76', count: 4 }], gunRange: 3000 } as const

/** Four LCI with a battalion of 600 men at the left edge, guns g behind the beach 0400. */
const coast = (options: PositionOptions = {}, drawing = 'L& & & & ! g .\n A . . . . . .'): Position =>
  position(drawing, {
    hexMetres: 1000,
    landings: [{ id: 'beach', hex: '0400', kind: 'beach', menPerHour: 2000, gunMinutes: 0 }],
    ...options,
    units: {
      L: LCI,
      g: GUNS,
      A: { men: 600, equipment: [], arrival: null, aboard: 0 },
      ...options.units,
    },
  })
const fog = { start: 0, end: 240, dark: 0, weather: ['fog'] } as const
const chances = (p: Position, hex: string) =>
  shoreGuns(p.scenario, p.state, p.unit('L'), p.hex(hex) - 1, p.hex(hex)).map(({ chance }) => chance)

/** Sails along the row, with these throws for the guns; every throw must be asked for. */
function sail(p: Position, throws: readonly (readonly [number, number])[], path = ['0100', '0200', '0300']) {
  const dice = scriptedDice(throws)
  walk(startPlay(p.scenario, p.state, dice), { kind: 'move', unit: p.unit('L'), path: path.map(p.hex) })
  expect(dice.left()).toBe(0)
  demandSound(p.scenario, p.state)
  return p
}

describe('fire from the shore', () => {
  it('meets a vessel in the last two hexes before a landing place, within the range of the guns', () => {
    const p = coast()
    expect(['0100', '0200', '0300'].map(hex => chances(p, hex))).toEqual([[], [12], [12]])
    const short = coast({ units: { g: { ...GUNS, gunRange: 2000 } } })
    expect(['0200', '0300'].map(hex => chances(short, hex))).toEqual([[], [12]])
    expect(chances(coast({ landings: [] }), '0300')).toEqual([])
  })

  it('is halved in fog beyond the next hex', () => {
    const p = coast({ turns: [fog] }, 'L& & & & g! . .\n A . . . . . .')
    expect(['0200', '0300'].map(hex => chances(p, hex))).toEqual([[6], [12]])
  })

  it('comes from no guns that are silenced, shaken, spent or unknown', () => {
    for (const field of ['suppressed', 'shaken'] as const)
      expect(chances(coast({ state: (s, unit) => (s[field][unit('g')] = 1) }), '0300')).toEqual([])
    expect(chances(coast({ state: (s, unit) => (s.ammo[unit('g')] = 0) }), '0300')).toEqual([])
    expect(chances(coast({ state: (s, unit) => (s.clock[unit('g')] = 300) }), '0300')).toEqual([])
    const unseen = coast({ seen: false })
    const { state } = observe(unseen.scenario, unseen.state, 'soviet')
    expect(
      shoreGuns(unseen.scenario, state, unseen.unit('L'), unseen.hex('0200'), unseen.hex('0300')),
    ).toEqual([])
  })

  it('sinks a hull with a five or a six, and a third of the men on it', () => {
    const p = sail(coast(), [
      [4, 6],
      [5, 1],
    ])
    const [L, A, g] = [p.unit('L'), p.unit('A'), p.unit('g')]
    // A quarter of 600 men is on the hull; 333‰ of 150 and of 10.
    expect([p.state.hulls[L], p.state.men[A], p.state.men[L], p.where('L')]).toEqual([3, 550, 37, '0300'])
    expect([p.state.killed[A], p.state.wounded[A], p.state.ammo[g]]).toEqual([25, 25, 1380])
  })

  it('lets a vessel sail off', () => {
    const p = coast({ state: (s, unit) => (s.hex[unit('L')] = 3) })
    sail(p, [], ['0200', '0100'])
    expect(p.state.hulls[p.unit('L')]).toBe(4)
  })

  it('ends a vessel with its last hull, and all aboard', () => {
    const one = coast({ units: { L: { ...LCI, vessel: { ...LCI.vessel, hulls: 1 } } } })
    const p = sail(one, [[6, 6]])
    const status = ['L', 'A'].map(letter => STATUSES[p.state.status[p.unit(letter)]!])
    expect([status, p.state.men[p.unit('A')]]).toEqual([['finished', 'finished'], 0])
  })

  it('fires at nobody whom it does not see', () => {
    const p = coast({ seen: false })
    const dice = scriptedDice([])
    p.state.hex[p.unit('L')] = p.hex('0300')
    fireFromShore(startPlay(p.scenario, p.state, dice), p.unit('L'), p.hex('0200'))
    expect(p.state.hulls[p.unit('L')]).toBe(4)
  })
})
