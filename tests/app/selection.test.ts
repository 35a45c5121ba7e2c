import { describe, expect, it } from 'vitest'
import { position } from '../support/position.ts'
import { openField, type Page } from '../support/session.ts'

const field = position(
  `
  AB  b#  .  .  .  .
  C   .   .  .  .  .
  G   .   .  .  .  d
  `,
  {
    units: {
      b: { men: 400, equipment: [], quality: 2 },
      G: { arm: 'artillery', mobility: 'tractor', men: 500, gunRange: 12_000, fuelRefill: 20 },
    },
  },
)
const { hex, unit } = field

const open = (): Promise<Page> => openField(field)
const click = (page: Page, place: string): void => page.session.clickHex(hex(place), 'primary', false)
const letters = (units: readonly number[]): string => units.map(u => field.scenario.units[u]!.id).join('')
const selected = (page: Page): string => {
  const { mode } = page.battle()
  return mode.kind === 'selected' ? letters(mode.units) : mode.kind
}

describe('selecting', () => {
  it('shows the reach of the selected and the way to where the pointer is', async () => {
    const page = await open()
    click(page, '0001')
    expect(selected(page)).toBe('C')
    expect(page.battle().reach?.minutes[hex('0102')]).toBeGreaterThan(0)
    page.session.hoverHex(hex('0102'))
    const { preview } = page.battle()
    expect(preview).toMatchObject({ refusal: null })
    expect(preview!.steps.at(-1)!.to).toBe(hex('0102'))
    page.session.hoverHex(null)
    expect(page.battle().preview, 'reasons are read in the panels').toBe(preview)
    page.session.cancel()
    expect([selected(page), page.battle().reach, page.battle().preview]).toEqual(['idle', null, null])
  })

  it('goes through those with something to do, and says when all are done', async () => {
    const page = await open()
    page.session.selectNext(1)
    const round: string[] = []
    while (!page.notices().includes('allDone')) {
      round.push(selected(page))
      page.session.markDone()
    }
    expect(round).toEqual(['A', 'B', 'C', 'G'])
    expect(page.battle().done.size).toBe(4)
  })

  it('of several marches them together, each by its own way', async () => {
    const page = await open()
    page.session.selectUnits([unit('A'), unit('B')])
    expect(selected(page)).toBe('AB')
    page.session.clickHex(hex('0001'), 'march', false)
    expect([page.battle().game.state.hex[unit('A')], page.battle().game.state.hex[unit('B')]]).toEqual([
      hex('0001'),
      hex('0001'),
    ])
  })
})

describe('a march that this turn does not end', () => {
  const bog = position('A ~ .\n. . .', { turns: [{ start: 360, end: 390, dark: 0, weather: ['dry'] }] })
  const goal = bog.hex('0100')
  const begun = async (clicks: readonly number[]): Promise<Page> => {
    const page = await openField(bog)
    page.session.selectUnits([bog.unit('A')])
    for (const hex of clicks) page.session.clickHex(hex, 'primary', false)
    return page
  }
  const isBegun = (page: Page): boolean => page.battle().canUndo

  it('is shown at the first click and ordered at the second', async () => {
    const page = await begun([goal])
    const { asked, preview } = page.battle()
    expect([asked, preview?.progress?.to, isBegun(page)]).toEqual([goal, goal, false])
    page.session.clickHex(goal, 'primary', false)
    expect([page.battle().asked, isBegun(page)]).toEqual([null, true])
  })

  it('is asked anew once another hex was pointed at', async () => {
    const page = await begun([goal])
    page.session.hoverHex(bog.hex('0201'))
    expect(page.battle().asked).toBeNull()
    page.session.clickHex(goal, 'primary', false)
    expect([page.battle().asked, isBegun(page)]).toEqual([goal, false])
  })
})

describe('an assault', () => {
  it('is proposed with the selected, the guns in range, and the odds of both sides', async () => {
    const page = await open()
    page.session.selectUnits([unit('A'), unit('B')])
    click(page, '0100')
    const { mode, odds } = page.battle()
    expect(mode).toMatchObject({
      kind: 'assault',
      order: { target: hex('0100'), units: [unit('A'), unit('B')], support: [unit('G')] },
    })
    expect(odds).toMatchObject({ ratio: expect.any(Number) as number })
  })

  it('is changed unit by unit, and its odds with it', async () => {
    const page = await open()
    page.session.selectUnits([unit('A'), unit('B')])
    page.session.openAssault(hex('0100'))
    const ratio = (): number => (page.battle().odds as { readonly ratio: number }).ratio
    const order = () => {
      const { mode } = page.battle()
      if (mode.kind !== 'assault') throw new Error(mode.kind)
      return {
        units: letters(mode.order.units),
        support: letters(mode.order.support),
        mode: mode.order.mode,
        advance: letters(mode.order.advance),
      }
    }
    const all = ratio()
    page.session.changeAssault({ support: unit('G') })
    expect(order()).toMatchObject({ units: 'AB', support: '' })
    expect(ratio()).toBeLessThan(all)
    page.session.changeAssault({ unit: unit('A') })
    expect(order()).toMatchObject({ units: 'B' })
    page.session.changeAssault({ mode: 'hasty', advance: unit('B') })
    expect(order()).toEqual({ units: 'B', support: '', mode: 'hasty', advance: 'B' })
    page.session.changeAssault({ unit: unit('B') })
    expect(order()).toMatchObject({ units: '', advance: '' })
    expect(page.battle().odds).toMatchObject({ code: 'badOrder' })
  })

  it('is fought when it is confirmed, and backed out of with the same units in hand', async () => {
    const page = await open()
    page.session.selectUnits([unit('A'), unit('B')])
    page.session.openAssault(hex('0100'))
    page.session.cancel()
    expect(selected(page)).toBe('AB')
    page.session.openAssault(hex('0100'))
    page.session.confirmAssault()
    expect(page.battle().mode.kind).not.toBe('assault')
    expect(page.battle().log.map(({ event }) => event.kind)).toContain('assault')
    expect(page.battle().canUndo).toBe(false)
  })
})

describe('backing out', () => {
  it('drops the target pointed at, then the reach of more turns, then the units, then what lies over the map', async () => {
    const page = await open()
    page.session.setOverlay('supply')
    page.session.selectUnits([unit('A'), unit('B')])
    page.session.showTurns(3)
    page.session.hoverHex(hex('0100'))
    const shown = () => {
      const { odds, display, overlay } = page.battle()
      return [odds === null ? 'no target' : 'target', display.turns, selected(page), overlay].join(', ')
    }
    const steps = [shown()]
    for (let i = 0; i < 4; i++) {
      page.session.cancel()
      steps.push(shown())
    }
    expect(steps).toEqual([
      'target, 3, AB, supply',
      'no target, 3, AB, supply',
      'no target, 1, AB, supply',
      'no target, 1, idle, supply',
      'no target, 1, idle, none',
    ])
  })
})

describe('the choice from a stack', () => {
  const choice = (page: Page): string => {
    const { picker } = page.battle()
    if (!picker) return 'none'
    return `${picker.hex === hex('0000') ? 'AB' : '?'}${picker.byKey ? ' by key' : ''}`
  }

  it('opens with a click on several units, not on one alone', async () => {
    const page = await open()
    click(page, '0000')
    expect([selected(page), choice(page)]).toEqual(['A', 'AB'])
    click(page, '0001')
    expect([selected(page), choice(page)]).toEqual(['C', 'none'])
  })

  it('stays while one of the stack is taken, and is closed before the unit is put down', async () => {
    const page = await open()
    click(page, '0000')
    page.session.selectUnits([unit('B')])
    expect([selected(page), choice(page)]).toEqual(['B', 'AB'])
    page.session.cancel()
    expect([selected(page), choice(page)]).toEqual(['B', 'none'])
    page.session.cancel()
    expect(selected(page)).toBe('idle')
  })

  it('goes when the unit goes', async () => {
    const page = await open()
    click(page, '0000')
    page.session.selectUnits([unit('C')])
    expect(choice(page)).toBe('none')
  })

  it('is opened by key for the unit in hand or at the cursor, and leaves with the cursor', async () => {
    const page = await open()
    page.session.openStack()
    expect(choice(page)).toBe('none')
    page.session.lookAt(hex('0000'))
    page.session.openStack()
    expect([selected(page), choice(page)]).toEqual(['A', 'AB by key'])
    page.session.moveCursor('ArrowDown')
    expect(choice(page)).toBe('none')
    page.session.selectUnits([unit('C')])
    page.session.openStack()
    expect(choice(page)).toBe('none')
    expect(page.notices().at(-1)).toBe('noStack')
  })
})

describe('by keyboard', () => {
  it('the cursor is led to a unit, Enter takes it and sends it', async () => {
    const page = await open()
    page.session.selectUnits([unit('C')])
    expect(page.battle().cursor).toBe(hex('0001'))
    page.session.moveCursor('ArrowRight')
    const to = page.battle().cursor!
    expect(to).not.toBe(hex('0001'))
    page.session.actAtCursor()
    expect(page.battle().game.state.hex[unit('C')]).toBe(to)
  })

  it('Enter on an enemy opens the assault, Enter again fights it', async () => {
    const page = await open()
    page.session.selectUnits([unit('A'), unit('B')])
    page.session.hoverHex(null)
    page.session.moveCursor('ArrowRight')
    while (page.battle().cursor !== hex('0100')) page.session.moveCursor('ArrowUp')
    page.session.actAtCursor()
    expect(page.battle().mode.kind).toBe('assault')
    page.session.actAtCursor()
    expect(page.battle().log.map(({ event }) => event.kind)).toContain('assault')
  })
})

describe('overlays', () => {
  it('are switched on and off; that of supply carries its report', async () => {
    const page = await open()
    page.session.toggleOverlay('supply')
    expect(page.battle()).toMatchObject({ overlay: 'supply' })
    expect(
      page
        .battle()
        .supply?.map(({ unit }) => unit)
        .sort(),
    ).toEqual(['A', 'B', 'C', 'G'].map(unit).sort())
    page.session.toggleOverlay('objectives')
    expect(page.battle()).toMatchObject({ overlay: 'objectives', supply: null })
    page.session.toggleOverlay('objectives')
    expect(page.battle().overlay).toBe('none')
  })
})

describe('the round', () => {
  const round = async (act: (page: Page) => void): Promise<string> => {
    const page = await open()
    page.session.selectUnits([unit('A')])
    act(page)
    const seen: string[] = []
    for (let n = 0; n < 5 && !page.notices().includes('allDone'); n++) {
      seen.push(selected(page))
      page.session.markDone()
    }
    return seen.join('')
  }

  it('comes to those put off when all others are through', async () => {
    expect(await round(page => page.session.putOff())).toBe('BCGA')
  })
})

describe('what was taken back', () => {
  it('is given again, until something else is ordered', async () => {
    const page = await open()
    page.session.submit({ kind: 'priority', unit: unit('A'), priority: 'high' })
    const done = page.battle().game.state.bytes
    page.session.undo()
    page.session.redo()
    expect(page.battle().game.state.bytes).toEqual(done)
    page.session.undo()
    page.session.submit({ kind: 'priority', unit: unit('B'), priority: 'low' })
    page.session.redo()
    expect(page.notices()).toContain('nothingToRedo')
  })
})

describe('the display', () => {
  it('is switched by its keys; the reach of several turns is asked for and given back', async () => {
    const page = await open()
    for (const what of ['grid', 'counters', 'plans', 'formation'] as const) page.session.toggleDisplay(what)
    page.session.showTurns(3)
    expect(page.battle().display).toEqual({
      grid: false,
      counters: false,
      plans: true,
      formation: true,
      pins: true,
      turns: 3,
    })
    page.session.showTurns(3)
    expect(page.battle().display.turns).toBe(1)
  })
})
