import { describe, expect, it } from 'vitest'
import { applyOrder, candidates, check } from '../../src/engine/apply.ts'
import { reach } from '../../src/engine/map/reach.ts'
import { orderFromText, orderToText } from '../../src/engine/notation.ts'
import type { Order } from '../../src/engine/orders.ts'
import { startPlay } from '../../src/engine/play.ts'
import { isLed } from '../../src/engine/rules/headquarters.ts'
import { unitPower } from '../../src/engine/rules/power.ts'
import { supplyReport } from '../../src/engine/rules/supply.ts'
import { hasZone } from '../../src/engine/rules/zoc.ts'
import type { Turn, UnitSpec } from '../../src/engine/scenario.ts'
import type { GameState } from '../../src/engine/state.ts'
import { SIGHTINGS, STATUSES, type Weather } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { demandSound } from '../../src/sim/invariants.ts'
import { scriptedDice } from '../support/dice.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const turns = (weather: Weather = 'dry'): readonly Turn[] =>
  [0, 240, 480, 720].map(start => ({ start, end: start + 240, dark: 0, weather: [weather] }))

/** Eight LCI of 205 men each at 12 knots, and a transport that keeps off the shoals. */
const LCI = {
  arm: 'landingCraft',
  mobility: 'craft',
  men: 200,
  equipment: [],
  vehicles: 8,
  vessel: { hulls: 8, lift: 205, knots: 12 },
} as const satisfies Partial<UnitSpec>
const SHIP = {
  ...LCI,
  arm: 'transport',
  mobility: 'ship',
  vessel: { hulls: 2, lift: 1000, knots: 8 },
} as const satisfies Partial<UnitSpec>
const BATTALION = { echelon: 'battalion', men: 1000, equipment: [], vehicles: 0 } as const
const BATTERY = {
  ...BATTALION,
  arm: 'artillery',
  men: 400,
  equipment: [{ type: 'gun76', count: 8 }],
} as const
/** Aboard the first unit drawn. */
const HOLD = { arrival: null, aboard: 0 } as const

/**
 * A craft L on a shoal at 0200 beside the beach 0300, which takes 2,000 men an hour and is swept from 0401; a pier at 0301;
 * the battalion B and the battery G are aboard L.
 */
const COAST = `
  .   &   L_  !   .
  .   &   &   .   .
  BG  &   &   .   .
`
function coast(drawing = COAST, options: PositionOptions = {}): Position {
  return position(drawing, {
    hexMetres: 1000,
    turns: turns(),
    landings: [
      { id: 'beach', hex: '0300', kind: 'beach', menPerHour: 2000, gunMinutes: 240, silent: ['0401'] },
      { id: 'pier', hex: '0301', kind: 'pier', menPerHour: 1000, gunMinutes: 60 },
    ],
    ...options,
    units: {
      L: LCI,
      M: LCI,
      S: SHIP,
      B: { ...BATTALION, ...HOLD },
      G: { ...BATTERY, ...HOLD },
      ...options.units,
    },
  })
}
const land = (p: Position, letter = 'B', to = '0300'): Order => ({
  kind: 'land',
  unit: p.unit(letter),
  to: p.hex(to),
})
const embark = (p: Position, letter: string, craft: string): Order => ({
  kind: 'embark',
  unit: p.unit(letter),
  craft: p.unit(craft),
})
const whyNot = (p: Position, order: Order, state: GameState = p.state) =>
  check(p.scenario, observe(p.scenario, state, 'soviet'), order)?.code ?? null
function carry(p: Position, state: GameState, ...orders: readonly Order[]): GameState {
  let now = state
  for (const order of orders) {
    const applied = applyOrder(p.scenario, now, order)
    if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
    now = applied.state
  }
  demandSound(p.scenario, now)
  return now
}
const END: Order = { kind: 'end' }
const statusOf = (p: Position, state: GameState, letter: string) => STATUSES[state.status[p.unit(letter)]!]

describe('vessels', () => {
  const minutesTo = (p: Position, letter: string, hex: string) =>
    reach(p.scenario, p.state, p.unit(letter)).minutes[p.hex(hex)]

  it('sail at their knots, at six tenths of them in fog', () => {
    // 12 knots are 22,224 m an hour: 2.7 minutes for a kilometre, 4.5 in fog.
    expect(minutesTo(coast('L& & &', { landings: [] }), 'L', '0200')).toBe(6)
    expect(minutesTo(coast('L& & &', { turns: turns('fog'), landings: [] }), 'L', '0200')).toBe(10)
    expect(minutesTo(coast('S& & &', { landings: [] }), 'S', '0200')).toBe(8)
  })

  it('stay on the water, ships off the shoals', () => {
    const p = coast('L& S& _ !', { landings: [] })
    expect([minutesTo(p, 'L', '0200'), minutesTo(p, 'S', '0200')]).toEqual([6, -1])
    expect([minutesTo(p, 'L', '0300'), minutesTo(p, 'S', '0300')]).toEqual([-1, -1])
    const aground = coast('. L& . .', { landings: [] })
    expect(whyNot(aground, { kind: 'move', unit: aground.unit('L'), path: [aground.hex('0200')] })).toBe(
      'notNavigable',
    )
  })

  it('need no supply', () => {
    expect(supplyReport(coast().scenario, coast().state, 'soviet').map(({ unit }) => unit)).not.toContain(
      coast().unit('L'),
    )
  })

  it('leave land to the others', () => {
    expect(minutesTo(coast('A ! & !', { landings: [] }), 'A', '0200')).toBe(-1)
  })

  it('neither have zones nor are barred by any', () => {
    const p = coast('L& & & \n . . x', { landings: [] })
    expect(hasZone(p.scenario, p.state, p.unit('L'))).toBe(false)
    expect([hasZone(p.scenario, p.state, p.unit('x')), minutesTo(p, 'L', '0200')]).toEqual([true, 6])
  })

  it('are neither assaulted nor assault', () => {
    const p = coast('L& x', { landings: [] })
    const attack = { kind: 'attack', mode: 'hasty', support: [], advance: [] } as const
    const off = { ...attack, units: [p.unit('x')], target: p.hex('0000') }
    const on = { ...attack, units: [p.unit('L')], target: p.hex('0100') }
    expect(whyNot(p, on)).toBe('afloat')
    p.state.side[0] = 1
    expect(check(p.scenario, observe(p.scenario, p.state, 'japanese'), off)?.code).toBe('atSea')
  })

  it('take those aboard along, unseen by the enemy', () => {
    const p = coast(COAST.replace('.   .\n', '.   x\n'))
    const path = [p.hex('0201')]
    const after = carry(p, p.state, { kind: 'move', unit: p.unit('L'), path })
    expect([after.hex[p.unit('B')], after.carrier[p.unit('B')]]).toEqual([-1, p.unit('L')])
    const { state } = observe(p.scenario, after, 'japanese')
    expect([state.hex[p.unit('L')], state.carrier[p.unit('B')]]).toEqual([p.hex('0201'), -1])
    expect(whyNot(p, { kind: 'move', unit: p.unit('B'), path })).toBe('notPresent')
  })

  it('take those aboard to the bottom', () => {
    const p = coast()
    const play = startPlay(p.scenario, p.state, scriptedDice([]))
    play.emit({ kind: 'finished', unit: p.unit('L'), cause: 'destroyed' })
    expect(['L', 'B', 'G'].map(letter => statusOf(p, p.state, letter))).toEqual(Array(3).fill('finished'))
    demandSound(p.scenario, p.state)
  })
})

describe('a landing', () => {
  it('takes the time of the beach, and leaves men wet until their own next turn', () => {
    const p = coast()
    const B = p.unit('B')
    const ashore = carry(p, p.state, land(p))
    expect([ashore.hex[B], statusOf(p, ashore, 'B'), ashore.carrier[B]]).toEqual([
      p.hex('0300'),
      'present',
      -1,
    ])
    expect([ashore.clock[B], ashore.clock[p.unit('L')], ashore.landingClock[0]]).toEqual([30, 30, 30])
    expect([ashore.readiness[B], ashore.wet[B], ashore.control[p.hex('0300')]]).toEqual([800, 1, 1])
    const next = carry(p, ashore, END, END)
    expect([next.wet[B], next.landingClock[0]]).toEqual([0, 0])
  })

  it('wets nobody where guns and wireless are stowed for it', () => {
    const p = coast(undefined, {
      landings: [{ id: 'beach', hex: '0300', kind: 'beach', menPerHour: 1200, gunMinutes: 0, dry: true }],
    })
    const ashore = carry(p, p.state, land(p))
    expect([ashore.readiness[p.unit('B')], ashore.wet[p.unit('B')]]).toEqual([1000, 0])
  })

  it('waits for whoever uses the beach before', () => {
    const p = coast('L_ ! .\nM_ . .\nBC . .', {
      units: { C: { ...BATTALION, arrival: null, aboard: 1 } },
      landings: [{ id: 'beach', hex: '0100', kind: 'beach', menPerHour: 2000, gunMinutes: 0 }],
    })
    const both = carry(p, p.state, land(p, 'B', '0100'), land(p, 'C', '0100'))
    expect([both.clock[p.unit('C')], both.clock[p.unit('M')], both.clock[p.unit('L')]]).toEqual([60, 60, 30])
  })

  it('of guns waits until the posts are silent, and goes on from turn to turn', () => {
    const held = coast(COAST.replace('&   .   .\n  BG', '&   .   x\n  BG'))
    expect([whyNot(held, land(held, 'G')), whyNot(held, land(held, 'B'))]).toEqual(['shoreNotSilent', null])
    const p = coast()
    const G = p.unit('G')
    // 400 men and two batteries: 12 + 480 minutes.
    const first = carry(p, p.state, land(p, 'G'))
    expect([statusOf(p, first, 'G'), first.progress[G], first.clock[G]]).toEqual(['aboard', 240, 240])
    const third = carry(p, first, END, END, land(p, 'G'), END, END, land(p, 'G'))
    expect([third.hex[G], third.clock[G]]).toEqual([p.hex('0300'), 12])
  })

  it('of guns that men drag by hand is as quick as that of the men, and waits for no silence', () => {
    const light = { G: { ...BATTERY, ...HOLD, equipment: [{ type: 'at45', count: 8 }] } } as const
    const held = coast(COAST.replace('&   .   .\n  BG', '&   .   x\n  BG'), { units: light })
    const ashore = carry(held, held.state, land(held, 'G'))
    expect([ashore.hex[held.unit('G')], ashore.clock[held.unit('G')]]).toEqual([held.hex('0300'), 12])
  })

  it('up a cliff is for infantry alone, and as wet as over a beach', () => {
    const cliff = { id: 'cliff', hex: '0300', kind: 'cliff', menPerHour: 500, gunMinutes: 0 } as const
    const p = coast(COAST, { landings: [cliff] })
    expect([whyNot(p, land(p, 'G')), whyNot(p, land(p, 'B'))]).toEqual(['cliffs', null])
    const ashore = carry(p, p.state, land(p))
    expect([ashore.clock[p.unit('B')], ashore.wet[p.unit('B')]]).toEqual([120, 1])
    const withHorses = coast(COAST, {
      landings: [cliff],
      units: { B: { ...BATTALION, ...HOLD, mobility: 'draught' } },
    })
    expect(whyNot(withHorses, land(withHorses))).toBe('cliffs')
  })

  it('waits for the turn from which a place is used', () => {
    const p = coast(COAST, {
      landings: [{ id: 'bay', hex: '0300', kind: 'beach', menPerHour: 2000, gunMinutes: 0, fromTurn: 1 }],
    })
    const reason = check(p.scenario, observe(p.scenario, p.state, 'soviet'), land(p))
    expect(reason).toEqual({ code: 'landingNotYet', hex: p.hex('0300'), turn: 2 })
    expect(whyNot(p, land(p), carry(p, p.state, END, END))).toBeNull()
  })

  it('drowns guns and wireless for the turn', () => {
    const p = coast(COAST, {
      units: { B: { ...BATTALION, ...HOLD, equipment: [{ type: 'gun76', count: 12 }] } },
      landings: [{ id: 'beach', hex: '0300', kind: 'beach', menPerHour: 2000, gunMinutes: 0 }],
      scenario: {
        formations: [
          {
            id: 'S',
            name: 'S',
            side: 'soviet',
            parent: -1,
            column: -1,
            headquarters: { unit: 1, reach: 9000 },
          },
          { id: 'J', name: 'J', side: 'japanese', parent: -1, column: -1 },
        ],
      },
    })
    const B = p.unit('B')
    const ashore = carry(p, p.state, land(p))
    const dry = carry(p, ashore, END, END)
    expect([isLed(p.scenario, ashore, p.unit('L')), isLed(p.scenario, dry, p.unit('L'))]).toEqual([
      false,
      true,
    ])
    // 1,000 men at 800‰ readiness, without and with 12 guns of one point each.
    expect(unitPower(p.scenario, ashore, B, false).soft).toBe(88)
    expect(unitPower(p.scenario, { ...ashore, wet: dry.wet }, B, false).soft).toBe(97)
  })

  it('at a pier wets nobody and takes ships too', () => {
    const ship = coast('S& ! .\nB . .', {
      landings: [{ id: 'pier', hex: '0100', kind: 'pier', menPerHour: 1000, gunMinutes: 60 }],
    })
    const ashore = carry(ship, ship.state, land(ship, 'B', '0100'))
    expect([ashore.wet[1], ashore.readiness[1], ashore.clock[1]]).toEqual([0, 1000, 60])
    const beach = coast('S& ! .\nB . .', {
      landings: [{ id: 'beach', hex: '0100', kind: 'beach', menPerHour: 1000, gunMinutes: 60 }],
    })
    expect(whyNot(beach, land(beach, 'B', '0100'))).toBe('needsPier')
  })

  it('is refused where there is no landing place, out of reach, or before a known enemy', () => {
    const p = coast()
    expect(whyNot(p, land(p, 'B', '0401'))).toBe('notAdjacent')
    expect(whyNot(p, land(p, 'L'))).toBe('notAboard')
    const held = coast(COAST.replace('!', 'x!'))
    expect(whyNot(held, land(held))).toBe('enemyHex')
    const bare = coast(COAST, { landings: [] })
    expect(whyNot(bare, land(bare))).toBe('noLanding')
  })

  it('runs into an enemy whom nobody had seen, and stays aboard', () => {
    const p = coast(COAST.replace('!', 'x!'), { seen: false })
    expect(whyNot(p, land(p))).toBeNull()
    const met = carry(p, p.state, land(p))
    expect([statusOf(p, met, 'B'), met.sighting[p.unit('x') * 2]]).toEqual([
      'aboard',
      SIGHTINGS.indexOf('identified'),
    ])
  })

  it('is offered, written and read', () => {
    const p = coast()
    const offered = candidates(p.scenario, observe(p.scenario, p.state, 'soviet'), ['land'])
    expect(offered).toEqual([land(p), land(p, 'G')])
    expect(orderToText(p.scenario, p.state, land(p))).toBe('B land 0300')
    expect(orderFromText(p.scenario, 'B land 0300')).toEqual({ ok: true, order: land(p) })
  })
})

describe('going aboard', () => {
  it('takes two hours for a full load, from the shore and from deck to deck', () => {
    const p = coast('L& A! .\nM& . .', {
      units: { A: { ...BATTALION, men: 820 } },
      landings: [{ id: 'beach', hex: '0100', kind: 'beach', menPerHour: 2000, gunMinutes: 0 }],
    })
    const A = p.unit('A')
    const loaded = carry(p, p.state, embark(p, 'A', 'L'))
    expect([statusOf(p, loaded, 'A'), loaded.carrier[A], loaded.clock[A]]).toEqual([
      'aboard',
      p.unit('L'),
      60,
    ])
    expect(loaded.landingClock[0]).toBe(60)
    expect(whyNot(p, embark(p, 'A', 'M'), loaded)).toBe('notAlongside')
    const alongside = carry(p, loaded, { kind: 'move', unit: p.unit('M'), path: [p.hex('0000')] })
    const over = carry(p, alongside, embark(p, 'A', 'M'))
    expect([over.carrier[A], over.clock[A], over.clock[p.unit('M')]]).toEqual([p.unit('M'), 120, 120])
  })

  it('is refused without room, without a landing place, to tanks and where no vessel lies', () => {
    const landings = [{ id: 'beach', hex: '0100', kind: 'beach', menPerHour: 2000, gunMinutes: 0 }] as const
    const full = coast('L& A! .', { landings, units: { A: { ...BATTALION, men: 1641 } } })
    expect(whyNot(full, embark(full, 'A', 'L'))).toBe('vesselFull')
    const tanks = coast('L& A! .', { landings, units: { A: { equipment: [{ type: 't34', count: 10 }] } } })
    expect(whyNot(tanks, embark(tanks, 'A', 'L'))).toBe('cannotEmbark')
    const inland = coast('L& ! A', { landings, units: { A: BATTALION } })
    expect(whyNot(inland, embark(inland, 'A', 'L'))).toBe('noLanding')
    const afar = coast('L& & A!', {
      landings: [{ ...landings[0], hex: '0200' }],
      units: { A: BATTALION },
    })
    expect(whyNot(afar, embark(afar, 'A', 'L'))).toBe('notAlongside')
  })

  it('leaves the enemy the place where it was seen last', () => {
    const p = coast('L& A! x', {
      units: { A: BATTALION },
      landings: [{ id: 'beach', hex: '0100', kind: 'beach', menPerHour: 2000, gunMinutes: 0 }],
    })
    const { state } = observe(p.scenario, carry(p, p.state, embark(p, 'A', 'L')), 'japanese')
    const A = p.unit('A')
    expect([SIGHTINGS[state.sighting[A * 2 + 1]!], state.hex[A]]).toEqual(['remembered', -1])
  })

  it('is written and read', () => {
    const p = coast()
    expect(orderToText(p.scenario, p.state, embark(p, 'B', 'L'))).toBe('B embark L')
    expect(orderFromText(p.scenario, 'B embark L')).toEqual({ ok: true, order: embark(p, 'B', 'L') })
  })
})
