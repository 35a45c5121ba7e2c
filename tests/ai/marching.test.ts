/** How greedy's columns march: paced, closed up, the shortest way, and over narrow places in their order. */
import { describe, expect, it } from 'vitest'
import { greedy } from '../../src/ai/greedy.ts'
import { begunMarches, recall } from '../../src/ai/memory.ts'
import { hexsideMinutes, minutesTo } from '../../src/ai/travel.ts'
import { hexText } from '../../src/engine/map/hexMap.ts'
import { BRIDGE_MINUTES } from '../../src/engine/rules/bridging.ts'
import type { Turn } from '../../src/engine/scenario.ts'
import { CROSSING_STATES } from '../../src/engine/types.ts'
import { GUNS, STAFF } from '../support/arms.ts'
import { playTurn, withObjectives } from '../support/commanded.ts'
import type { Position, PositionOptions } from '../support/position.ts'

const BLOWN = CROSSING_STATES.indexOf('blown')
const TURNS: readonly Turn[] = Array.from({ length: 40 }, (_, n) => ({
  start: 360 * n,
  end: 360 * (n + 1),
  dark: 0,
  weather: ['dry'],
}))

/** A march to the far end of a drawing, which is worth taking. */
function march(drawing: string, options: PositionOptions = {}): Position {
  const cols = drawing.trim().split('\n')[0]!.trim().split(/\s+/).length
  const goal = `${String(cols - 1).padStart(2, '0')}00`
  return withObjectives(drawing, cols, { [goal]: 8 }, { turns: TURNS, ...options })
}
const column = (place: string): number => Number(place.slice(0, 2))

describe('the pace', () => {
  const WEARY = 450
  const accountAfter = (hexes: number): number => {
    const p = march(`A ${'. '.repeat(hexes - 1)} #`, { state: s => void s.account.fill(WEARY) })
    return playTurn(greedy, p).state.account[p.unit('A')]!
  }

  it('is free as long as the goal is far', () => {
    // Two hexes of an hour each; a third would be forced.
    expect(accountAfter(30)).toBe(WEARY + 120)
  })

  it('is forced for the last stretch', () => {
    expect(accountAfter(9)).toBe(WEARY + 360)
  })

  it('leaves a slow hex unbegun for which there is no room on the account', () => {
    const marsh = (account: number): Position =>
      march('A ~ ~ . . . . . . #', { state: s => void s.account.fill(account) })
    expect(playTurn(greedy, marsh(300)).where('A')).toBe('0100')
    expect(playTurn(greedy, marsh(450)).orders).toEqual([])
  })
})

describe('a column', () => {
  it('closes up on its road, and spreads out before its goal', () => {
    const far = march(`A BCD ${'. '.repeat(18)} #`, { state: s => void s.clock.fill(280) })
    expect(playTurn(greedy, far).where('A')).toBe('0100')
    const near = march('A BCD . #', { state: s => void s.clock.fill(280) })
    expect(playTurn(greedy, near).where('A')).toBe('0000')
  })

  it('crowds together beside an enemy who is to be stormed', () => {
    const p = march('A BCD e', { state: s => void s.clock.fill(200), units: { e: { men: 2000 } } })
    expect(playTurn(greedy, p).where('A')).toBe('0100')
  })

  it('begins the hex on the shortest way, not the one that looks nearest to the goal', () => {
    // Straight on lies a marsh of 200 minutes; round it by 0001 is steppe all the way.
    const p = march(
      `
      A ~ . . . . #
      . . . = = = =
      `,
      { state: s => void s.clock.fill(330) },
    )
    expect(playTurn(greedy, p).state.progressTo[p.unit('A')]).toBe(p.hex('0001'))
  })
})

/** A ferry and a bridge over a great river, two hexes apart. */
const BANKS: PositionOptions = {
  rivers: [
    ['0100', '0200', 'major'],
    ['0100', '0201', 'major'],
    ['0101', '0201', 'major'],
    ['0101', '0202', 'major'],
    ['0102', '0202', 'major'],
  ],
  crossings: [
    {
      id: 'ferry',
      kind: 'ferry',
      between: ['0100', '0200'],
      capacity: [{ from: 0, unit: 'vehicles', perHour: 40, loadClass: 60 }],
    },
    {
      id: 'bridge',
      kind: 'bridge',
      between: ['0102', '0202'],
      capacity: [
        { from: 0, unit: 'vehicles', perHour: 120, loadClass: 60 },
        { from: 400, unit: 'vehicles', perHour: 240, loadClass: 60 },
      ],
    },
  ],
}
const OVER = `
  . . . #
  . . . .
  . . . .
`

describe('a narrow place', () => {
  it('counts as the passage of a regiment at its best rate', () => {
    const p = march(OVER, BANKS)
    const over = (from: string, to: string): number => {
      const d = [0, 1, 2, 3, 4, 5].find(
        each => p.scenario.map.neighbours[p.hex(from) * 6 + each] === p.hex(to),
      )
      return hexsideMinutes(p.scenario, p.state, p.hex(from) * 6 + d!, 'foot')
    }
    expect([over('0100', '0200'), over('0102', '0202'), over('0101', '0201')]).toEqual([360, 110, 0])
  })

  it('draws the column to the bridge rather than to the ferry', () => {
    const p = march(OVER, BANKS)
    const field = minutesTo(p.scenario, p.state, p.hex('0300'), 'foot')
    expect(field[p.hex('0102')]).toBeLessThan(field[p.hex('0100')]!)
  })

  it('draws the column as soon as a new bridge is nearly built, not while nobody works on one', () => {
    const goesThere = (work: number): boolean => {
      const p = march(OVER, {
        ...BANKS,
        state: state => {
          state.crossingState[1] = BLOWN
          state.bridgeWork[1] = work
        },
      })
      const field = minutesTo(p.scenario, p.state, p.hex('0300'), 'foot')
      return field[p.hex('0102')]! < field[p.hex('0100')]!
    }
    expect([0, 60, BRIDGE_MINUTES - 60].map(goesThere)).toEqual([false, false, true])
  })

  it('is passed first by those who stand before it', () => {
    const p = march('A B . #', {
      units: { A: { vehicles: 200 }, B: { vehicles: 200 } },
      rivers: [['0100', '0200', 'major']],
      crossings: [
        {
          id: 'bridge',
          kind: 'bridge',
          between: ['0100', '0200'],
          capacity: [{ from: 0, unit: 'vehicles', perHour: 60, loadClass: 60 }],
        },
      ],
    })
    const { where } = playTurn(greedy, p)
    expect(column(where('B'))).toBeGreaterThan(column(where('A')))
  })
})

describe('marches that were ordered but not begun', () => {
  const p = march('A B . . . . #')
  const remembered = recall({ turn: 0, goals: {}, marches: { A: 1, B: 1 }, pending: { B: 0 } }, 0)

  it('are not counted', () => {
    expect(begunMarches(p.scenario, p.state, remembered)).toEqual({ A: 1, B: 0 })
  })

  it('are counted once the clock of the unit has moved', () => {
    p.state.clock[p.unit('B')] = 60
    expect(begunMarches(p.scenario, p.state, remembered)).toEqual({ A: 1, B: 1 })
  })

  it('of another turn, or of a stranger, are nothing', () => {
    expect(recall({ turn: 1, marches: { A: 1 }, pending: { A: 0 } }, 0).pending).toEqual({})
    expect(recall({ turn: 0, marches: {}, pending: { A: 'soon' } }, 0).pending).toEqual({})
  })
})

describe('before a strong enemy', () => {
  /** Where the first march that is ordered to A ends. */
  const goesTo = (drawing: string): string => {
    const p = withObjectives(drawing, 4, { '0301': 8 }, { turns: TURNS, units: { b: { men: 9000 } } })
    const first = playTurn(greedy, p).orders.find(
      order => order.kind === 'move' && order.unit === p.unit('A'),
    )
    return first?.kind === 'move' ? hexText(p.scenario.map, first.path.at(-1)!) : ''
  }

  it('nobody goes up alone, but comrades on either hand are company', () => {
    const alone = `
      .  .  .  .
      A  .  .  b#
      .  .  .  .
    `
    const together = `
      .  .  C  E
      A  .  .  b#
      .  .  D  .
    `
    const before = ['0200', '0201', '0202', '0300', '0302']
    expect(before).not.toContain(goesTo(alone))
    expect(before).toContain(goesTo(together))
  })
})

describe('a small unit of the line', () => {
  const FEW = { arm: 'tank', mobility: 'tracked', fuelRefill: 40, men: 310, afv: 5 } as const
  /** By how many columns T, a few tanks ahead of the line A, is further than it at the end of the turn. */
  const ahead = (more: object = {}): number => {
    const p = march('A . . T . . . . . . . . . #', { units: { T: { ...FEW, ...more } } })
    const { where } = playTurn(greedy, p)
    return column(where('T')) - column(where('A'))
  }

  it('goes with the rest of it', () => {
    expect(ahead()).toBe(0)
  })

  it('goes far ahead of it if it is a forward detachment', () => {
    expect(ahead({ forwardDetachment: true })).toBeGreaterThan(3)
  })
})

describe('guns', () => {
  it('do not drive back to the last of their army when the others have gone on from where they were bound', () => {
    const p = withObjectives(
      '. . BC . G . . # . A . . . . . #',
      16,
      { '0700': 4, '1500': 4 },
      { turns: TURNS, units: { G: GUNS } },
    )
    p.state.heldBy[1] = 1
    // The line has had its march, and the guns most of theirs.
    for (const each of ['A', 'B', 'C']) p.state.clock[p.unit(each)] = 360
    p.state.clock[p.unit('G')] = 240
    const goals = { A: 'objective P1500', B: 'objective P0700', C: 'objective P1500', G: 'objective P0700' }
    const memory = { turn: 0, marches: {}, pending: {}, goals }
    expect(column(playTurn(greedy, p, { state: p.state, memory }).where('G'))).toBeGreaterThan(4)
  })
})

describe('a staff', () => {
  /** Where it ends that stands nearer to the goal than the middle of its line. */
  const endsAt = (drawing: string): number =>
    column(
      playTurn(
        greedy,
        march(drawing, {
          units: { H: STAFF, b: { men: 4000 } },
          // Its line has had its march.
          state: (state, unit) => {
            for (const each of ['A', 'B', 'C']) state.clock[unit(each)] = 360
          },
        }),
      ).where('H'),
    )

  it('stays where no enemy is near, though its line is elsewhere', () => {
    expect(endsAt('. . ABC . . . . H . . . . . . . . . . #')).toBe(7)
  })

  it('takes cover behind the line when one comes near', () => {
    expect(endsAt('. . ABC . . . . H . b . . . . . . . . #')).toBeLessThanOrEqual(2)
  })
})
