/** What commanders say of their turns: from drawn positions to codes with facts, and from these to sentences. */
import { describe, expect, it } from 'vitest'
import { officer } from '../../src/ai/officer.ts'
import type { MutableState } from '../../src/engine/state.ts'
import { SIGHTINGS } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { isWord, say } from '../../src/i18n/i18n.ts'
import '../../src/i18n/late.ts'
import { type Explanation, readRecord } from '../../src/scenario/recordFile.ts'
import { playMatch } from '../../src/sim/match.ts'
import { meantWords } from '../../src/ui/meant/meantWords.ts'
import { skirmish } from '../support/battles.ts'
import { japanese, playTurn, playTurns, soviet } from '../support/commanded.ts'
import type { Position } from '../support/position.ts'
import { dryTurns } from '../support/turns.ts'

const COLUMN = { lift: 60, serviceable: 1000, tonsPerDay: 100, byRail: false, fromTurn: 0 } as const

/** The explanation of one turn of an officer. */
const explained = (p: Position): Explanation => playTurn(officer, p).explanation!

/** Its sentences, those about tasks as "role: task, why". */
function sentences(p: Position, { tasks, rejected, unknown }: Explanation): readonly string[] {
  const words = meantWords(p.scenario, say)
  return [
    ...tasks.map(task => [`${task.role}: ${words.task(task)}`, ...words.why(task.why)].join(', ')),
    ...rejected.map(words.rejected),
    ...unknown.map(words.unknown),
  ]
}

describe('the plan', () => {
  it('names the main effort, by whom, from where and why', () => {
    const p = soviet('ABC . . d#', 4, { '0300': 8 })
    expect(explained(p)).toMatchObject({
      turn: 1,
      side: 'soviet',
      level: 'officer',
      tasks: [
        {
          role: 'main',
          task: 'goalTake',
          at: '0300',
          why: [{ code: 'pointsBy', facts: { points: 16, turn: 40 } }, { code: 'heldBy' }],
          groups: [{ from: '0000', units: ['A', 'B', 'C'] }],
        },
      ],
    })
    expect(sentences(p, explained(p))[0]).toMatch(
      /^main: Take 0300, 16 points are at stake up to 19 Aug 00:00, some \d+ men of the enemy are known in it/,
    )
  })

  it('has its main effort in what is held, where a few go forward from it', () => {
    const p = japanese(
      'abcde# . . f . . . . #',
      9,
      { '0000': 8, '0800': 1 },
      {
        units: { f: { arm: 'engineer', men: 300 } },
        state: state => void state.heldBy.fill(0, 1),
      },
    )
    const { tasks } = explained(p)
    expect(tasks.filter(({ role }) => role === 'main').map(({ at }) => at)).toEqual(['0000'])
  })

  it('of a defender is to hold, with the enemy who threatens it', () => {
    const p = japanese('a# B . . .', 5, { '0000': 8 })
    expect(sentences(p, explained(p))[0]).toMatch(/^main: Hold 0000/)
  })

  it('tells whom a tactic took, and says why it was not to go on: no fuel', () => {
    const p = soviet(
      'A . . . . . . b#',
      8,
      { '0700': 8 },
      {
        units: { A: { arm: 'tank', mobility: 'tracked', fuelRefill: 40 } },
        columns: [{ ...COLUMN, side: 'soviet', source: '0000' }],
        state: (state, unit) => {
          state.fuel[unit('A')] = 60
        },
      },
    )
    const told = explained(p)
    expect(told.tasks).toMatchObject([{ role: 'reserve', task: 'refuel' }])
    expect(sentences(p, told)).toContain('To go on with A Regiment: no fuel; the driest has 6 % of a fill.')
  })

  it('is told anew each turn, whatever has stayed as it was', () => {
    const p = soviet('A . . . . . . . . . . b#', 12, { '1100': 8 })
    const [first, second] = playTurns(officer, p, 2).map(({ explanation }) => explanation!)
    expect([first!.turn, second!.turn]).toEqual([1, 2])
    expect(second!.tasks[0]).toMatchObject({ task: 'goalTake', at: '1100' })
  })
})

describe('what was rejected', () => {
  it('is a place too far off in the time that is left', () => {
    const p = soviet(`A . b# ${'. '.repeat(30)}c#`, 34, { '0200': 8, '3300': 8 }, { turns: dryTurns(2) })
    const { rejected } = explained(p)
    expect(rejected).toContainEqual({ code: 'tooFar', at: '3300', facts: { hours: expect.any(Number) } })
  })

  it('is a place behind water', () => {
    const p = soviet('A . b# = c#', 5, { '0200': 8, '0400': 8 })
    expect(sentences(p, explained(p))).toContain('0400: no way leads there.')
  })

  it('is an assault at poor odds, with the odds', () => {
    const p = soviet('A b# . .', 4, { '0100': 1 }, { units: { b: { men: 9000 } } })
    const { rejected } = explained(p)
    expect(rejected).toContainEqual({
      code: 'oddsTooLow',
      at: '0100',
      facts: { ratio: expect.any(Number), points: 2 },
    })
    expect(sentences(p, explained(p)).join()).toMatch(/An assault on 0100: at best odds of 0\.\d to 1\./)
  })
})

describe('what was not known', () => {
  const remembered = (turn: number) => (state: MutableState, unit: (letter: string) => number) => {
    const report = unit('b') * 2
    state.sighting[report] = SIGHTINGS.indexOf('remembered')
    state.reportHex[report] = 4
    state.reportTurn[report] = turn
    state.turn[0] = 3
  }

  it('is a place that nobody has seen, and where an enemy was reported last', () => {
    const p = soviet('A . . . b . . #', 8, { '0700': 8 }, { state: remembered(1) })
    expect(sentences(p, explained(p))).toEqual(
      expect.arrayContaining([
        '0700 has never been in sight.',
        'b Regiment: last reported at 0400 on 9 Aug 06:00.',
      ]),
    )
  })

  it('is nothing of what only the enemy knows: where he truly stands changes no word', () => {
    const p = soviet('A . . . b . . #', 8, { '0700': 8 }, { state: remembered(1) })
    const moved = soviet('A . . . b . . #', 8, { '0700': 8 }, { state: remembered(1) })
    moved.state.hex[moved.unit('b')] = 5
    expect(explained(moved)).toEqual(explained(p))
  })
})

it('has words for all that two officers write down in a game', () => {
  const { record } = playMatch(skirmish().scenario, { soviet: 'officer', japanese: 'officer' }, 4)
  const told = record.explanations ?? []
  const codes = new Set(
    told.flatMap(({ tasks, rejected, unknown }) => [
      ...tasks.map(({ task }) => `meant.tactics.${task}`),
      ...rejected.map(({ code }) => `explain.rejected.${code}`),
      ...unknown.map(({ code }) => `explain.unknown.${code}`),
    ]),
  )
  expect(told.length).toBeGreaterThan(4)
  expect(codes.size).toBeGreaterThan(4)
  expect([...codes].filter(code => !isWord(code))).toEqual([])
  // A few kB a turn, and what is written is read again.
  expect(Math.max(...told.map(each => JSON.stringify(each).length))).toBeLessThan(6000)
  expect(readRecord(JSON.stringify({ ...record, scenarioHash: '0123456789abcdef' })).ok).toBe(true)
})

it('a diary out of a stranger’s save is read as far as it is one', () => {
  const p = soviet('AB . . d#', 4, { '0300': 8 })
  const view = observe(p.scenario, p.state, 'soviet')
  const orders = officer.next(p.scenario, view, null, 1).orders
  const strange = [
    { diary: 7 },
    { diary: { turn: 0, tasks: { A: { task: '<b>', place: '0000', from: '0000' } }, why: { x: 5 } } },
    { diary: { turn: 0, seen: { '0000': 'never' }, weighed: null, rejected: [{ code: 3 }], unknown: 'x' } },
  ]
  for (const memory of strange) expect(officer.next(p.scenario, view, memory, 1).orders).toEqual(orders)
})
