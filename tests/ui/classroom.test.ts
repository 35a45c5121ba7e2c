/** A class in words and pictures: who is called what, what has to be said of a result, what was predicted, the spread. */
import '../../src/i18n/late.ts'
import { describe, expect, it } from 'vitest'
import type { ShownGroup } from '../../src/app/classroom/state.ts'
import { OWN_LESSON, ownLesson } from '../../src/app/lab/ownLesson.ts'
import { say } from '../../src/i18n/i18n.ts'
import { classOf } from '../../src/sim/classroom.ts'
import { spreadSpec } from '../../src/ui/charts/studySpecs.ts'
import { choicesMade, pupilName, remarksOf, seedsText } from '../../src/ui/classroom/classWords.ts'
import { handedIn, type Played, STUDY } from '../support/handIns.ts'

const held = ownLesson(
  { form: 'standard', worlds: ['dry'], levels: STUDY.levels, games: 4, seed: 1 },
  ['A dry summer'],
  'And without rain?',
)

/** One study's files as the page has them. */
async function shown(...played: readonly Played[]): Promise<ShownGroup> {
  const [group] = classOf(await Promise.all(played.map(each => handedIn(each))))
  return { ...group!, held, scenario: null }
}
const remarks = (group: ShownGroup): readonly (readonly string[])[] =>
  group.rows.map(row => remarksOf(say, group, row))

describe('a pupil', () => {
  it('is called by number and nickname, by number, or by the file', async () => {
    const { rows } = await shown(
      { number: 1, name: 'Ilse', first: 1, dry: [1] },
      { number: 2, first: 2, dry: [1] },
      { number: null, first: 3, dry: [1] },
    )
    expect(rows.map(row => pupilName(say, row))).toEqual(['1 Ilse', 'No. 2', '1.august-result.json'])
  })
})

describe('of a result it is said', () => {
  const USUAL = [4, 5, 6, 5, 4, 6, 5, 5]

  it('nothing, where it is among the others', async () => {
    expect(remarks(await shown({ first: 1, dry: USUAL }, { number: 2, first: 9, dry: USUAL }))).toEqual([
      [],
      [],
    ])
  })

  it('that it has one pair, or fewer than usual', async () => {
    const group = await shown(
      { number: 1, first: 1, dry: USUAL },
      { number: 2, first: 9, dry: USUAL },
      { number: 3, first: 20, dry: [5] },
      { number: 4, first: 30, dry: [4, 6] },
    )
    expect(remarks(group).slice(2)).toEqual([
      ['One pair: no spread to compare.'],
      ['Fewer games than usual (8 pairs): the interval is wide.'],
    ])
  })

  it('where it stands apart, and how far', async () => {
    const group = await shown(
      { number: 1, first: 1, dry: USUAL },
      { number: 2, first: 9, dry: USUAL },
      { number: 3, first: 20, dry: [40, 41, 39, 40, 41, 39, 40, 40] },
    )
    expect(remarks(group)[2]).toEqual([
      expect.stringMatching(
        /^A dry summer: stands apart \(5\.0 among the others\), further than chance explains/,
      ),
    ])
  })

  it('which seeds it shares with which file, and where one of the two was changed', async () => {
    const shared = await shown({ number: 1, first: 1, dry: [1, 2, 3] }, { number: 2, first: 3, dry: [3, 4] })
    expect(remarks(shared)[1]).toEqual(['Not counted again: seeds 3 to 3 are also in 1.august-result.json.'])
    const changed = await shown({ number: 1, first: 1, dry: [1, 2] }, { number: 2, first: 1, dry: [1, 9] })
    expect(remarks(changed)[1]![0]).toMatch(
      /^Not counted: 1\.august-result\.json has the same seeds with other/,
    )
  })
})

describe('predictions', () => {
  const guess = (number: number, choice: string, dry: readonly number[]): Played => ({
    number,
    first: 100 * number,
    dry,
    lesson: OWN_LESSON,
    prediction: { choice, text: `In the words of ${choice}` },
  })

  it('are counted beside what the games show, those of no lesson in the words of the file', async () => {
    const group = await shown(
      guess(1, 'soviet', [4, 5, 6]),
      guess(2, 'soviet', [5, 5, 6]),
      guess(3, 'even', [5, 4]),
      guess(4, 'weather', [5]),
    )
    expect(choicesMade(group).map(({ letter, pupils, speaks }) => [letter, pupils, speaks])).toEqual([
      ['A', 2, 'yes'],
      ['B', 0, 'no'],
      ['C', 1, 'no'],
      ['D', 1, 'unknown'],
    ])
    expect(choicesMade(group).at(-1)!.text).toBe('In the words of weather')
  })

  it('are none where nobody has made one', async () => {
    expect(choicesMade(await shown({ first: 1, dry: [4, 5] }))).toEqual([])
  })
})

describe('the spread', () => {
  it('has a row for each, by how it stands, and all of them last', async () => {
    const group = await shown(
      { number: 1, first: 1, dry: [4, 6] },
      { number: 2, first: 3, dry: [5] },
      { number: 3, first: 1, dry: [4] },
    )
    const { rows } = spreadSpec(group, 1, { row: row => pupilName(say, row), all: 'All' })
    expect(rows.map(({ name, of, mean, low }) => [name, of, mean, low === null])).toEqual([
      ['No. 1', 'among', 5, false],
      ['No. 2', 'among', 5, true],
      ['No. 3', 'left', 4, true],
      ['All', 'all', 5, false],
    ])
  })

  it('is drawn to a scale that two games do not set, with room for nought', async () => {
    const usual = [4, 5, 6, 5, 4, 6]
    const group = await shown(
      { number: 1, first: 1, dry: usual },
      { number: 2, first: 11, dry: usual },
      { number: 3, first: 21, dry: [0, 20] },
    )
    const { rows, bounds } = spreadSpec(group, 1, { row: () => '', all: '' })
    expect(rows[2]!.high).toBeGreaterThan(100)
    expect(bounds[0]).toBe(0)
    expect(bounds[1]).toBe(10)
  })
})

it('seeds are told as runs, the first of many', () => {
  const run = (first: number, count: number) => ({ first, count })
  expect(seedsText([run(1, 24), run(49, 1)])).toBe('1–24, 49')
  expect(seedsText([1, 3, 5, 7, 9].map(first => run(first, 1)))).toBe('1, 3, 5, 7, …')
})
