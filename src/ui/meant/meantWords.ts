/** What was meant in plain sentences: codes and facts of an explanation in the words of the page. Pure. */
import { parseHex } from '../../engine/map/hexMap.ts'
import type { Scenario } from '../../engine/scenario.ts'
import { type Facts, isWord, type Say } from '../../i18n/i18n.ts'
import type { Explanation } from '../../scenario/recordFile.ts'
import { namesOf } from '../scenarioNames.ts'

type Task = Explanation['tasks'][number]
type Group = Task['groups'][number]
type Remark = Explanation['rejected'][number]
type Note = Task['why'][number]

/** A list that is to be read, not counted. */
const MOST_NAMED = 3

/** The sentences of a battle's explanations. */
export interface MeantWords {
  /** "Take Hailar 2232" */
  task(task: Task): string
  /** "94th Rifle Division (3), from 1303" */
  group(group: Group): string
  /** "16 points are at stake up to 18 Aug 06:00", one for each reason that there are words for. */
  why(notes: readonly Note[]): readonly string[]
  plan(note: Note): string
  rejected(remark: Remark): string
  unknown(remark: Remark): string
}

export function meantWords(scenario: Scenario, say: Say): MeantWords {
  const names = namesOf(scenario)
  const place = (text: string): string => names.hex(parseHex(scenario.map, text))
  const unitsOf = (ids: readonly string[]): string => unitsText(scenario, say, ids)
  /** Facts as sentences need them: places by their names, turns by their hours, shares in percent. */
  const factsOf = ({ facts = {}, ...rest }: Remark): Facts => {
    const { ratio, fuel, permille, turn } = facts
    const at = rest.at ?? (typeof facts['place'] === 'string' ? facts['place'] : undefined)
    const count = facts['count'] ?? facts['units'] ?? facts['turns'] ?? facts['hours']
    return {
      ...facts,
      ...(typeof count === 'number' && { count }),
      ...(at !== undefined && { place: place(at) }),
      ...(rest.units && { units: unitsOf(rest.units) }),
      ...(typeof ratio === 'number' && { odds: oddsText(ratio) }),
      ...(typeof fuel === 'number' && { percent: Math.round(fuel / 10) }),
      ...(typeof permille === 'number' && { percent: Math.round(permille / 10) }),
      ...(typeof turn === 'number' && { moment: momentOf(scenario, turn, rest.code) }),
    }
  }
  const sentence = (table: 'why' | 'plan' | 'rejected' | 'unknown', remark: Remark): string => {
    const key = `explain.${table}.${remark.code}`
    return isWord(key) ? say(key, factsOf(remark)) : ''
  }
  return {
    task({ task, at }) {
      const key = `meant.tactics.${task}`
      return isWord(key) ? say(key, { place: at === undefined ? '' : place(at) }) : task
    },
    group: ({ from, units }) => say('explain.from', { units: unitsOf(units), place: place(from) }),
    why: notes => notes.map(note => sentence('why', note)).filter(text => text !== ''),
    plan: note => sentence('plan', note),
    rejected: remark => sentence('rejected', remark) || remark.code,
    unknown: remark => sentence('unknown', remark) || remark.code,
  }
}

/** "2.3" for 2300 ‰. */
const oddsText = (ratio: number): string => (ratio / 1000).toFixed(1)

/** The hour of a turn, counted from 1: of a report its beginning, of a deadline its end. */
function momentOf(scenario: Scenario, turn: number, code: string): string {
  const found = scenario.turns[Math.min(turn, scenario.turns.length) - 1]
  return found ? namesOf(scenario).moment(code === 'lastReport' ? found.start : found.end) : ''
}

/** Names of some units; several of one formation by its name and their number. */
function unitsText(scenario: Scenario, say: Say, ids: readonly string[]): string {
  const known = ids.flatMap(id => {
    const u = scenario.unitIndex.get(id)
    return u === undefined ? [] : [scenario.units[u]!]
  })
  const byFormation = new Map<number, string[]>()
  for (const { formation, name } of known)
    byFormation.set(formation, [...(byFormation.get(formation) ?? []), name])
  const texts = [...byFormation].map(([formation, [first, ...others]]) =>
    others.length === 0
      ? first!
      : say('explain.units', {
          formation: scenario.formations[formation]?.name ?? first!,
          count: others.length + 1,
        }),
  )
  const more = texts.length - MOST_NAMED
  return more > 0 ? `${texts.slice(0, MOST_NAMED).join(', ')} +${more}` : texts.join(', ')
}
