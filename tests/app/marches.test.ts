import { describe, expect, it } from 'vitest'
import { readPlans } from '../../src/app/plans.ts'
import { arrives } from '../../src/app/route.ts'
import type { Turn } from '../../src/engine/scenario.ts'
import { observe } from '../../src/engine/view.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'
import { openField, type Page } from '../support/session.ts'

const TURNS: readonly Turn[] = [1, 2, 3, 4, 5, 6].map(n => ({
  start: n * 360,
  end: (n + 1) * 360,
  dark: 0,
  weather: ['dry'],
}))
const LANE = `
  A . . . . . . . . . . . . . . . . . . .
  B . . . . . . . . . . . . . . . . . . .
  . . . . . . . . . . . . . . . . . . . z
`
const lane = (drawing = LANE, options: PositionOptions = {}): Position =>
  position(drawing, { turns: TURNS, ...options })

/** A page with the drawn field open, the Soviet player to move against one who does nothing. */
const open = (p: Position): Promise<Page> =>
  openField(
    { ...p, scenario: { ...p.scenario, form: { ...p.scenario.form, turns: TURNS.length } } },
    {
      ai: {
        prepare: () => Promise.resolve(),
        ask: () => Promise.resolve({ orders: [], notes: [], end: true, memory: null }),
        inPage: true,
        stop: () => {},
      },
    },
  )
const where = (page: Page, p: Position, letter: string): string => {
  const hex = page.battle().game.state.hex[p.unit(letter)]!
  const two = (n: number): string => String(n).padStart(2, '0')
  return two(hex % p.scenario.map.cols) + two(Math.floor(hex / p.scenario.map.cols))
}
const marches = (page: Page): string =>
  page
    .battle()
    .plans.marches.map(({ unit, path }) => `${page.battle().scenario.units[unit]!.id}${path.length}`)
    .join(' ')
const send = (page: Page, p: Position, letter: string, goal: string): void => {
  page.session.selectUnits([p.unit(letter)])
  page.session.clickHex(p.hex(goal), 'primary', false)
}
async function nextTurn(page: Page): Promise<void> {
  const turn = page.battle().game.state.turn[0]!
  page.session.endTurn()
  await page.idle()
  expect(page.battle().game.state.turn[0]).toBe(turn + 1)
}
const outcomes = (page: Page): string =>
  page
    .battle()
    .marched.map(({ unit, outcome }) => `${page.battle().scenario.units[unit]!.id} ${outcome}`)
    .join(', ')

describe('a march beyond the turn', () => {
  it('is previewed turn by turn, begun now, gone on with next turn, and over at its goal', async () => {
    const p = lane()
    const page = await open(p)
    page.session.selectUnits([p.unit('A')])
    page.session.hoverHex(p.hex('1500'))
    expect(page.battle().preview).toBeNull()
    const { stages } = page.battle().journey!
    expect(stages.length).toBeGreaterThan(1)
    page.session.clickHex(p.hex('1500'), 'primary', false)
    const at = (stage: number): string => {
      const hex = stages[stage]!.at
      return `${String(hex % 20).padStart(2, '0')}${String(Math.floor(hex / 20)).padStart(2, '0')}`
    }
    expect(where(page, p, 'A')).toBe(at(0))
    expect(marches(page)).toMatch(/^A\d+$/)
    for (let stage = 1; stage < stages.length; stage++) {
      await nextTurn(page)
      expect(where(page, p, 'A')).toBe(at(stage))
    }
    expect([marches(page), outcomes(page)]).toEqual(['', 'A arrived'])
  })

  it('is taken back whole, and its legs by undo like any order', async () => {
    const p = lane()
    const page = await open(p)
    send(page, p, 'A', '1500')
    page.session.undo()
    expect([where(page, p, 'A'), marches(page), page.battle().canUndo]).toEqual(['0000', '', false])
    send(page, p, 'A', '1500')
    await nextTurn(page)
    const gone = where(page, p, 'A')
    page.session.undo()
    expect(where(page, p, 'A')).not.toBe(gone)
    expect(marches(page)).toMatch(/^A/)
    page.session.marchOn(p.unit('A'))
    expect(where(page, p, 'A')).toBe(gone)
  })

  it('is kept in the save, outside the hash, and not begun twice in a turn', async () => {
    const p = lane()
    const page = await open(p)
    send(page, p, 'A', '1500')
    await nextTurn(page)
    const [at, left] = [where(page, p, 'A'), marches(page)]
    await page.session.importSave(new File([JSON.stringify(page.saved())], 'save.json'))
    await page.idle()
    expect([where(page, p, 'A'), marches(page)]).toEqual([at, left])
    expect(page.saved().memory.soviet).toMatchObject({ marches: [{ move: 'A' }] })
  })

  it('is ended by any other order that sends the unit, and by its button, which undo takes back', async () => {
    const p = lane()
    const page = await open(p)
    send(page, p, 'A', '1500')
    send(page, p, 'B', '1501')
    expect(marches(page)).toMatch(/^A\d+ B\d+$/)
    page.session.submit({ kind: 'priority', unit: p.unit('A'), priority: 'high' })
    expect(marches(page)).toMatch(/A\d+/)
    page.session.cancelPlans([p.unit('A')])
    expect(marches(page)).toMatch(/^B\d+$/)
    page.session.undo()
    expect(marches(page)).toMatch(/^A\d+ B\d+$/)
    await nextTurn(page)
    page.session.undo()
    page.session.submit({ kind: 'move', unit: p.unit('B'), path: [p.hex('0801')] })
    expect(page.notices()).toContain('refusal')
    expect(marches(page)).toMatch(/B\d+/)
  })

  it('halts before a known enemy and is kept; the player may press it on', async () => {
    const p = lane(`
      A . . . . . . . . . . . . . . . . . . .
      . . . . . . . . . . z C . . . . . . . .
      . . . . . . . . . . . . . . . . . . . .
    `)
    const page = await open(p)
    send(page, p, 'A', '1800')
    await nextTurn(page)
    expect(outcomes(page)).toBe('A enemyNear')
    expect(marches(page)).toMatch(/^A/)
    const halted = where(page, p, 'A')
    page.session.marchOn(p.unit('A'))
    expect(where(page, p, 'A')).not.toBe(halted)
  })

  it('ends on contact with an enemy nobody knew of', async () => {
    const p = lane(`
      A . . . . . . . . . . . . . . . .
      . . . . . . . . . z . . . . . . .
    `)
    const page = await open(p)
    send(page, p, 'A', '1600')
    expect(marches(page)).not.toBe('')
    await nextTurn(page)
    expect([outcomes(page), marches(page), page.battle().canUndo]).toEqual(['A contact', '', false])
    expect(Number(where(page, p, 'A').slice(0, 2))).toBeLessThan(11)
  })
})

describe('a march that the battle is too short for', () => {
  const short = (drawing: string): Position => lane(drawing, { turns: TURNS.slice(0, 2) })
  const openShort = (p: Position): Promise<Page> => openField(p)

  it('is foreseen to where it comes, and laid down as far as the road goes', async () => {
    const p = short(`A ${'. '.repeat(22)} .\n`)
    const page = await openShort(p)
    page.session.selectUnits([p.unit('A')])
    page.session.hoverHex(p.hex('2300'))
    const journey = page.battle().journey!
    expect(journey.path.at(-1)).toBe(p.hex('2300'))
    expect([journey.stages.length, arrives(journey)]).toEqual([2, false])
    page.session.clickHex(p.hex('2300'), 'primary', false)
    expect([marches(page), page.notices()]).toEqual([expect.stringMatching(/^A\d+$/), []])
  })

  it('is not given where no road leads', async () => {
    const p = short(`A ${'. '.repeat(20)} = .\n`)
    const page = await openShort(p)
    page.session.selectUnits([p.unit('A')])
    page.session.hoverHex(p.hex('2200'))
    expect(page.battle().journey).toBeNull()
    page.session.clickHex(p.hex('2200'), 'primary', false)
    expect([marches(page), page.notices()]).toEqual(['', ['noWay']])
  })
})

describe('a formation', () => {
  it('marches to one goal, the foremost first, and those for whom there is no room stop beside it', async () => {
    const p = lane('A B C . . . . . . . . z', {
      units: { A: { men: 5000 }, B: { men: 5000 }, C: { men: 5000 } },
    })
    const page = await open(p)
    page.session.clickHex(p.hex('0000'), 'primary', false)
    page.session.clickHex(p.hex('0000'), 'primary', true)
    expect(page.battle().mode).toEqual({ kind: 'selected', units: ['A', 'B', 'C'].map(p.unit) })
    page.session.clickHex(p.hex('0500'), 'primary', false)
    expect(['C', 'B', 'A'].map(letter => where(page, p, letter))).toEqual(['0500', '0500', '0400'])
    expect(page.notices()).toEqual([])
    expect(marches(page)).toBe('')
  })
})

describe('a unit on guard', () => {
  const onGuard = async (drawing: string): Promise<Page> => {
    const p = lane(drawing)
    const page = await open(p)
    page.session.selectUnits([p.unit('A')])
    page.session.guardSelected()
    expect(page.battle().mode).toEqual({ kind: 'selected', units: [p.unit('B')] })
    await nextTurn(page)
    return page
  }

  it('is left out of the round turn after turn while no enemy is near', async () => {
    const page = await onGuard('A B . . . . . . . . . . z')
    expect([...page.battle().done]).toEqual([0])
    page.session.selectUnits([0])
    page.session.guardSelected()
    expect([page.battle().plans.guards, page.battle().done.size]).toEqual([[], 0])
  })

  it('is in it again as soon as one is known there, and the player is told', async () => {
    const page = await onGuard('A z . .\nB . . .')
    expect([page.battle().plans.guards, page.battle().done.size]).toEqual([[], 0])
    expect(page.notices()).toContain('guardsWoken')
  })
})

describe('plans out of a save', () => {
  it('are read with care: what is damaged, foreign or double is left out', () => {
    const p = lane()
    const view = observe(p.scenario, p.state, 'soviet')
    const march = { move: 'A', path: ['0100', '0200'] }
    const read = (memory: unknown) => readPlans(p.scenario, view, memory)
    expect(
      read({ marches: [march, march, { move: 'z', path: ['0100'] }, { move: 'Q', path: [] }, 7] }),
    ).toEqual({
      marches: [{ kind: 'move', unit: p.unit('A'), path: [1, 2] }],
      guards: [],
    })
    for (const memory of [null, 7, 'x', [], { marches: 'no', guards: [7, 'z', {}] }])
      expect(read(memory)).toEqual({ marches: [], guards: [] })
    expect(read({ guards: ['B', 'B'] }).guards).toEqual([p.unit('B')])
  })
})
