/** Variants: what a what-if may change, how it reads in the hash, and how one from a stranger is refused. */
import { describe, expect, it } from 'vitest'
import { openChecked } from '../../src/scenario/checked.ts'
import { faultLine } from '../../src/scenario/faults.ts'
import { checkBattle, loadScenario } from '../../src/scenario/load.ts'
import { battleTexts } from '../support/battles.ts'

// Its lessons name what-ifs of its own.
const { 'lessons.json': _lessons, ...TEXTS } = battleTexts('hailar')
const FIGURES = { confidence: 'C', source: 'estimate', basis: 'For the test.' }

/** A file with one variant of these changes, one change a line, so that lines can be named. */
const declared = (...changes: readonly object[]): string =>
  [
    '{ "formatVersion": 1, "variants": [{',
    '"id": "what-if", "title": "What if", "question": "Q?", "reasoning": "R.", "constant": "C.",',
    `"figures": ${JSON.stringify(FIGURES)}, "changes": [`,
    changes.map(change => JSON.stringify({ figures: FIGURES, ...change })).join(',\n'),
    ']}] }',
  ].join('\n')

const inForces = { kind: 'set', file: 'forces.json' }

/** The battle with these changes, played in them. */
const load = (...changes: readonly object[]) =>
  loadScenario({ ...TEXTS, 'variants.json': declared(...changes) }, { variant: 'what-if' })

/** The battle as these changes make it. Throws Error with its faults where they do not fit. */
function made(...changes: readonly object[]) {
  const loaded = load(...changes)
  if (!loaded.ok) throw new Error(loaded.faults.map(faultLine).join('\n'))
  return loaded.scenario
}

const base = (() => {
  const loaded = loadScenario(TEXTS)
  if (!loaded.ok) throw new Error('Expected the battle to be sound')
  return loaded.scenario
})()
const unitOf = (scenario: typeof base, id: string) => scenario.units[scenario.unitIndex.get(id)!]!

describe('a variant', () => {
  it('sets values of rows by id, and of several at once', () => {
    const scenario = made({ ...inForces, at: '/units/S03,S04/readiness', to: 700 })
    expect(['S03', 'S04', 'S05'].map(id => unitOf(scenario, id).readinessStart)).toEqual([700, 700, 1000])
    expect(scenario.variant).toBe('what-if')
  })

  it('sets ranges and all rows of lists', () => {
    const at = (steps: string) => ({ kind: 'set', file: 'scenario.json', at: steps, to: 'mud' })
    const turns = made(at('/schedule/turns/1..2/weather/1')).turns.map(({ weather }) => weather[1])
    expect(turns.slice(0, 5)).toEqual(['rain', 'mud', 'mud', 'rain', 'dry'])
    const all = made(at('/schedule/turns/*/weather/*')).turns
    expect(new Set(all.flatMap(({ weather }) => weather))).toEqual(new Set(['mud']))
  })

  it('adds turns to the calendar, and lets a form play them', () => {
    const last = base.turns.at(-1)!
    const [form] = [base.form.id]
    const row = { start: '1945-08-19T00:00', end: '1945-08-19T06:00', dark: 889, weather: ['dry', 'dry'] }
    const scenario = made(
      { kind: 'add', file: 'scenario.json', at: '/schedule/turns', row },
      { kind: 'set', file: 'scenario.json', at: `/forms/${form}/turns`, to: base.turns.length + 1 },
    )
    expect(scenario.form.turns).toBe(base.form.turns + 1)
    expect(scenario.turns.at(-1)).toMatchObject({ start: last.end, end: last.end + 360, dark: 889 })
  })

  it('adds a rule to the scale: an aim that the side did not have', () => {
    const row = {
      kind: 'takenBy',
      id: 'S-AIM',
      side: 'soviet',
      points: 3,
      objectives: ['P18'],
      turn: 4,
      text: 'T.',
    }
    const { points, objectives } = made({ kind: 'add', file: 'scenario.json', at: '/points', row })
    const aim = points.find(({ id }) => id === 'S-AIM')
    expect(aim).toMatchObject({ objectives: [objectives.findIndex(({ id }) => id === 'P18')], turn: 3 })
  })

  it('scales whole numbers, rounded down and up to a most', () => {
    const scaled = { kind: 'scale', file: 'forces.json', permille: 1500 }
    const scenario = made(
      { ...scaled, at: '/units/S03/men' },
      { ...scaled, at: '/units/S04/readiness', most: 1000 },
    )
    expect(unitOf(base, 'S03').men).toBe(2300)
    expect(unitOf(scenario, 'S03').men).toBe(3450)
    expect(unitOf(scenario, 'S04').readinessStart).toBe(1000)
  })

  it('adds and removes rows', () => {
    const sorties = { file: 'scenario.json', at: '/wings/S34/sorties' }
    const points = (scenario: typeof base) => scenario.wings[0]?.points.slice(0, 6)
    expect(points(base)).toEqual([2, 0, 1, 0, 0, 2])
    expect(points(made({ kind: 'add', ...sorties, row: { turn: 2, points: 3 } }))).toEqual([2, 3, 1, 0, 0, 2])
    expect(points(made({ kind: 'remove', ...sorties, at: `${sorties.at}/0` }))).toEqual([0, 0, 1, 0, 0, 2])
  })

  it('brings units in and leaves units out, which are judged like all others', () => {
    const [first] = JSON.parse(TEXTS['forces.json']!).units as [object]
    const row = { ...first, id: 'S99', name: 'Another headquarters', short: 'HQ 2' }
    const added = { kind: 'add', file: 'forces.json', at: '/units' }
    expect(unitOf(made({ ...added, row }), 'S99').name).toBe('Another headquarters')
    const without = made({ kind: 'remove', file: 'forces.json', at: '/units/S26' })
    expect(without.units.some(({ id }) => id === 'S26')).toBe(false)
    const loaded = load({ ...added, row: { ...row, at: '9999' } })
    expect(loaded.ok ? [] : loaded.faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^makes forces\.json faulty at \/units\/\d+\/at: hex 9999 lies off the map/),
    ])
  })

  it('is another content than the battle as it was, which it leaves as it is', () => {
    const change = { ...inForces, at: '/units/S03/readiness', to: 901 }
    expect(made(change).hash).not.toBe(base.hash)
    const beside = loadScenario({ ...TEXTS, 'variants.json': declared(change) })
    expect(beside.ok && beside.scenario.hash).toBe(base.hash)
  })
})

describe('a variant is refused with its place and what was expected:', () => {
  const cases: readonly [string, object, string][] = [
    [
      'a name, which is nobody’s strength',
      { ...inForces, at: '/units/S03/name', to: 'Marines' },
      '/variants/0/changes/0/at: a variant may not set "/units/S03/name" of forces.json; expected one of /units/*/men,',
    ],
    [
      'a unit that is not there',
      { ...inForces, at: '/units/S99/men', to: 5 },
      '/variants/0/changes/0/at: there is no "S99" at /units; expected ids or positions of rows that are there',
    ],
    [
      'a value of another type',
      { ...inForces, at: '/units/S03/men', to: 'many' },
      '/variants/0/changes/0: makes forces.json faulty at /units/2/men: got "many"; expected a whole number from 1 to 20000',
    ],
    [
      'a value beyond the bounds of the format',
      { kind: 'scale', file: 'forces.json', at: '/units/S03/readiness', permille: 9000 },
      'makes forces.json faulty at /units/2/readiness: got 9000; expected a whole number from 1 to 1000',
    ],
    [
      'names that reach into objects',
      { ...inForces, at: '/units/S03/__proto__', to: 5 },
      'expected a pointer like /units/S02/fuel',
    ],
    [
      'a field the format does not have',
      { kind: 'add', file: 'scenario.json', at: '/events', row: { id: 'X', run: 'alert(1)' } },
      'the field "run" is unknown here; expected only fields of the format',
    ],
    [
      'a scale of what is no number',
      { kind: 'scale', file: 'forces.json', at: '/units/S03/at', permille: 500 },
      '/variants/0/changes/0/at: "P01" is no number; expected one to scale',
    ],
    [
      'a number outside its own range',
      {
        ...inForces,
        at: '/units/S03/readiness',
        to: 900,
        range: { least: 100, most: 800, unit: 'readiness' },
      },
      '/variants/0/changes/0/range: 900 lies outside 100 to 800; expected it within',
    ],
    [
      'an estimate without its basis',
      { ...inForces, at: '/units/S03/men', to: 5, figures: { confidence: 'C', source: 'estimate' } },
      '/variants/0/changes/0/figures: an estimate without its basis; expected a sentence in "basis"',
    ],
  ]
  it.each(cases)('%s', (_name, change, told) => {
    const loaded = load(change)
    const lines = loaded.ok ? [] : loaded.faults.map(faultLine)
    expect(lines.join('\n')).toContain(told)
    expect(lines[0]).toMatch(/^variants\.json:[45]: /)
  })

  it('one that takes the name of the battle as it was', () => {
    const text = declared({ ...inForces, at: '/units/S03/men', to: 5 }).replace('"what-if"', '"base"')
    const loaded = loadScenario({ ...TEXTS, 'variants.json': text })
    expect(loaded.ok ? [] : loaded.faults.map(faultLine)).toEqual([
      'variants.json:2: /variants/0/id: the variant id "base" is taken; expected each id once, and "base" for none',
    ])
  })
})

describe.each(['hailar', 'khingan', 'mudanjiang', 'shumshu'])('the variants of %s', id => {
  it('fit the battle, each another content, in the folder and in the page', () => {
    const texts = battleTexts(id)
    const checked = checkBattle(texts)
    if (!checked.ok) throw new Error(checked.faults.map(faultLine).join('\n'))
    const hashes = ['base', ...checked.battle.variants.map(variant => variant.id)].map(variant => {
      const opened = openChecked(checked.battle, { variant })
      if (!opened.ok) throw new Error(opened.fault)
      return opened.scenario.hash
    })
    expect(hashes.length).toBeGreaterThan(2)
    expect(new Set(hashes).size).toBe(hashes.length)
    const last = checked.battle.variants.at(-1)!.id
    const loaded = loadScenario(texts, { variant: last })
    expect(loaded.ok && loaded.scenario.hash).toBe(hashes.at(-1))
  })
})
