import { describe, expect, test } from 'vitest'
import { applyOrder, check } from '../../src/engine/apply.ts'
import type { OrderOf } from '../../src/engine/orders.ts'
import { RESERVES, type Reserve, SIGHTINGS, sideOf } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { attack, fight, oddsOf } from '../support/fight.ts'
import { go, kinds } from '../support/marching.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const order = (game: Position, letter: string, reserve: Reserve): OrderOf<'reserve'> => ({
  kind: 'reserve',
  unit: game.unit(letter),
  reserve,
})

/** The unit waits for this, as if ordered in its own turn. */
const waiting =
  (
    letter: string,
    kept: Reserve,
    more: PositionOptions['state'] = () => {},
  ): NonNullable<PositionOptions['state']> =>
  (state, unit) => {
    state.reserve[unit(letter)] = RESERVES.indexOf(kept)
    more(state, unit)
  }

describe('the order', () => {
  const refusal = (options: PositionOptions, reserve: Reserve = 'join') => {
    const game = position('A . . b', options)
    const view = observe(game.scenario, game.state, sideOf(game.state.side[0]!))
    return check(game.scenario, view, order(game, 'A', reserve))?.code ?? null
  }

  test('is for those who have minutes and may march', () => {
    expect(refusal({})).toBeNull()
    expect(refusal({ state: (s, unit) => (s.clock[unit('A')] = 360) })).toBe('notEnoughTime')
    expect(refusal({ units: { A: { mobility: 'static' } } })).toBe('static')
    expect(refusal({ units: { A: { release: 900 } } })).toBe('frozen')
    expect(refusal({ state: (s, unit) => (s.clock[unit('A')] = 360) }, 'none')).toBeNull()
  })

  test('costs nothing, hides from the enemy, and falls away with the next march', () => {
    const game = position('A . . b')
    const given = applyOrder(game.scenario, game.state, order(game, 'A', 'close'))
    if (!given.ok) throw new Error(given.refusal.code)
    const A = game.unit('A')
    expect([given.state.reserve[A], given.state.clock[A], given.state.busy[A]]).toEqual([2, 0, 0])
    expect(observe(game.scenario, given.state, 'japanese').state.reserve[A]).toBe(0)
    const marched = applyOrder(game.scenario, given.state, { kind: 'move', unit: A, path: [1] })
    if (!marched.ok) throw new Error(marched.refusal.code)
    expect(marched.state.reserve[A]).toBe(0)
  })
})

describe('under assault', () => {
  const DRAWING = `
    .   A   .
    .   b   .
    .   .   r
  `
  const defenders = (options: PositionOptions) => {
    const game = position(DRAWING, options)
    const [assault] = fight(game, attack(game, 'A', '0101'), [3, 4]).all('assault')
    return { game, letters: assault!.defence.map(({ unit }) => game.scenario.units[unit]!.id) }
  }

  test('a neighbour in reserve comes in first and pays with its minutes, once', () => {
    const { game, letters } = defenders({ state: waiting('r', 'join') })
    expect(letters).toEqual(['b', 'r'])
    // 60 minutes over the steppe, twice that into the zone of the attacker.
    expect(game.state.clock[game.unit('r')]).toBe(120)
    expect(game.state.reserve[game.unit('r')]).toBe(0)
  })

  test.each<readonly [string, PositionOptions['state']]>([
    ['who has no order', () => {}],
    ['who has spent its minutes', waiting('r', 'join', (s, unit) => (s.clock[unit('r')] = 300))],
    ['who may not march', waiting('r', 'join', (s, unit) => (s.assaulted[unit('r')] = 1))],
  ])('not one %s', (_, state) => {
    expect(defenders({ ...(state && { state }) }).letters).toEqual(['b'])
  })

  test('not one for whom there is no room', () => {
    const full = position(
      `
      .      A      .
      .   bcdefg    .
      .      .      r
      `,
      { state: waiting('r', 'join') },
    )
    const [assault] = fight(full, attack(full, 'A', '0101'), [3, 4]).all('assault')
    expect(assault!.defence.map(({ unit }) => unit)).not.toContain(full.unit('r'))
    expect(full.where('r')).toBe('0202')
  })

  test('half a turn at most is kept: a hex of 180 minutes can be made, one of 240 cannot', () => {
    const ground = (sign: string) =>
      `
      .   A   .
      .   b${sign}   .
      .   .   r
      `
    const comes = (sign: string) => {
      const game = position(ground(sign), { state: waiting('r', 'join') })
      fight(game, attack(game, 'A', '0101'), [1, 1])
      return game.where('r') === '0101'
    }
    // Hills at 80 minutes, forest at 120, both twice in the zone.
    expect([comes('-'), comes('"')]).toEqual([true, false])
  })

  test('one that closes roads joins only where no road lies beside it', () => {
    const road = { ways: [['track', '0101', '0201', '0200']] } as const
    expect(defenders({ state: waiting('r', 'close') }).letters).toEqual(['b', 'r'])
    expect(defenders({ state: waiting('r', 'close'), ...road }).letters).toEqual(['b'])
  })
})

describe('beside a road', () => {
  const DRAWING = `
    A   .   .   .
    .   .   .   .
    .   r   .   .
  `
  /** The road runs along the second row; r stands under it. */
  const track = ['track', '0000', '0001', '0101', '0201', '0301'] as const
  const marched = (kept: Reserve, options: PositionOptions = {}) => {
    const game = position(DRAWING, { ways: [track], state: waiting('r', kept), ...options })
    const events = go(game, 'A', '0001 0101 0201')
    return { game, events }
  }

  test('a unit in reserve stands in the way of who comes by it: contact', () => {
    const { game, events } = marched('close')
    expect(game.where('r')).toBe('0101')
    expect(game.where('A')).toBe('0001')
    expect(kinds(events)).toContain('contact')
    expect(events).toContainEqual(expect.objectContaining({ kind: 'answered', answer: 'close' }))
  })

  test('the hex that it closes is its own again', () => {
    const { game } = marched('close', {
      state: waiting('r', 'close', s => s.control.fill(1)),
    })
    expect(game.state.control[game.hex('0101')]).toBe(2)
  })

  test('not where a friend, unknown to him, stands in his way already', () => {
    const game = position(
      `
      A   .   .   .
      .   s   .   .
      .   r   .   .
      `,
      {
        ways: [track],
        state: waiting('r', 'close', (s, unit) => (s.sighting[unit('s') * 2] = 0)),
      },
    )
    const events = go(game, 'A', '0001 0101 0201')
    expect(kinds(events)).toContain('contact')
    expect(game.where('r')).toBe('0102')
  })

  test('one that joins friends closes it too while it has none beside it', () => {
    expect(marched('join').game.where('r')).toBe('0101')
  })

  test('not across country', () => {
    expect(marched('close', { ways: [] }).game.where('r')).toBe('0102')
  })
})

test('the odds name enemies beside the target who may join, as far as they are seen and can march', () => {
  const DRAWING = `
    .   A   .
    .   b   .
    .   s   r
  `
  const game = position(DRAWING, { units: { s: { mobility: 'static' } } })
  expect(oddsOf(game, attack(game, 'A', '0101')).mayJoin).toEqual([game.unit('r')])
  const hidden = position(DRAWING, {
    units: { s: { mobility: 'static' } },
    state: (s, unit) => (s.sighting[unit('r') * 2] = SIGHTINGS.indexOf('unknown')),
  })
  expect(oddsOf(hidden, attack(hidden, 'A', '0101')).mayJoin).toEqual([])
})
