import { describe, expect, it } from 'vitest'
import { applyOrder, candidates, check } from '../../src/engine/apply.ts'
import type { Box, BoxLink } from '../../src/engine/boxes.ts'
import { touch } from '../../src/engine/derived.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import type { Order } from '../../src/engine/orders.ts'
import { startPlay } from '../../src/engine/play.ts'
import { runEvents } from '../../src/engine/rules/script.ts'
import type { Condition, Effect, ScriptedEvent } from '../../src/engine/script.ts'
import { begin } from '../../src/engine/sequence.ts'
import { STATUSES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { scriptedDice } from '../support/dice.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'
import { dryTurns } from '../support/turns.ts'

const TURNS = dryTurns(6)
const BOX: Box = { id: 'BOX', name: 'The railhead', note: 'Far off.', garrison: null }
const WAY: BoxLink = {
  id: 'WAY',
  name: 'Road to the front',
  box: 0,
  side: 'soviet',
  hex: 0,
  minutes: 720,
  fromTurn: 0,
  shut: false,
  perTurn: 1,
  barredFrom: [],
}

/** A row whose first hex is where the way from the box ends; regiments X and Y are in the box, on the turn's first minute. */
function railhead(
  way: Partial<BoxLink> = {},
  box: Partial<Box> = {},
  options: PositionOptions & { readonly events?: readonly ScriptedEvent[] } = {},
): Position {
  const inBox = { arrival: null, box: 0 } as const
  const p = position('XY . A b', {
    turns: TURNS,
    ...options,
    units: { X: { ...inBox, ...options.units?.['X'] }, Y: { ...inBox, ...options.units?.['Y'] } },
    scenario: {
      boxes: [{ ...BOX, ...box }],
      boxLinks: [{ ...WAY, ...way }],
      events: options.events ?? [],
    },
  })
  return p
}
const view = (p: Position, side: 'soviet' | 'japanese' = 'soviet') => observe(p.scenario, p.state, side)
const enter = (p: Position, letter = 'X'): Order => ({ kind: 'enter', unit: p.unit(letter), link: 0 })
const whyNot = (p: Position, letter = 'X') => check(p.scenario, view(p), enter(p, letter))?.code ?? null

function give(p: Position, order: Order): readonly GameEvent[] {
  const applied = applyOrder(p.scenario, p.state, order)
  if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
  p.state.bytes.set(applied.state.bytes)
  touch(p.state)
  return applied.events
}
const nextTurn = (p: Position): readonly GameEvent[] => [
  ...give(p, { kind: 'end' }),
  ...give(p, { kind: 'end' }),
]

describe('a unit in an off-map box', () => {
  it('is not on the map, whatever the turn, until it is ordered out', () => {
    const { scenario } = railhead()
    const { state } = begin(scenario, 1)
    expect([state.box[0], STATUSES[state.status[0]!], state.hex[0]]).toEqual([1, 'waiting', -1])
  })

  it('sets out, needs the time to cross, and comes in at the end of the way', () => {
    const p = railhead()
    give(p, enter(p))
    expect([p.state.boxLeft[p.unit('X')], whyNot(p)]).toEqual([720, 'onTheWay'])
    nextTurn(p)
    expect([p.state.boxLeft[p.unit('X')], p.where('X')]).toEqual([360, ''])
    nextTurn(p)
    expect([p.where('X'), p.state.box[p.unit('X')]]).toEqual(['0000', 0])
  })

  it('waits at the edge while the enemy bars it', () => {
    const p = railhead({ minutes: 360, hex: 3 })
    give(p, enter(p))
    const events = nextTurn(p)
    expect(events.map(event => event.kind)).toContain('arrivalBlocked')
    expect([p.where('X'), p.state.box[p.unit('X')]]).toEqual(['', 1])
  })

  it('is offered the ways it may take, each lawful', () => {
    const p = railhead()
    const offers = candidates(p.scenario, view(p)).filter(order => order.kind === 'enter')
    expect(offers).toEqual([enter(p), enter(p, 'Y')])
  })
})

describe('who may not set out', () => {
  it('more units in a turn than the way takes; the next turn it takes them', () => {
    const p = railhead()
    give(p, enter(p))
    expect(whyNot(p, 'Y')).toBe('linkFull')
    nextTurn(p)
    expect(whyNot(p, 'Y')).toBeNull()
  })

  it('anybody while the enemy is known on the water that the way crosses', () => {
    const asked = (barredFrom: readonly number[], options: PositionOptions = {}) =>
      whyNot(railhead({ barredFrom }, {}, options))
    // The enemy b stands in the fourth hex.
    expect([asked([3]), asked([1])]).toEqual(['linkBarred', null])
    expect(asked([3], { seen: false })).toBeNull()
  })

  it('anybody before the way opens by its turn or by an event', () => {
    expect(whyNot(railhead({ fromTurn: 2 }))).toBe('linkShut')
    expect(whyNot(railhead({ shut: true }))).toBe('linkShut')
  })

  it('the last of those who must hold the place', () => {
    const p = railhead({ perTurn: 9 }, { garrison: { units: [0, 1], least: 1 } })
    give(p, enter(p))
    expect(whyNot(p, 'Y')).toBe('mustStay')
  })

  it('a static unit, a unit on the map, one of the other side, or by another side’s way', () => {
    expect(whyNot(railhead({}, {}, { units: { X: { mobility: 'static' } } }))).toBe('static')
    expect(whyNot(railhead(), 'A')).toBe('notInBox')
    expect(whyNot(railhead(), 'b')).toBe('notYours')
    expect(whyNot(railhead({ side: 'japanese' }))).toBe('badOrder')
  })
})

describe('what the enemy knows of a box', () => {
  it('is nothing: neither who is in it, nor who comes, nor which ways are open', () => {
    const p = railhead()
    give(p, enter(p))
    const { state } = view(p, 'japanese')
    const X = p.unit('X')
    expect([state.box[X], state.boxLink[X], state.boxLeft[X], state.linkOpen[0]]).toEqual([0, 0, 0, 0])
  })
})

describe('the track of events off the map', () => {
  const event = (effects: readonly Effect[], all: readonly Condition[] = []): ScriptedEvent => ({
    id: 'E',
    once: true,
    when: { fromTurn: 0, untilTurn: 5, everyTurns: 1, all, any: [], chance: 6, rise: 0 },
    effects,
  })
  const run = (effects: readonly Effect[], all: readonly Condition[] = [], way: Partial<BoxLink> = {}) => {
    const p = railhead(way, {}, { events: [event(effects, all)] })
    runEvents(startPlay(p.scenario, p.state, scriptedDice([])))
    return p
  }

  it('wears units in boxes down, and destroys who has no man left', () => {
    const p = run([{ kind: 'attrition', units: [0], permille: 150 }])
    expect([p.state.men[0], p.state.killed[0], p.state.wounded[0]]).toEqual([1700, 100, 200])
    const q = run([{ kind: 'attrition', units: [0], permille: 1000 }])
    expect([STATUSES[q.state.status[0]!], q.state.men[0], q.state.guns[0]]).toEqual(['finished', 0, 0])
  })

  it('takes arms from units in boxes', () => {
    const p = run([{ kind: 'surrender', units: [0] }])
    expect([STATUSES[p.state.status[0]!], p.state.captured[0], p.state.box[0]]).toEqual(['finished', 2000, 0])
  })

  it('opens ways', () => {
    expect(whyNot(run([{ kind: 'openLink', link: 0 }], [], { shut: true }))).toBeNull()
  })

  it('asks for the men in boxes who have not set out', () => {
    const boxed = (men: number): Condition => ({ kind: 'boxed', units: [0, 1], men })
    const open: Effect = { kind: 'openLink', link: 0 }
    expect(run([open], [boxed(4000)], { shut: true }).state.linkOpen[0]).toBe(1)
    expect(run([open], [boxed(4001)], { shut: true }).state.linkOpen[0]).toBe(0)
    const p = railhead({}, {}, { events: [event([open], [boxed(2001)])] })
    give(p, enter(p))
    p.state.linkOpen[0] = 0
    touch(p.state)
    runEvents(startPlay(p.scenario, p.state, scriptedDice([])))
    expect(p.state.linkOpen[0]).toBe(0)
  })
})
