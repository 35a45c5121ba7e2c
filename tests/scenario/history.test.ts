/**
 * The record printed beside a finished game adds up to the worked check of the mended scale, and at the end of the short forms to
 * what the rules count on the positions of that hour.
 */
import { describe, expect, test } from 'vitest'
import { grade, score } from '../../src/engine/rules/score.ts'
import type { Scenario } from '../../src/engine/scenario.ts'
import { type MutableState, newGame } from '../../src/engine/state.ts'
import { STATUSES } from '../../src/engine/types.ts'
import type { About } from '../../src/scenario/about.ts'
import { battle } from '../support/battles.ts'

const standard = battle('hailar')

const sumOf = (about: About, side: string) =>
  (about.history?.points ?? []).filter(line => line.side === side).reduce((all, line) => all + line.points, 0)

const bandOf = ({ form }: Scenario, difference: number) =>
  form.grades.find(band => difference >= band.from)?.grade

test('line by line the record of the whole battle scores 65 to 75, in the band named after it', () => {
  expect([sumOf(standard.about, 'soviet'), sumOf(standard.about, 'japanese')]).toEqual([65, 75])
})

test('every loss of the record names a source of the battle or says that it is an estimate', () => {
  const keys = new Set(standard.about.sources.map(source => source.key))
  const losses = standard.about.history?.losses ?? []
  expect(losses.length).toBeGreaterThan(0)
  for (const { figures } of losses)
    expect(figures.confidence === 'C' ? figures.basis : keys.has(figures.source)).toBeTruthy()
})

test.each(['standard', 'dash', 'siege'])(
  'form %s: the record falls into the band named after it, and says how it was worked out',
  form => {
    const { scenario, about } = battle('hailar', form)
    const difference = sumOf(about, 'soviet') - sumOf(about, 'japanese')
    expect(bandOf(scenario, difference)).toBe('historical')
    expect(about.history?.figures).toMatchObject({ confidence: 'C', source: 'estimate' })
    expect(scenario.form.grades.map(band => band.grade)).toHaveLength(5)
  },
)

/** What the record says of one hour: who stands where, what is held, since when, what it has cost. */
interface Hour {
  /** Units of the record by id, and where they stand. */
  readonly stands: { readonly [unit: string]: string }
  /** Objectives in Soviet hands. */
  readonly soviet: readonly string[]
  /** Minute since the campaign's first midnight at which the town was entered. */
  readonly townAt: number
  /** Steps lost, by unit. */
  readonly steps: { readonly [unit: string]: number }
  /** Days on which the railway was cut. */
  readonly daysCut: number
  /** Half days from the 12th for which a sector was held, by objective. */
  readonly halfDays: { readonly [objective: string]: number }
  /** Rifle regiments before the fortress when they are counted. */
  readonly tied: number
  /** Units that have laid down arms. */
  readonly out: readonly string[]
}

/** Trains with civilians that got out in time, both before any of the hours. */
const CIVILIAN_TRAINS = 2

/** Puts the facts of the hour on the board of the real battle. */
function standing(scenario: Scenario, hour: Hour): MutableState {
  const state = newGame(scenario, 1)
  const unit = (id: string) => scenario.unitIndex.get(id)!
  const objective = (id: string) => scenario.objectives.findIndex(row => row.id === id)
  for (const [id, place] of Object.entries(hour.stands)) {
    state.hex[unit(id)] = scenario.objectives[objective(place)]!.hex
    state.status[unit(id)] = STATUSES.indexOf('present')
  }
  for (const id of hour.soviet) state.heldBy[objective(id)] = 1
  state.takenAt[objective('P19')] = hour.townAt
  for (const [id, steps] of Object.entries(hour.steps)) {
    const { men, afv, steps: all } = scenario.units[unit(id)]!
    // Armour counts its steps in vehicles.
    if (afv > 0) state.afvLost[unit(id)] = Math.ceil((afv * steps) / all)
    else state.killed[unit(id)] = Math.ceil((men * steps) / all)
  }
  for (const id of hour.out) state.status[unit(id)] = STATUSES.indexOf('finished')
  const trains = unit('J12')
  state.status[trains] = STATUSES.indexOf('exited')
  state.reportHex[trains * 2] = scenario.exits[0]!.hex
  scenario.points.forEach((rule, r) => {
    if (rule.kind === 'awarded') state.tally[r] = CIVILIAN_TRAINS
    if (rule.kind === 'interdicted') state.tally[r] = hour.daysCut * rule.turnsPerPoint
    if (rule.kind === 'heldTurns')
      state.tally[r] = (hour.halfDays[scenario.objectives[rule.objective]!.id] ?? 0) * rule.turnsPerPoint
    if (rule.kind === 'tied' && rule.turn < scenario.form.turns) state.tally[r] = hour.tied
  })
  return state
}

const NOON_OF_THE_10TH = 1440 + 720
const MIDNIGHT_OF_THE_11TH = 3 * 1440

/** Section 5 of the brief, at the last moment of each short form; the file's basis says it in words. */
const HOURS: readonly (readonly [string, Hour, { soviet: number; japanese: number }])[] = [
  [
    'dash',
    {
      stands: { S02: 'P18', S03: 'P19' },
      soviet: ['P16', 'P17', 'P18', 'P19'],
      townAt: NOON_OF_THE_10TH,
      steps: { S02: 1, 'S08.1': 1 },
      daysCut: 0,
      halfDays: {},
      tied: 0,
      out: [],
    },
    { soviet: 17, japanese: 9 },
  ],
  [
    'siege',
    {
      // The ring has a regiment for each sector; which of the besieging divisions is all one.
      stands: { 'S08.1': 'P18', 'S08.2': 'P19', 'S27.1': 'P18', 'S27.2': 'P24' },
      soviet: ['P16', 'P17', 'P18', 'P19', 'P24', 'P33', 'P34'],
      townAt: MIDNIGHT_OF_THE_11TH,
      steps: { S02: 1, S03: 1, 'S08.1': 2, 'S08.2': 1 },
      daysCut: 3,
      halfDays: { P20: 6, P21: 6, P22: 6, P23: 6, P24: 2 },
      tied: 5,
      out: ['J19.1', 'J19.2'],
    },
    { soviet: 32, japanese: 43 },
  ],
]

describe.each(HOURS)('history at the end of form %s', (form, hour, counted) => {
  const { scenario, about } = battle('hailar', form)
  const state = standing(scenario, hour)

  test('scores what the basis in the file says, and gets the middle grade', () => {
    expect(score(scenario, state)).toMatchObject(counted)
    expect(grade(scenario, state)).toMatchObject({
      grade: 'historical',
      winner: 'draw',
      difference: counted.soviet - counted.japanese,
    })
  })

  test('is the record line by line', () => {
    expect(sumOf(about, 'soviet')).toBe(counted.soviet)
    expect(sumOf(about, 'japanese')).toBe(counted.japanese)
  })
})
