import { describe, expect, it } from 'vitest'
import { warshipWork } from '../../src/ai/warships.ts'
import { hexText } from '../../src/engine/map/hexMap.ts'
import { startPlay } from '../../src/engine/play.ts'
import { bombard } from '../../src/engine/rules/bombardment.ts'
import { score } from '../../src/engine/rules/score.ts'
import { coastGuns, fireFromShore, shoreGuns } from '../../src/engine/rules/shoreFire.ts'
import { walk } from '../../src/engine/rules/walk.ts'
import { SIGHTINGS, STATUSES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { demandSound } from '../../src/sim/invariants.ts'
import { ABOARD, BATTERY, CRAFT, coast } from '../support/coast.ts'
import { scriptedDice } from '../support/dice.ts'
import type { Position, PositionOptions } from '../support/position.ts'

/** Four LCI with a battalion of 600 men at the left edge, guns g behind the beach 0400. */
const laden = (options: PositionOptions = {}, drawing = 'L& & & & ! g .\n A . . . . . .'): Position =>
  coast(drawing, { ...options, units: { A: ABOARD, ...options.units } })
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
    const p = laden()
    expect(['0100', '0200', '0300'].map(hex => chances(p, hex))).toEqual([[], [12], [12]])
    const short = laden({ units: { g: { ...BATTERY, gunRange: 2000 } } })
    expect(['0200', '0300'].map(hex => chances(short, hex))).toEqual([[], [12]])
    expect(chances(laden({ landings: [] }), '0300')).toEqual([])
  })

  it('is halved in fog beyond the next hex', () => {
    const p = laden({ turns: [fog] }, 'L& & & & g! . .\n A . . . . . .')
    expect(['0200', '0300'].map(hex => chances(p, hex))).toEqual([[6], [12]])
  })

  it('comes from no guns that are silenced, shaken, spent or unknown', () => {
    for (const field of ['suppressed', 'shaken'] as const)
      expect(chances(laden({ state: (s, unit) => (s[field][unit('g')] = 1) }), '0300')).toEqual([])
    expect(chances(laden({ state: (s, unit) => (s.ammo[unit('g')] = 0) }), '0300')).toEqual([])
    expect(chances(laden({ state: (s, unit) => (s.clock[unit('g')] = 300) }), '0300')).toEqual([])
    const unseen = laden({ seen: false })
    const { state } = observe(unseen.scenario, unseen.state, 'soviet')
    expect(
      shoreGuns(unseen.scenario, state, unseen.unit('L'), unseen.hex('0200'), unseen.hex('0300')),
    ).toEqual([])
  })

  it('sinks a hull with a five or a six, and a third of the men on it', () => {
    const p = sail(laden(), [
      [4, 6],
      [5, 1],
    ])
    const [L, A, g] = [p.unit('L'), p.unit('A'), p.unit('g')]
    // A quarter of 600 men is on the hull; 333‰ of 150 and of 10.
    expect([p.state.hulls[L], p.state.men[A], p.state.men[L], p.where('L')]).toEqual([3, 550, 37, '0300'])
    expect([p.state.killed[A], p.state.wounded[A], p.state.ammo[g]]).toEqual([25, 25, 1380])
  })

  it('lets a vessel sail off', () => {
    const p = laden({ state: (s, unit) => (s.hex[unit('L')] = 3) })
    sail(p, [], ['0200', '0100'])
    expect(p.state.hulls[p.unit('L')]).toBe(4)
  })

  it('ends a vessel with its last hull, and all aboard', () => {
    const one = laden({ units: { L: { ...CRAFT, vessel: { ...CRAFT.vessel, hulls: 1 } } } })
    const p = sail(one, [[6, 6]])
    const status = ['L', 'A'].map(letter => STATUSES[p.state.status[p.unit(letter)]!])
    expect([status, p.state.men[p.unit('A')]]).toEqual([['finished', 'finished'], 0])
  })

  it('fires at nobody whom it does not see', () => {
    const p = laden({ seen: false })
    const dice = scriptedDice([])
    p.state.hex[p.unit('L')] = p.hex('0300')
    fireFromShore(startPlay(p.scenario, p.state, dice), p.unit('L'), p.hex('0200'))
    expect(p.state.hulls[p.unit('L')]).toBe(4)
  })
})

describe('fire at warships', () => {
  /** A gun ship W, guns g of long range on the coast, a staff H ashore that directs its fire on x. */
  const off = (drawing = 'W& & & & . g\n . . . H x .', options: PositionOptions = {}) =>
    coast(drawing, { ...options, units: { g: { ...BATTERY, gunRange: 15_000 } } })
  const guns = (p: Position, hex: string) => coastGuns(p.scenario, p.state, p.unit('W'), p.hex(hex)).length

  it('comes from guns within three kilometres, whatever their range and wherever the landing places are', () => {
    expect(['0100', '0200', '0300'].map(hex => guns(off(), hex))).toEqual([0, 1, 1])
    expect(guns(off(undefined, { state: (s, unit) => (s.suppressed[unit('g')] = 1) }), '0300')).toBe(0)
  })

  it('is one shot of each gun for coming near it, however far the ship sails on under it', () => {
    const p = off()
    const hexes = ['0000', '0100', '0200', '0300'].map(hex => p.hex(hex))
    const shots = hexes.slice(1).map((hex, i) => {
      const { scenario, state } = p
      return shoreGuns(scenario, state, p.unit('W'), hexes[i]!, hex).length
    })
    expect(shots).toEqual([0, 1, 0])
  })

  const bombarding = (p: Position, throws: readonly (readonly [number, number])[]) => {
    const dice = scriptedDice([[3, 4], ...throws])
    const order = { kind: 'bombard', target: p.hex('0401'), units: [p.unit('W')], hours: 1 } as const
    bombard.resolve(startPlay(p.scenario, p.state, dice), order)
    expect(dice.left()).toBe(0)
    demandSound(p.scenario, p.state)
    return p
  }

  it('answers ships that fire from there, and damages one in two cases of six', () => {
    const near = () => off('. & W& & . g\n . . . H x .')
    expect(bombarding(near(), [[4, 6]]).state.hulls[0]).toBe(2)
    const hit = bombarding(near(), [[5, 1]])
    expect([hit.state.hulls[hit.unit('W')], hit.state.status[hit.unit('W')]]).toEqual([1, 1])
    expect(bombarding(off(), []).state.hulls[0]).toBe(2)
  })

  it('opponents keep their ships out of reach of it, and within range of the enemy', () => {
    const p = off('& & W& & . g\n & & & H x .')
    const order = warshipWork(p.scenario, observe(p.scenario, p.state, 'soviet'))
    expect(order && guns(p, hexText(p.scenario.map, order.path.at(-1)!))).toBe(0)
    expect(order?.path).toHaveLength(1)
    expect(warshipWork(p.scenario, observe(p.scenario, off().state, 'soviet'))).toBeNull()
  })
})

it('the scale of points counts hulls that are gone, and all of a vessel that has ended, for both sides alike', () => {
  const rule = { kind: 'hullsLost', id: 'CRAFT', side: 'japanese', units: [0], points: 2 } as const
  const p = laden({ scenario: { points: [rule] } })
  const points = () =>
    (['soviet', 'japanese'] as const).map(
      side => score(p.scenario, observe(p.scenario, p.state, side).state).japanese,
    )
  expect(points()).toEqual([0, 0])
  p.state.hulls[p.unit('L')] = 3
  p.state.sighting.fill(0)
  expect(points()).toEqual([2, 2])
  // Both sides know what became of it.
  p.state.sighting.fill(SIGHTINGS.indexOf('identified'))
  p.state.status[p.unit('L')] = STATUSES.indexOf('finished')
  expect(points()).toEqual([8, 8])
})
