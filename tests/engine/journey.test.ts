import { describe, expect, it } from 'vitest'
import { farReach } from '../../src/engine/map/farReach.ts'
import { pathTo, reach } from '../../src/engine/map/reach.ts'
import { firstLeg, journey } from '../../src/engine/rules/journey.ts'
import type { Turn } from '../../src/engine/scenario.ts'
import { observe } from '../../src/engine/view.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const quarter = (n: number, dark = 0): Turn => ({
  start: n * 360,
  end: (n + 1) * 360,
  dark,
  weather: ['dry'],
})
/** Two days of four turns, the first and the last of each in the dark. */
const DAYS: readonly Turn[] = [1, 2, 3, 4, 5, 6, 7, 8].map(n =>
  quarter(n, n % 4 === 0 || n % 4 === 3 ? 1000 : 0),
)
const LANE = 'A . . . . . . . . . . . . . . . . .'

const field = (drawing: string, options: PositionOptions = {}): Position =>
  position(drawing, { turns: DAYS, ...options })
const view = (p: Position) => observe(p.scenario, p.state, 'soviet')
const march = (p: Position, ...path: string[]) => ({
  kind: 'move' as const,
  unit: p.unit('A'),
  path: path.map(p.hex),
})
const way = (p: Position, goal: string): readonly number[] =>
  farReach(p.scenario, view(p).state, p.unit('A'), 7).wayTo(p.hex(goal))
const told = (p: Position, goal: string) =>
  journey(p.scenario, view(p), { kind: 'move', unit: p.unit('A'), path: way(p, goal) }, 8)

describe('a march over several turns', () => {
  it.each([0, 300, -60])(
    'comes in this turn where the reach comes, by as short a way, with friction of %i‰',
    friction => {
      const p = field('A " . ~ . .\n. ^ - . . .\n. . . b . .', { seen: true })
      const unit = p.unit('A')
      p.state.friction[unit] = friction
      const within = reach(p.scenario, view(p).state, unit)
      const far = farReach(p.scenario, view(p).state, unit, 3)
      const inTurn = [...p.scenario.map.terrain.keys()].filter(hex => far.after[hex] === 0)
      expect(inTurn).toEqual([...p.scenario.map.terrain.keys()].filter(hex => within.minutes[hex]! >= 0))
      for (const hex of within.hexes) expect(far.wayTo(hex)).toHaveLength(pathTo(within, hex).length)
    },
  )

  it('stands at the end of each turn where that turn’s own orders bring it', () => {
    const p = field(LANE, { state: (state, unit) => (state.clock[unit('A')] = 7) })
    const stages = told(p, '1500')
    expect(stages.length).toBeGreaterThan(2)
    expect(stages.at(-1)!.at).toBe(p.hex('1500'))
    const [first, second] = stages
    const whole = reach(p.scenario, view(p).state, p.unit('A'))
    expect(Math.max(...whole.hexes)).toBe(first!.at)
    // Minutes put into the next hex are not lost over the turn's end.
    expect(first!.preview.progress).not.toBeNull()
    expect(second!.preview.steps[0]!.cost.parts).toContainEqual(expect.objectContaining({ code: 'progress' }))
  })

  it('rests, and is slower by night and tired by forced marches', () => {
    const p = field(LANE)
    const [day, evening, night] = told(p, '1700')
    expect(day!.turn).toBe(0)
    // 360 minutes marched, a quarter of the day's 600 rested off before the next turn's 360.
    expect([day!.account, evening!.account]).toEqual([360, 570])
    expect(night!.preview.steps.length).toBeLessThan(day!.preview.steps.length)
    expect(night!.readiness).toBeLessThan(day!.readiness)
  })

  it('waits for a crossing that opens in a later turn, and says what it waits for', () => {
    const p = field('A . . .', {
      rivers: [['0100', '0200', 'major']],
      crossings: [
        {
          id: 'ferry',
          kind: 'ferry',
          between: ['0100', '0200'],
          capacity: [{ from: 1080, unit: 'vehicles', perHour: 400, loadClass: 30 }],
        },
      ],
    })
    const stages = told(p, '0300')
    expect(stages.map(({ turn, at, halt }) => [turn, at, halt?.code])).toEqual([
      [0, p.hex('0100'), 'crossingShut'],
      [1, p.hex('0100'), 'crossingShut'],
      [2, p.hex('0300'), undefined],
    ])
  })

  it('goes round known enemies, and nowhere where they bar every way', () => {
    expect(way(field('A . b . .\n. . . . .\n. . . . .\n. . . . .'), '0400')).not.toContain(2)
    expect(way(field('A . b . .'), '0400')).toEqual([])
  })

  it('stops telling after some turns before what does not give way', () => {
    const p = field('A . b . .')
    const stages = journey(p.scenario, view(p), march(p, '0100', '0200', '0300'), 8)
    expect(stages.map(({ at }) => at)).toEqual([p.hex('0100'), ...Array<number>(4).fill(p.hex('0100'))])
    expect(stages.at(-1)!.halt).toMatchObject({ code: 'enemyHex' })
  })

  it('runs dry on the fuel in hand', () => {
    const p = field(LANE, { units: { A: { mobility: 'wheeled', fuelRefill: 20, fuelStart: 100 } } })
    expect(told(p, '1700').at(-1)).toMatchObject({ halt: { code: 'noFuel' } })
  })
})

describe('the leg of a march that can be ordered now', () => {
  it('is the whole march where it is lawful, and stops short of a full hex', () => {
    const p = field('A . B', { units: { B: { men: 11_000 } } })
    expect(firstLeg(p.scenario, view(p), march(p, '0100'))).toMatchObject({
      path: [p.hex('0100')],
      halt: null,
    })
    expect(firstLeg(p.scenario, view(p), march(p, '0100', '0200'))).toMatchObject({
      path: [p.hex('0100')],
      halt: { code: 'stacking' },
    })
  })

  it('is lawful as it stands', () => {
    const p = field(LANE)
    const { path } = firstLeg(
      p.scenario,
      view(p),
      march(
        p,
        ...LANE.split(' ')
          .slice(1)
          .map((_, i) => `${String(i + 1).padStart(2, '0')}00`),
      ),
    )
    expect(path.length).toBeGreaterThan(1)
    expect(firstLeg(p.scenario, view(p), { ...march(p), path })).toMatchObject({ path, halt: null })
  })
})
