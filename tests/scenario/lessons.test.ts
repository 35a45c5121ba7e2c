/** Lessons of the battles: complete, 45 minutes long, playable as they are; what is wrong with one is named. */
import { describe, expect, it } from 'vitest'
import { lessonsFileSchema, minutesOf } from '../../src/scenario/lessonsFile.ts'
import { loadScenario } from '../../src/scenario/load.ts'
import { battleTexts } from '../support/battles.ts'

const BATTLES = ['hailar', 'khingan', 'mudanjiang', 'shumshu'] as const
const lessonsOf = (id: string) =>
  lessonsFileSchema.parse(JSON.parse(battleTexts(id)['lessons.json']!)).lessons

describe.each(BATTLES)('the lessons of %s', id => {
  it('are one at least, each of one school hour', () => {
    const lessons = lessonsOf(id)
    expect(lessons.length).toBeGreaterThan(0)
    expect(lessons.map(minutesOf)).toEqual(lessons.map(() => 45))
  })

  it('accept several answers, and name a source for one of them', () => {
    for (const { teacher } of lessonsOf(id)) {
      expect(teacher.answers.length).toBeGreaterThan(1)
      expect(teacher.answers.some(({ figures }) => figures.source !== 'estimate')).toBe(true)
    }
  })
})

describe('a faulty lesson is refused in one line', () => {
  type Json = { [key: string]: Json } & { [index: number]: Json }
  /** The faults of Shumshu with its one lesson changed. */
  const faultsOf = (change: (lesson: Json) => void): readonly string[] => {
    const texts = battleTexts('shumshu')
    const file = JSON.parse(texts['lessons.json']!) as Json
    change(file['lessons']![0]!)
    const loaded = loadScenario({ ...texts, 'lessons.json': JSON.stringify(file) })
    if (loaded.ok) return []
    return loaded.faults.map(({ file, pointer, message }) => `${file} ${pointer}: ${message}`)
  }
  const put = (at: Json, key: string, value: unknown): void => {
    at[key] = value as Json
  }

  it('but a sound one is not', () => {
    expect(faultsOf(() => {})).toEqual([])
  })

  it.each<[string, (lesson: Json) => void, RegExp]>([
    [
      'a what-if that is not there',
      lesson => put(lesson['study']!['worlds']!, '1', 'sunshine'),
      /^lessons.json \/lessons\/0\/study\/worlds\/1: there is no variant "sunshine"; expected one of base, no-fog/,
    ],
    [
      'a form that is not there',
      lesson => put(lesson['study']!, 'form', 'eternity'),
      /^lessons.json \/lessons\/0\/study\/form: there is no form "eternity"; expected one of/,
    ],
    [
      'a choice for which a what-if would speak that is not played',
      lesson => put(lesson['steps']![2]!['choices']![0]!['speaks']!, 'world', 'beach-defence'),
      /^lessons.json \/lessons\/0\/steps\/2\/choices\/0\/speaks\/world: "beach-defence" is not in the study; expected one of no-fog, tanks-wait$/,
    ],
    [
      'steps out of their order',
      lesson => put(lesson, 'steps', (lesson['steps'] as unknown as Json[]).toReversed()),
      /^lessons.json \/lessons\/0\/steps: no step "run" in its place; expected predict, run, compare, explain, in this order/,
    ],
    [
      'a turn that is never played',
      lesson => put(lesson['steps']![1]!, 'turn', 99),
      /^lessons.json \/lessons\/0\/steps\/1\/turn: expected a turn from 1 to \d+/,
    ],
    [
      'an answer without a source',
      lesson => put(lesson['teacher']!['answers']![0]!['figures']!, 'source', 'XYZ'),
      /^lessons.json \/lessons\/0\/teacher\/answers\/0\/figures: there is no source "XYZ"/,
    ],
    [
      'markup',
      lesson => put(lesson, 'question', '<b>Why?</b>'),
      /^lessons.json \/lessons\/0\/question: .*expected printable text without < or >/,
    ],
  ])('%s', (_what, change, fault) => {
    expect(faultsOf(change)).toEqual([expect.stringMatching(fault)])
  })
})
