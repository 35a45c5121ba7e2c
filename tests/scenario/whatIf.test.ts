/** What-ifs by name: as declared, several together, with numbers of one's own; anything else is refused in one line. */
import { describe, expect, it } from 'vitest'
import { patch } from '../../src/scenario/patch.ts'
import type { VariantRow } from '../../src/scenario/variantsSchema.ts'
import { whatIfName, whatIfNamed, whatIfParts } from '../../src/scenario/whatIf.ts'
import { battle } from '../support/battles.ts'

const FIGURES = { confidence: 'C', source: 'estimate', basis: 'Of this test.' } as const
const told = (id: string) => ({
  id,
  title: `Title of ${id}`,
  question: 'Why?',
  reasoning: 'So.',
  constant: 'The rest.',
  figures: FIGURES,
})
const VARIANTS: readonly VariantRow[] = [
  {
    ...told('late'),
    changes: [
      { kind: 'set', file: 'forces.json', at: '/units/A/turn', to: 4, figures: FIGURES },
      {
        kind: 'set',
        file: 'forces.json',
        at: '/units/A/men',
        to: 900,
        range: { least: 500, most: 1500, unit: 'men' },
        figures: FIGURES,
      },
    ],
  },
  {
    ...told('tired'),
    changes: [
      {
        kind: 'scale',
        file: 'forces.json',
        at: '/units/A/readiness',
        permille: 800,
        range: { least: 500, most: 1000, unit: 'thousandths of the readiness' },
        figures: FIGURES,
      },
    ],
  },
]
const FILES = {
  'scenario.json': {},
  'map.json': {},
  'forces.json': { units: [{ id: 'A', men: 1000, readiness: 900, turn: 1 }] },
}
const unitIn = (name: string): unknown => {
  const named = whatIfNamed(VARIANTS, name)
  if (!named.ok) throw new Error(named.fault)
  const { values } = patch(FILES, named.whatIf.row, (_path, message) => {
    throw new Error(message)
  })
  return (values['forces.json'] as (typeof FILES)['forces.json']).units[0]
}

describe('a what-if by its name', () => {
  it.each([
    ['late', { id: 'A', men: 900, readiness: 900, turn: 4 }],
    ['late~1=700', { id: 'A', men: 700, readiness: 900, turn: 4 }],
    ['late+tired', { id: 'A', men: 900, readiness: 720, turn: 4 }],
    ['tired~0=500+late~1=1500', { id: 'A', men: 1500, readiness: 450, turn: 4 }],
  ])('%s makes %j of the unit', (name, unit) => {
    expect(unitIn(name)).toEqual(unit)
  })

  it('says its titles together, numbers of its own in brackets, and keeps its name as its id', () => {
    const named = whatIfNamed(VARIANTS, 'late~1=700+tired')
    expect(named).toMatchObject({
      ok: true,
      whatIf: { row: { id: 'late~1=700+tired', title: 'Title of late (700 men) + Title of tired' } },
    })
  })

  it.each([
    ['never', 'there is no variant "never"; expected one of base, late, tired'],
    ['late+late', '"late" stands twice; expected it once'],
    ['late~1=499', 'late~1=499: expected 500 to 1500 men'],
    ['late~0=5', 'late~0=5: this change has no range; expected the position of one that has'],
    ['late~9=5', 'late~9=5: this change has no range; expected the position of one that has'],
    ['late~1=7~1=8', '"late~1=7~1=8" is no name of a what-if; expected one like a+b~1=500'],
    ['late~1', '"late~1" is no name of a what-if; expected one like a+b~1=500'],
    ['late~1=1e3', '"late~1=1e3" is no name of a what-if; expected one like a+b~1=500'],
    ['+', 'there is no variant ""; expected one of base, late, tired'],
  ])('refuses %s', (name, fault) => {
    expect(whatIfNamed(VARIANTS, name)).toEqual({ ok: false, fault })
  })

  it('is written as it is read', () => {
    for (const name of ['late', 'late~1=700', 'late~1=700+tired~0=500'])
      expect(whatIfName(whatIfParts(name)!)).toBe(name)
  })
})

describe('a what-if of a real battle', () => {
  it('is played under its name, with contents of its own, and told to readers', () => {
    const plain = battle('khingan', 'standard', 'alert-kwantung')
    const both = battle('khingan', 'standard', 'dry-august+alert-kwantung~1=1250')
    expect(both.scenario.variant).toBe('dry-august+alert-kwantung~1=1250')
    expect(both.scenario.hash).not.toBe(plain.scenario.hash)
    expect(both.about.variants.at(-1)?.title).toBe(
      'A dry August + The alert Kwantung Army (1250 thousandths of the readiness)',
    )
  })
})
