/** Plans that speak of what is not there or cannot be: each fault with its line and place. */
import { describe, expect, it } from 'vitest'
import { bundleOf, loadBundle } from '../../src/scenario/bundle.ts'
import { loadScenario, PLANS_FILE } from '../../src/scenario/load.ts'
import { type Break, expectOneFault, WHOLE } from '../support/broken.ts'

const mission = (id: string): number => {
  const { missions } = JSON.parse(WHOLE[PLANS_FILE] ?? '') as { missions: { readonly id: string }[] }
  return missions.findIndex(row => row.id === id)
}

const BREAKS: readonly (readonly [string, Omit<Break, 'file'>])[] = [
  [
    'a unit of another battle',
    {
      from: '"who": ["S05"]',
      to: '"who": ["S99"]',
      at: '"S99"',
      pointer: `/missions/${mission('S-FD-GUNS')}/who/0`,
      message: 'there is no unit or formation "S99"; expected the id of one that is there',
    },
  ],
  [
    'a place that the map has not',
    {
      from: '"to": ["P30"]',
      to: '"to": ["P99"]',
      at: '"P99"',
      pointer: `/missions/${mission('J-TOODAI-OUT')}/to/0`,
      message: 'there is no place "P99"; expected a hex number or a place of the map',
    },
  ],
  [
    'a mission that no army knows',
    {
      from: '"mission": "dash"',
      to: '"mission": "teleport"',
      at: 'teleport',
      pointer: `/missions/${mission('S-FD-DASH')}/mission`,
      message:
        'got "teleport"; expected "march", "dash", "seize", "assault", "mask", "hold", "last", "delay", "withdraw", "counterattack", "charge", "fire", "reserve", "land", "rail", "leave"',
    },
  ],
  [
    'units of both sides together',
    {
      from: '"who": ["S05"]',
      to: '"who": ["S05", "J08"]',
      at: '"J08"',
      pointer: `/missions/${mission('S-FD-GUNS')}/who`,
      message: 'units of both sides; expected those of one',
    },
  ],
  [
    'a march to nowhere',
    {
      from: '"to": ["P30"],',
      to: '',
      at: '"withdraw"',
      pointer: `/missions/${mission('J-TOODAI-OUT')}/mission`,
      message: 'the mission "withdraw" without a place; expected one at least in "to"',
    },
  ],
  [
    'an end at the beginning',
    {
      from: '"until": "1945-08-11T06:00"',
      to: '"until": "1945-08-09T00:00"',
      at: '"until": "1945-08-09T00:00"',
      pointer: `/missions/${mission('S-94-MARCH')}/until`,
      message: 'no later than "from"; expected a later time',
    },
  ],
  [
    'an exit that is none',
    {
      from: '"to": ["EXIT-E"]',
      to: '"to": ["4430"]',
      at: '"4430"',
      pointer: `/missions/${mission('S-2RC-PASS')}/to/0`,
      message: 'no way off the map for this side; expected one of its exits',
    },
  ],
  [
    'a source that the battle has not',
    {
      from: '"source": "TW, VTD"',
      to: '"source": "TW, HEARSAY"',
      at: 'HEARSAY',
      pointer: `/missions/${mission('S-FD-DASH')}/figures`,
      message: 'there is no source "HEARSAY"; expected a key of the battle\'s sources',
    },
  ],
  [
    'a condition on an objective that is none',
    {
      from: '"until": "1945-08-11T06:00",',
      to: '"until": "1945-08-11T06:00", "when": [{ "kind": "held", "objective": "P98", "side": "soviet" }],',
      at: '"P98"',
      pointer: `/missions/${mission('S-94-MARCH')}/when/0/objective`,
      message: 'there is no objective "P98"; expected the id of one that is there',
    },
  ],
  [
    'a mission that stands twice',
    {
      from: '"id": "S-POSTS-HELD"',
      to: '"id": "S-POSTS"',
      at: '"id": "S-POSTS"',
      nth: 2,
      pointer: `/missions/${mission('S-POSTS-HELD')}/id`,
      message: 'the mission id "S-POSTS" stands twice; expected each id once',
    },
  ],
]

describe('plans', () => {
  it.each(BREAKS)('with %s', (_, broken) => {
    expectOneFault({ file: PLANS_FILE, ...broken })
  })

  it('belong to what a battle is: another plan is another battle, and the bundle has them', () => {
    const hashOf = (files: typeof WHOLE): string => {
      const loaded = loadScenario(files)
      return loaded.ok ? loaded.scenario.hash : ''
    }
    const later = { ...WHOLE, [PLANS_FILE]: WHOLE[PLANS_FILE]!.replace('T06:00', 'T06:30') }
    const { [PLANS_FILE]: _, ...without } = WHOLE
    expect(new Set([WHOLE, later, without].map(hashOf)).size).toBe(3)
    const bundled = loadBundle('b', bundleOf(WHOLE))
    expect(bundled.ok && bundled.scenario.hash).toBe(hashOf(WHOLE))
  })

  it('are read without the sentences for readers', () => {
    const loaded = loadScenario(WHOLE)
    const first = loaded.ok && loaded.scenario.plans?.missions[0]
    expect(first).toMatchObject({ id: 'S-POSTS', mission: 'seize' })
    expect(first).not.toHaveProperty('comment')
  })
})
