/** Forward detachments: who may go ahead, that a formation has one, and that it has the first call on fuel. */
import { describe, expect, it } from 'vitest'
import { detachment } from '../../src/ai/detaching.ts'
import { applyInPlace, check } from '../../src/engine/apply.ts'
import type { Order } from '../../src/engine/orders.ts'
import { mayMarch } from '../../src/engine/rules/mayMarch.ts'
import { supplyReport } from '../../src/engine/rules/supply.ts'
import type { UnitSpec } from '../../src/engine/scenario.ts'
import { PRIORITIES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const TANKS: Partial<UnitSpec> = { arm: 'tank', echelon: 'brigade', mobility: 'tracked', fuelRefill: 40 }
const LORRIED: Partial<UnitSpec> = { arm: 'motorised', mobility: 'wheeled', fuelRefill: 40 }

const corps = (options: PositionOptions = {}): Position =>
  position('A C D . b', { ...options, units: { A: TANKS, C: LORRIED, ...options.units } })
const refused = (p: Position, kind: 'detach' | 'rejoin', letter: string) =>
  check(p.scenario, observe(p.scenario, p.state, 'soviet'), { kind, unit: p.unit(letter) })
/** Carries an order out on the position itself. */
function give(p: Position, kind: 'detach' | 'rejoin', letter: string): void {
  const applied = applyInPlace(p.scenario, p.state, { kind, unit: p.unit(letter) })
  if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
}

describe('a forward detachment', () => {
  it('is formed in an hour and rejoins in no time; its formation has one', () => {
    const p = corps()
    give(p, 'detach', 'A')
    const a = p.unit('A')
    expect([p.state.detached[a], p.state.clock[a], PRIORITIES[p.state.priority[a]!]]).toEqual([1, 60, 'high'])
    for (const letter of ['A', 'C'])
      expect(refused(p, 'detach', letter)).toEqual({ code: 'alreadyDetached', unit: a })
    give(p, 'rejoin', 'A')
    expect([p.state.detached[a], p.state.clock[a], PRIORITIES[p.state.priority[a]!]]).toEqual([
      0,
      60,
      'normal',
    ])
    expect(refused(p, 'rejoin', 'A')).toEqual({ code: 'notDetached', unit: a })
    expect(refused(p, 'detach', 'C')).toBeNull()
  })

  it('is no foot regiment, no division, no staff, not the whole formation, and not formed in the last hour', () => {
    expect(refused(corps(), 'detach', 'D')).toMatchObject({ code: 'cannotDetach' })
    expect(refused(corps({ units: { A: { ...TANKS, echelon: 'division' } } }), 'detach', 'A')).toMatchObject({
      code: 'cannotDetach',
    })
    expect(
      refused(corps({ units: { C: { ...LORRIED, arm: 'headquarters' } } }), 'detach', 'C'),
    ).toMatchObject({
      code: 'cannotDetach',
    })
    expect(refused(position('A . b', { units: { A: TANKS } }), 'detach', 'A')).toMatchObject({
      code: 'cannotDetach',
    })
    const late = corps({ state: (state, unit) => (state.clock[unit('A')] = 301) })
    expect(refused(late, 'detach', 'A')).toMatchObject({ code: 'notEnoughTime', needs: 60, has: 59 })
  })

  it('marches on after an assault, as others on wheels do not', () => {
    const p = corps({ state: (state, unit) => (state.assaulted[unit('C')] = 1) })
    expect(mayMarch(p.scenario, p.state, p.unit('C'))).toMatchObject({ code: 'assaultEndsMove' })
    give(p, 'detach', 'C')
    expect(mayMarch(p.scenario, p.state, p.unit('C'))).toBeNull()
  })

  it('is told to nobody on the other side', () => {
    const p = corps()
    give(p, 'detach', 'A')
    expect(observe(p.scenario, p.state, 'japanese').state.detached[p.unit('A')]).toBe(0)
    expect(observe(p.scenario, p.state, 'soviet').state.detached[p.unit('A')]).toBe(1)
  })
})

describe('the first call on fuel', () => {
  /** Two brigades of high priority far from their staff, the nearer one first by road, and lorries for one of them. */
  const dry = (detached: string): Position =>
    position('. C A D', {
      ways: [['track', '0000', '0100', '0200', '0300']],
      columns: [
        {
          side: 'soviet',
          lift: 1_000_000,
          serviceable: 1000,
          source: '0000',
          tonsPerDay: 160,
          byRail: false,
          fromTurn: 0,
        },
      ],
      units: {
        A: { ...TANKS, priorityStart: 'high', fuelStart: 0 },
        C: { ...TANKS, priorityStart: 'high', fuelStart: 0 },
        D: { arm: 'headquarters', ammoRefill: 0 },
      },
      state: (state, unit) => (state.detached[unit(detached)] = 1),
    })
  const fuel = (p: Position) =>
    ['A', 'C'].map(
      each => supplyReport(p.scenario, p.state, 'soviet').find(({ unit }) => unit === p.unit(each))!.fuel,
    )

  it('comes before the nearer unit of the same priority', () => {
    const [far, near] = fuel(dry('C'))
    expect(near).toBeGreaterThan(far!)
    const [ahead, behind] = fuel(dry('A'))
    expect(ahead).toBeGreaterThan(behind!)
  })

  it('does not wait for a headquarters to reach it', () => {
    const p = dry('A')
    const led = { ...p.scenario.formations[0]!, headquarters: { unit: p.unit('D'), reach: 0 } }
    const scenario = { ...p.scenario, formations: [led, p.scenario.formations[1]!] }
    expect(supplyReport(scenario, p.state, 'soviet').find(({ kilograms }) => kilograms > 0)?.unit).toBe(
      p.unit('A'),
    )
  })
})

describe('opponents', () => {
  const short = (fuelOfA: number, fuelOfC: number, detached = ''): Order | undefined => {
    const p = corps({
      units: { A: { ...TANKS, fuelStart: fuelOfA }, C: { ...LORRIED, fuelStart: fuelOfC } },
      state: (state, unit) => {
        if (detached) state.detached[unit(detached)] = 1
      },
    })
    const led = { ...p.scenario.formations[0]!, headquarters: { unit: p.unit('D'), reach: 100_000 } }
    const scenario = { ...p.scenario, formations: [led, p.scenario.formations[1]!] }
    return detachment(scenario, observe(scenario, p.state, 'soviet'))?.order
  }

  it('send the fullest ahead when the corps has less than a refill, and not before', () => {
    expect(short(400, 900)).toMatchObject({ kind: 'detach', unit: 1 })
    expect(short(900, 400)).toMatchObject({ kind: 'detach', unit: 0 })
    expect(short(1100, 1000)).toBeUndefined()
  })

  it('send none from the troops of an army: its corps have the spearheads', () => {
    const p = corps({ units: { A: { ...TANKS, fuelStart: 400 }, C: { ...LORRIED, fuelStart: 900 } } })
    const [own, enemy] = p.scenario.formations
    const army = { ...own!, headquarters: { unit: p.unit('D'), reach: 100_000 } }
    const under = { ...own!, id: 'corps', parent: 0 }
    const scenario = { ...p.scenario, formations: [army, enemy!, under] }
    expect(detachment(scenario, observe(scenario, p.state, 'soviet'))).toBeNull()
  })

  it('send no guns, however much they have left: they open no road', () => {
    const p = corps({
      units: {
        A: { ...TANKS, fuelStart: 300 },
        C: { ...LORRIED, arm: 'artillery', gunRange: 8000, fuelStart: 900 },
      },
    })
    const led = { ...p.scenario.formations[0]!, headquarters: { unit: p.unit('D'), reach: 100_000 } }
    const scenario = { ...p.scenario, formations: [led, p.scenario.formations[1]!] }
    expect(detachment(scenario, observe(scenario, p.state, 'soviet'))?.order).toMatchObject({
      kind: 'detach',
      unit: p.unit('A'),
    })
  })

  it('call back one that stands dry for one that can go on', () => {
    expect(short(100, 900, 'A')).toMatchObject({ kind: 'rejoin', unit: 0 })
    expect(short(200, 900, 'A')).toBeUndefined()
    expect(short(100, 500, 'A')).toBeUndefined()
  })
})
