/** The counter-attack on a landing: tanks with infantry, together, and only while the enemy has no guns ashore. */
import { describe, expect, it } from 'vitest'
import { bestAssault } from '../../src/ai/attack.ts'
import { counterLanding } from '../../src/ai/tactics/counterLanding.ts'
import { observe } from '../../src/engine/view.ts'
import { asked, marches, ordersOf, taken } from '../support/asked.ts'
import { japanese } from '../support/commanded.ts'
import type { Position, PositionOptions } from '../support/position.ts'

const TANKS = {
  arm: 'tank',
  mobility: 'tracked',
  men: 90,
  equipment: [{ type: 'chiHa', count: 15 }],
  fuelRefill: 40,
} as const
const BATTALION = { echelon: 'battalion', men: 600, equipment: [] } as const
const GUNS = { arm: 'artillery', men: 200, equipment: [{ type: 'gun76', count: 4 }], gunRange: 8000 } as const

/** A beach in the west, Soviet troops behind it, and Japanese ones that come from the east. */
const ashore = (drawing: string, options: PositionOptions = {}): Position =>
  japanese(
    drawing,
    12,
    { '1100': 1 },
    {
      hexMetres: 1000,
      landings: [{ id: 'beach', hex: '0100', kind: 'beach', menPerHour: 1000, gunMinutes: 60, silent: [] }],
      ...options,
      units: { A: BATTALION, G: GUNS, i: BATTALION, k: BATTALION, t: TANKS, ...options.units },
    },
  )
const BOTH = '& ! . A . . . . . t i .'

describe('counter-attacking a landing', () => {
  it('brings tanks and infantry up beside it together', () => {
    const p = ashore(BOTH)
    const found = asked(counterLanding, p)
    expect([taken(p, found), marches(p, ordersOf(found))]).toEqual(['ti', { t: '0400', i: '0400' }])
  })

  it('strikes from beside it, with whoever is there', () => {
    const p = ashore('& ! . A ti . . . . . . .', { units: { A: { ...BATTALION, men: 300 } } })
    expect(ordersOf(asked(counterLanding, p))).toMatchObject([{ kind: 'attack', target: p.hex('0300') }])
  })

  it('strikes at odds at which nobody assaults elsewhere, but not at any', () => {
    const against = (men: number): Position =>
      ashore('& ! . A ti . . . . . . .', { units: { A: { ...BATTALION, men } } })
    const strikes = (men: number): boolean =>
      ordersOf(asked(counterLanding, against(men))).some(({ kind }) => kind === 'attack')
    const p = against(2500)
    const unasked = bestAssault(p.scenario, observe(p.scenario, p.state, 'japanese'), new Map(), {
      modes: ['hasty'],
      aversion: 900,
    })
    expect([unasked, strikes(2500), strikes(9000)]).toEqual([null, true, false])
  })

  it('gathers out of reach where too few can be there at once', () => {
    const p = ashore(BOTH, { units: { A: { ...BATTALION, men: 2900 } } })
    expect(marches(p, ordersOf(asked(counterLanding, p)))).toEqual({ i: '0500', t: '0500' })
  })

  it('is no work for tanks alone or for infantry alone', () => {
    expect(asked(counterLanding, ashore('& ! . A . . . . . t . .'))).toEqual([])
    expect(asked(counterLanding, ashore('& ! . A . . . . . i k .'))).toEqual([])
  })

  it('is over when the enemy has guns ashore, or is far inland, or the order to stop has come', () => {
    expect(asked(counterLanding, ashore('& ! G A . . . . . t i .'))).toEqual([])
    expect(asked(counterLanding, ashore('& ! . . . . . . A t i .'))).toEqual([])
    expect(asked(counterLanding, ashore(BOTH, { state: state => void state.stopped.fill(1) }))).toEqual([])
  })

  it('leaves those who hold a place on it', () => {
    const p = ashore('& ! . A . . . . . t . i')
    expect(asked(counterLanding, p)).toEqual([])
  })
})
