/** What a study comes to: bands, ground and specimens, the same whatever the order in which games arrive. */
import { describe, expect, it } from 'vitest'
import { answering, runs } from '../../src/sim/answers.ts'
import type { Study } from '../../src/sim/study.ts'
import type { Summary } from '../../src/sim/summary.ts'
import { followingGround, type TracedGame } from '../../src/sim/trace.ts'
import { playTraced } from '../../src/sim/traced.ts'
import { skirmish } from '../support/battles.ts'

const STUDY: Study = {
  engine: '1',
  scenario: 's',
  title: 'Test',
  startDate: '1945-08-09',
  form: 'standard',
  levels: { soviet: 'random', japanese: 'random' },
  worlds: ['base', 'dry'].map(id => ({ id, title: id, question: '', hash: id })),
  checkpoints: [],
  objectives: [],
}

/** A game of three hexes: its margin by turn, and since when each hex is held. */
const game = (seed: number, margin: readonly number[], since: readonly number[]): TracedGame => ({
  summary: {
    seed,
    grade: 'draw',
    points: { soviet: margin.at(-1)!, japanese: 0 },
    losses: { soviet: { men: 0, afv: 0, guns: 0 }, japanese: { men: 0, afv: 0, guns: 0 } },
    checkpoints: [],
    objectives: [],
  } as unknown as Summary,
  trace: {
    curves: { margin, sovietMen: [], japaneseMen: [], objectives: [], short: [] },
    since: Uint8Array.from(since),
  },
})

const SEEDS: readonly (readonly TracedGame[])[] = [
  [game(7, [0, 4], [1, 3, 0]), game(7, [0, 6], [1, 2, 5])],
  [game(5, [0, 1], [1, 4, 0]), game(5, [0, 9, 9], [1, 2, 0])],
  [game(6, [0, 9], [1, 0, 0]), game(6, [0, 9], [1, 2, 0])],
]
const answersTo = (seeds: typeof SEEDS) => {
  const study = answering(STUDY, 3)
  for (const games of seeds) study.add(games)
  return { answers: study.answers()!, outcomes: study.outcomes() }
}

describe('the answers of a study', () => {
  const { answers, outcomes } = answersTo(SEEDS)
  const [base, dry] = answers.worlds

  it('has none before a seed is whole', () => {
    expect(answering(STUDY, 3).answers()).toBeNull()
  })

  it('names bands by turn: a tenth, half and nine tenths of the games that came so far', () => {
    expect(base!.bands.margin).toEqual([
      { low: 0, median: 0, high: 0 },
      { low: 1, median: 4, high: 9 },
    ])
    expect(dry!.bands.margin[2]).toEqual({ low: 9, median: 9, high: 9 })
  })

  it('tells how often each hex is held at the end, and how much earlier than as it was', () => {
    expect([...base!.held]).toEqual([1000, 667, 0])
    expect([...dry!.held]).toEqual([1000, 1000, 333])
    // Pairs that hold the second hex in both worlds: 3 against 2, 4 against 2.
    expect([...dry!.earlier]).toEqual([0, 1.5, Number.NaN])
  })

  it('picks the game in the middle and those at the ends, of equal ones the lower seed', () => {
    expect(base!.specimens).toEqual({ typical: 7, best: 6, worst: 5 })
    expect(dry!.specimens).toEqual({ typical: 5, best: 5, worst: 7 })
  })

  it('reports the paired difference', () => {
    const margin = answers.report.worlds[1]!.figures.find(({ figure }) => figure === 'margin')
    expect(margin?.difference).toMatchObject({ n: 3, mean: (2 + 8 + 0) / 3 })
    expect(answers.report.seeds).toEqual([{ first: 5, count: 3 }])
  })

  it('is the same whatever the order in which seeds come in', () => {
    const turned = answersTo(SEEDS.toReversed())
    expect(turned.answers).toEqual(answers)
    expect(turned.outcomes).toEqual(outcomes)
    expect(outcomes.map(({ seed }) => seed)).toEqual([5, 5, 6, 6, 7, 7])
  })
})

it('seeds are told as runs', () => {
  expect(runs([9, 3, 4, 5, 8])).toEqual([
    { first: 3, count: 3 },
    { first: 8, count: 2 },
  ])
})

describe('a traced game', () => {
  const { scenario } = skirmish()
  const levels = { soviet: 'greedy', japanese: 'greedy' } as const
  const traced = playTraced(scenario, levels, 7)

  it('has a value for the beginning and each turn that was played', () => {
    const { summary, trace } = traced
    for (const curve of Object.values(trace.curves)) expect(curve).toHaveLength(summary.turns + 1)
    expect(trace.curves.margin.at(-1)).toBe(summary.points.soviet - summary.points.japanese)
    expect(trace.curves.sovietMen.at(-1)).toBe(summary.losses.soviet.men)
  })

  it('knows since when ground has been held that is held at the end', () => {
    const state = (turn: number, control: readonly number[]) =>
      ({ turn: [turn], control: Uint8Array.from(control) }) as never
    const ground = followingGround({ map: { cols: 3, rows: 1 }, turns: [] } as never)
    ground.see(state(0, [1, 2, 2]))
    ground.see(state(1, [1, 1, 1]))
    ground.see(state(2, [1, 1, 2]))
    expect([...ground.since]).toEqual([1, 2, 0])
  })
})
