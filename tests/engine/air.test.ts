/** Air points and what the sky lets them do; strikes, looks, and the guns that keep aircraft off (3-rules section 8). */
import { describe, expect, it } from 'vitest'
import { candidates, check } from '../../src/engine/apply.ts'
import { guardOf } from '../../src/engine/rules/airGuard.ts'
import { airPoints, skyOver } from '../../src/engine/rules/airPoints.ts'
import { hasZone } from '../../src/engine/rules/zoc.ts'
import type { Scenario, Turn } from '../../src/engine/scenario.ts'
import { SIGHTINGS, type Side, type Sky, type Weather } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { ended, flight, fly, grounded, wing, wings } from '../support/flying.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const turn = (n: number, change: Partial<Turn> = {}): Turn => ({
  start: 360 * n,
  end: 360 * (n + 1),
  dark: 0,
  weather: ['dry'],
  ...change,
})
/** A position in a turn of this sort, the next one clear, with so many points of each kind for both sides. */
const under = (drawing: string, change: Partial<Turn>, points = 4, options: PositionOptions = {}) =>
  position(drawing, { turns: [turn(1, change), turn(2)], scenario: wings(points), ...options })
const clear = (drawing: string, options: PositionOptions = {}) => under(drawing, {}, 4, options)
const left = (p: Position, side: Side = 'soviet') => airPoints(p.scenario, p.state, side, 'strike').left

describe('air points', () => {
  const flown: Partial<Scenario> = {
    wings: [
      wing('soviet', 'strike', 2, 3),
      wing('japanese', 'strike', 9),
      wing('soviet', 'scout', 5),
      wing('soviet', 'strike', 1),
    ],
  }

  it('are those of all of a side’s wings in the turn, spent as they are flown and given anew', () => {
    const p = clear('A . a b', { scenario: flown })
    expect(airPoints(p.scenario, p.state, 'soviet', 'strike')).toEqual({ given: 3, left: 3 })
    fly(p, 'strike', '0200')
    expect([left(p), left(p, 'japanese')]).toEqual([2, 9])
    ended(ended(p))
    expect(airPoints(p.scenario, p.state, 'soviet', 'strike')).toEqual({ given: 3, left: 3 })
    expect(airPoints(p.scenario, p.state, 'soviet', 'scout')).toEqual({ given: 0, left: 0 })
  })

  it('run out: the refusal says how many it would take', () => {
    const p = under('A . a b', {}, 1)
    fly(p, 'strike', '0200')
    expect(grounded(p, 'strike', '0300')).toEqual({ code: 'noAirPoints', pool: 'strike', needs: 1, has: 0 })
    expect(grounded(p, 'scout', '0300')).toBeNull()
  })

  it('are the mover’s affair: the other side flies in its own turn', () => {
    const p = clear('A . a')
    expect(check(p.scenario, observe(p.scenario, p.state, 'japanese'), flight(p, 'scout', '0000'))).toEqual({
      code: 'notYourTurn',
    })
  })

  it('are not told to the enemy, nor where aircraft look about; bombs are', () => {
    const p = clear('A . a b')
    fly(p, 'scout', '0100')
    fly(p, 'strike', '0200')
    const theirs = observe(p.scenario, p.state, 'japanese').state
    expect([...theirs.airSpent].every(spent => spent === 0)).toBe(true)
    expect([theirs.airMarks[p.hex('0100') * 2], theirs.airMarks[p.hex('0200') * 2]]).toEqual([0, 2])
  })
})

describe('the sky', () => {
  it.each([
    ['dry', 0, undefined, 'full', 'clear'],
    ['rain', 0, undefined, 'half', 'rain'],
    ['mud', 0, undefined, 'half', 'rain'],
    ['fog', 0, undefined, 'none', 'fog'],
    ['dry', 514, undefined, 'none', 'dark'],
    ['dry', 499, undefined, 'full', 'clear'],
    ['dry', 0, 'half', 'half', 'cloud'],
    ['dry', 889, 'half', 'half', 'dark'],
    ['fog', 0, 'half', 'none', 'fog'],
  ] as const)('%s, %i‰ dark, by schedule %s: %s for %s', (weather, dark, sky, allows, cause) => {
    const change: { dark: number; weather: Weather[]; sky?: Sky } = { dark, weather: [weather] }
    if (sky) change.sky = sky
    const p = under('A . a', change)
    expect(skyOver(p.scenario, p.state, 0)).toEqual({ sky: allows, cause })
  })

  it('where it is half, a strike takes two points for one; where it is shut, nobody flies', () => {
    const half = under('A . a b', { weather: ['rain'] }, 3)
    fly(half, 'strike', '0200')
    expect(left(half)).toBe(1)
    expect(grounded(half, 'strike', '0300')).toEqual({
      code: 'noAirPoints',
      pool: 'strike',
      needs: 2,
      has: 1,
    })
    const night = under('A . a', { dark: 1000 })
    for (const mission of ['strike', 'scout'] as const)
      expect(grounded(night, mission, '0200')).toMatchObject({ code: 'noFlying', cause: 'dark' })
  })
})

describe('a strike', () => {
  /** Men, readiness and AFVs that a strike on `a` takes. */
  const cost = (token: string, units: PositionOptions['units'] = {}) => {
    const p = clear(`A . ${token}`, { units: { ...units } })
    const a = p.unit('a')
    const [men, afv] = [p.state.men[a]!, p.state.afv[a]!]
    fly(p, 'strike', '0200')
    return [men - p.state.men[a]!, 1000 - p.state.readiness[a]!, afv - p.state.afv[a]!]
  }

  it('costs troops in the open one man in a hundred and 60‰ of readiness, half of both under cover', () => {
    expect(cost('a')).toEqual([20, 60, 0])
    expect(cost('a"')).toEqual([10, 30, 0])
    expect(cost('a#')).toEqual([10, 30, 0])
    expect(cost('a', { a: { arm: 'tank', equipment: [{ type: 'chiHa', count: 100 }] } })[2]).toBe(1)
  })

  it('wants a known enemy above the ground', () => {
    expect(grounded(clear('A . . a'), 'strike', '0200')).toMatchObject({ code: 'noTarget' })
    expect(grounded(clear('A . . a', { seen: false }), 'strike', '0300')).toMatchObject({ code: 'noTarget' })
    const tunnels = clear('A . a', {
      works: { '0200': 3 },
      units: { a: { mobility: 'static' } },
      state: state => (state.works[2] = 1),
    })
    expect(grounded(tunnels, 'strike', '0200')).toMatchObject({ code: 'underground' })
  })

  it('silences works until the striker’s next turn and costs their garrison nothing', () => {
    const p = clear('A . a', { works: { '0200': 3 }, units: { a: { men: 4000 } } })
    const a = p.unit('a')
    expect(hasZone(p.scenario, p.state, a)).toBe(true)
    const events = fly(p, 'strike', '0200')
    expect(events.map(event => event.kind)).toEqual(['sortie'])
    expect(hasZone(p.scenario, p.state, a)).toBe(false)
    expect(grounded(p, 'strike', '0200')).toMatchObject({ code: 'alreadyFlown' })
    expect(hasZone(p.scenario, ended(p).state, a)).toBe(false)
    expect(hasZone(p.scenario, ended(p).state, a)).toBe(true)
  })
})

describe('reconnaissance', () => {
  const spotted = (p: Position, letter: string) => SIGHTINGS[p.state.sighting[p.unit(letter) * 2]!]

  it('spots whom the ground does not hide within 40 km, until the turn ends', () => {
    const p = clear('A . . . . a b" . . . . . . c d', { seen: false })
    fly(p, 'scout', '0300')
    expect(['a', 'b', 'c', 'd'].map(letter => spotted(p, letter))).toEqual([
      'spotted',
      'unknown',
      'spotted',
      'unknown',
    ])
    ended(p)
    expect([spotted(p, 'a'), p.state.reportHex[p.unit('a') * 2]]).toEqual(['remembered', p.hex('0500')])
  })

  it('sees half as far in half weather', () => {
    const p = under('A . . . . . . . a b', { weather: ['rain'] }, 1, { seen: false })
    fly(p, 'scout', '0300')
    expect([spotted(p, 'a'), spotted(p, 'b')]).toEqual(['spotted', 'unknown'])
  })
})

describe('anti-aircraft guns', () => {
  const GUARD = { arm: 'antiAircraft', airGuard: 8000 } as const
  const bombed = (pair: readonly [number, number], change: object = {}) => {
    const p = clear('A . a . g', { units: { g: { ...GUARD, ...change } } })
    fly(p, 'strike', '0200', pair)
    return [p.state.men[p.unit('a')], left(p)]
  }

  it('in range throw 8 or more to turn a strike away; its points are spent in any case', () => {
    expect(bombed([3, 5])).toEqual([2000, 3])
    expect(bombed([3, 4])).toEqual([1980, 3])
  })

  it('do not throw out of range, without guns, without shells, or for the side that strikes', () => {
    const free = (drawing: string, g: object, state?: PositionOptions['state']) => {
      const p = clear(drawing, { units: { g: { ...GUARD, ...g }, G: GUARD }, ...(state && { state }) })
      fly(p, 'strike', '0200')
      return p.state.men[p.unit('a')]
    }
    expect(free('A . a . . g', {})).toBe(1980)
    expect(free('A . a . g', { equipment: [] })).toBe(1980)
    expect(free('A . a . g', {}, (s, unit) => (s.ammo[unit('g')] = 99))).toBe(1980)
    expect(free('A G a . .', {})).toBe(1980)
  })

  it('of several that cover the hex the nearest throw, of equals the first of the roster', () => {
    const among = (drawing: string): string => {
      const p = clear(drawing, { units: { g: GUARD, h: GUARD, i: GUARD } })
      const guard = guardOf(p.scenario, p.state, 'japanese', p.hex('0200'))
      return p.scenario.units[guard]?.id ?? 'none'
    }
    expect(among('A . a . g h .')).toBe('g')
    expect(among('A . a h g . .')).toBe('h')
    expect(among('A g a h . . .')).toBe('g')
    expect(among('A h a g . . .')).toBe('h')
    expect(among('A . a . . g .')).toBe('none')
  })
})

describe('what is offered', () => {
  it('is lawful, and nothing once the points are spent', () => {
    const p = under('A . a . b', {}, 1)
    const offers = () =>
      candidates(p.scenario, observe(p.scenario, p.state, 'soviet')).filter(order => order.kind === 'air')
    expect(offers().map(order => order.kind === 'air' && [order.mission, order.hex])).toEqual([
      ['strike', 2],
      ['strike', 4],
      ['scout', 2],
      ['scout', 4],
    ])
    fly(p, 'strike', '0200')
    fly(p, 'scout', '0400')
    expect(offers()).toEqual([])
  })
})
