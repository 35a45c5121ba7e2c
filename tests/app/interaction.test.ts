import { describe, expect, it } from 'vitest'
import {
  type Click,
  cursorStep,
  type Intent,
  interpret,
  isIdle,
  nextIdle,
  ownUnitsAt,
  wayTo,
} from '../../src/app/interaction.ts'
import { clashOf, KEYS, pressKey, rowOf } from '../../src/app/keys.ts'
import { REPLAY_KEYS, REPLAY_PANEL_KEYS } from '../../src/app/replay/keys.ts'
import { DEFAULT_SETTINGS } from '../../src/app/settings.ts'
import type { Mode } from '../../src/app/store.ts'
import { reach } from '../../src/engine/map/reach.ts'
import { observe } from '../../src/engine/view.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const FIELD = `
  AB  .  .  .  .
  C   .  b  .  .
  .   .  .  .  .
`
const field = (options: PositionOptions = {}): Position => position(FIELD, options)

/** What a click means with these units selected, in letters and printed hexes. */
function meaning(
  p: Position,
  selected: string,
  hex: string,
  click: Click = 'primary',
  double = false,
): string {
  const view = observe(p.scenario, p.state, 'soviet')
  const units = [...selected].map(p.unit)
  const mode: Mode = units.length > 0 ? { kind: 'selected', units } : { kind: 'idle' }
  const within = units.length > 0 ? reach(p.scenario, view.state, units[0]!) : null
  return inWords(p, interpret(p.scenario, view, mode, within, p.hex(hex), click, double))
}
function inWords(p: Position, intent: Intent): string {
  const letters = (units: readonly number[]): string => units.map(u => p.scenario.units[u]!.id).join('')
  const text = (hex: number): string =>
    `${String(hex % 5).padStart(2, '0')}${String(Math.floor(hex / 5)).padStart(2, '0')}`
  switch (intent.kind) {
    case 'select':
      return `select ${letters(intent.units)}`
    case 'march':
      return `march ${text(intent.goal)}`
    case 'assault':
      return `assault ${text(intent.target)} ${letters(intent.units)}`
    case 'look':
      return `look ${text(intent.hex)}`
  }
}

describe('a click', () => {
  it("on a stack of one's own selects its first unit, then the next, then the first again", () => {
    expect([
      meaning(field(), '', '0000'),
      meaning(field(), 'A', '0000'),
      meaning(field(), 'B', '0000'),
    ]).toEqual(['select A', 'select B', 'select A'])
  })

  it('on a stack prefers those with minutes left', () => {
    const p = field({ state: (state, unit) => (state.clock[unit('A')] = 360) })
    expect(meaning(p, '', '0000')).toBe('select B')
    const view = observe(p.scenario, p.state, 'soviet')
    expect(ownUnitsAt(p.scenario, view, p.hex('0000'))).toEqual([p.unit('B'), p.unit('A')])
  })

  it('doubled, selects the formation, the unit in hand first', () => {
    const p = position(FIELD, {
      units: { B: { formation: 2 }, C: { mobility: 'static' }, D: { formation: 2 } },
    })
    expect(meaning(field(), '', '0000', 'primary', true)).toBe('select ABC')
    expect(meaning(field(), 'B', '0000', 'primary', true)).toBe('select BAC')
    expect(meaning(p, 'A', '0000', 'primary', true)).toBe('select A')
  })

  it('on free ground sends the selected unit there, and looks at it where none is selected', () => {
    expect(meaning(field(), 'A', '0100')).toBe('march 0100')
    expect(meaning(field(), '', '0100')).toBe('look 0100')
  })

  it('beyond reach sends on who has minutes left; who has none only with Shift', () => {
    const wide = (clock: number): Position =>
      position('A . . . . . . . . . . . . b', { state: (state, unit) => (state.clock[unit('A')] = clock) })
    expect(meaning(wide(0), 'A', '1200')).toMatch(/^march/)
    expect(meaning(wide(360), 'A', '1200')).toMatch(/^look/)
    expect(meaning(wide(360), 'A', '1200', 'march')).toMatch(/^march/)
  })

  it('on a beach sends landing craft to the water before it; lying there, or unable to use it, they stay', () => {
    const craft = {
      arm: 'landingCraft',
      mobility: 'craft',
      men: 100,
      equipment: [],
      vehicles: 4,
      vessel: { hulls: 4, lift: 200, knots: 12 },
    } as const
    const shore = (drawing: string): Position =>
      position(drawing, {
        units: { L: craft, S: { ...craft, arm: 'transport', mobility: 'ship' } },
        landings: [{ id: 'beach', hex: '0300', kind: 'beach', menPerHour: 1000, gunMinutes: 60 }],
      })
    const sea = shore('L& & & ! .\nS& & & ~ .'.replace('~', '&'))
    expect(meaning(sea, 'L', '0300')).toBe('march 0200')
    expect(meaning(sea, 'S', '0300')).toBe('look 0300')
    expect(meaning(shore('& & L& ! .'), 'L', '0300')).toBe('look 0300')
  })

  it('on friends selects them, with Shift it marches onto them', () => {
    expect(meaning(field(), 'A', '0001')).toBe('select C')
    expect(meaning(field(), 'A', '0001', 'march')).toBe('march 0001')
  })

  it('on a known enemy assaults with those selected that touch him, and else looks', () => {
    const near = position('A b\n C .')
    expect(meaning(near, 'AC', '0100')).toBe('assault 0100 AC')
    expect(meaning(field(), 'A', '0201')).toBe('look 0201')
    expect(meaning(near, '', '0100')).toBe('look 0100')
  })

  it('on an enemy too weak to stop a march overruns him, from afar too', () => {
    const post = { units: { b: { men: 60, equipment: [] } } }
    expect(meaning(position('A b\n C .', post), 'A', '0100')).toBe('march 0100')
    expect(meaning(field(post), 'A', '0201')).toBe('march 0201')
    expect(meaning(position('A b\n C .', { ...post, works: { '0100': 1 } }), 'A', '0100')).toBe(
      'assault 0100 A',
    )
  })

  it('on an enemy nobody has seen is a march like any other', () => {
    expect(meaning(position('A b\n C .', { seen: false }), 'A', '0100')).toBe('march 0100')
  })

  it('beyond reach goes as far as the first hex that the turn cannot finish', () => {
    const p = position('A ^ ^ ^ .')
    const view = observe(p.scenario, p.state, 'soviet')
    const within = reach(p.scenario, view.state, p.unit('A'))
    const edge = [1, 2, 3].find(hex => within.minutes[hex]! < 0)!
    expect(wayTo(p.scenario, view, p.unit('A'), within, edge)).toEqual([1, 2, 3].slice(0, edge))
    expect(wayTo(p.scenario, view, p.unit('A'), within, edge + 1)).toEqual([])
  })
})

describe('the next unit with something to do', () => {
  const p = position('A B C D e', {
    units: { C: { mobility: 'static' } },
    state: (state, unit) => (state.clock[unit('B')] = 360),
  })
  const view = observe(p.scenario, p.state, 'soviet')
  const next = (from: number, step: 1 | -1, done: readonly number[] = []): number =>
    nextIdle(p.scenario, view, new Set(done), from, step)

  it('goes round the roster, past the spent, the done and the enemy', () => {
    expect(isIdle(p.scenario, view, new Set(), p.unit('A'))).toBe(true)
    expect(isIdle(p.scenario, view, new Set(), p.unit('B'))).toBe(false)
    expect(isIdle(p.scenario, view, new Set(), p.unit('e'))).toBe(false)
    expect(next(p.unit('D'), 1)).toBe(p.unit('A'))
    expect(next(p.unit('A'), -1)).toBe(p.unit('D'))
    expect(next(p.unit('D'), 1, [p.unit('A')])).not.toBe(p.unit('A'))
    expect(next(-1, 1)).toBe(p.unit('A'))
  })

  it('is nobody where all are done', () => {
    expect(next(-1, 1, [0, 1, 2, 3])).toBe(-1)
  })
})

describe('the cursor', () => {
  it('goes up and down a column and keeps its row sideways, as far as the map', () => {
    const { scenario } = field()
    const walk = (hex: number, ...keys: Parameters<typeof cursorStep>[2][]): number =>
      keys.reduce((at, key) => cursorStep(scenario.map, at, key), hex)
    expect([walk(0, 'ArrowDown'), walk(0, 'ArrowUp'), walk(0, 'ArrowLeft')]).toEqual([5, 0, 0])
    expect([5, 6, 7, 8].map(hex => walk(hex, 'ArrowRight'))).toEqual([6, 7, 8, 9])
    expect([9, 8, 7, 6].map(hex => walk(hex, 'ArrowLeft'))).toEqual([8, 7, 6, 5])
  })
})

describe('keys', () => {
  const plain = { shiftKey: false, ctrlKey: false, metaKey: false }
  /** What a press asks for. */
  function asked(
    key: string,
    modifiers: Partial<typeof plain> = {},
    settings: Partial<typeof DEFAULT_SETTINGS> = {},
  ): readonly unknown[] {
    const calls: unknown[] = []
    const commands = new Proxy({} as Parameters<typeof pressKey>[0], {
      get:
        (_, name) =>
        (...facts: unknown[]) =>
          calls.push([name, ...facts]),
    })
    const press = { key, ...plain, ...modifiers }
    const known = pressKey(commands, press, { ...DEFAULT_SETTINGS, ...settings })
    expect(known).toBe(calls.length > 0)
    return calls.flat()
  }

  it('ask for what the list of keys says', () => {
    expect(asked('ArrowLeft')).toEqual(['moveCursor', 'ArrowLeft'])
    expect(asked('Enter')).toEqual(['actAtCursor'])
    expect(asked('Enter', { ctrlKey: true })).toEqual(['askEndTurn'])
    expect(asked('Enter', { metaKey: true })).toEqual(['askEndTurn'])
    expect(asked('n')).toEqual(['selectNext', 1])
    expect(asked('N', { shiftKey: true })).toEqual(['selectNext', -1])
    expect(asked(' ')).toEqual(['markDone'])
    expect(asked('u')).toEqual(['undo'])
    expect(asked('Escape')).toEqual(['cancel'])
    expect(asked('q')).toEqual([])
    expect(asked('n', { ctrlKey: true })).toEqual([])
  })

  it('may have their letters switched off: arrows, Enter, Esc and Space still act', () => {
    const off = { letterKeys: false }
    expect(['n', 'u', 'v'].flatMap(key => asked(key, {}, off))).toEqual([])
    expect(asked('Enter', {}, off)).toEqual(['actAtCursor'])
    expect(asked(' ', {}, off)).toEqual(['markDone'])
    expect(asked('Escape', {}, off)).toEqual(['cancel'])
  })

  it('may be given to other deeds; the usual key of a deed is then free', () => {
    const settings = { keys: { undo: 'z', supply: ';' } }
    expect(asked('z', {}, settings)).toEqual(['undo'])
    expect(asked('u', {}, settings)).toEqual([])
    expect(asked(';', {}, settings)).toEqual(['toggleOverlay', 'supply'])
    // A sign that the keyboard has only with Shift is the sign.
    expect(asked(';', { shiftKey: true }, settings)).toEqual(['toggleOverlay', 'supply'])
    expect(asked('n', {}, { keys: { undo: 'n' } })).toEqual(['undo'])
  })

  it('tell who has a key already', () => {
    const undo = KEYS.find(({ does }) => does === 'undo')!
    expect(clashOf(undo, 'v', DEFAULT_SETTINGS)?.does).toBe('supply')
    expect(clashOf(undo, '?', DEFAULT_SETTINGS)?.does).toBe('keys')
    expect(clashOf(undo, 'u', DEFAULT_SETTINGS)).toBeUndefined()
    expect(clashOf(undo, 'v', { ...DEFAULT_SETTINGS, keys: { supply: 's' } })).toBeUndefined()
  })

  it('of the replay are changed in the same table, and clash with those of their own page alone', () => {
    const rows = [...REPLAY_KEYS, ...REPLAY_PANEL_KEYS]
    const ahead = REPLAY_KEYS.find(({ does, key }) => does === 'replayAhead' && key === '.')!
    const settings = { ...DEFAULT_SETTINGS, keys: { replayAhead: 'a' } }
    const press = (key: string) => ({ key, shiftKey: false, ctrlKey: false, metaKey: false })
    expect(rowOf(REPLAY_KEYS, press('a'), settings)?.does).toBe('replayAhead')
    expect(rowOf(REPLAY_KEYS, press('.'), settings)).toBeUndefined()
    expect(rowOf(REPLAY_KEYS, press('ArrowRight'), settings)?.does).toBe('replayAhead')
    expect(clashOf(ahead, 'a', DEFAULT_SETTINGS, rows)).toBeUndefined()
    expect(clashOf(ahead, 'v', DEFAULT_SETTINGS, rows)?.does).toBe('replayEyes')
    expect(clashOf(ahead, '?', DEFAULT_SETTINGS, rows)?.does).toBe('keys')
  })

  it('stand in the list once each', () => {
    const names = KEYS.map(({ key, shift, ctrl }) => `${ctrl ? 'Ctrl+' : ''}${shift ? 'Shift+' : ''}${key}`)
    expect(new Set(names).size).toBe(names.length)
  })
})
