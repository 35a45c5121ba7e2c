/**
 * The diary of a turn: what a commander notes while he decides, so that he can say at the end of the turn what he meant.
 * Kept in his memory between calls. Memory comes out of saves, so from strangers: what is no note of his reads as nothing.
 */
import type { Permille } from '../../engine/types.ts'
import type { Memory, OrderNote } from '../commander.ts'

/** A unit's task: its code, the place it is about and the one where the unit stood then ("CCRR"), and what was said of it. */
export interface Row {
  readonly task: string
  readonly place: string
  readonly from: string
  readonly note?: OrderNote
}

/** A note about a place or some units. */
export interface Remark extends OrderNote {
  readonly at?: string
  readonly units?: readonly string[]
}

type Places<T> = { readonly [place: string]: T }

export interface Diary {
  /** 0-based. */
  readonly turn: number
  /** By unit id. */
  readonly tasks: { readonly [unit: string]: Row }
  /** Why a place: noted when goals were given out. */
  readonly why: Places<readonly OrderNote[]>
  readonly rejected: readonly Remark[]
  readonly unknown: readonly Remark[]
  /** Best odds of the assaults weighed on a hex, 0 where it was assaulted. */
  readonly weighed: Places<Permille>
  /** Turn in which a place was last in sight, 0-based: over all turns. */
  readonly seen: Places<number>
}

/** A new page, with what is carried over from the one before. */
export const emptyDiary = (turn: number, seen: Diary['seen'] = {}): Diary => ({
  turn,
  tasks: {},
  why: {},
  rejected: [],
  unknown: [],
  weighed: {},
  seen,
})

/** Diaries that were written here, and never left this program. */
const own = new WeakSet<object>()

/** Puts a diary into the memory. */
export function keepDiary(diary: Diary): Diary {
  own.add(diary)
  return diary
}

/** The diary of this turn; of an earlier one only what was seen when. */
export function recallDiary(memory: Memory, turn: number): Diary {
  const found = memory?.['diary']
  if (isOwn(found)) return found.turn === turn ? found : emptyDiary(turn, found.seen)
  const kept = fieldsOf(found)
  const seen = numbersOf(kept['seen'])
  if (kept['turn'] !== turn) return emptyDiary(turn, seen)
  return {
    turn,
    seen,
    weighed: numbersOf(kept['weighed']),
    tasks: Object.fromEntries(
      entries(kept['tasks']).flatMap(([unit, row]) => rowsOf(row).map(sound => [unit, sound] as const)),
    ),
    why: Object.fromEntries(entries(kept['why']).map(([place, notes]) => [place, remarksOf(notes)])),
    rejected: remarksOf(kept['rejected']),
    unknown: remarksOf(kept['unknown']),
  }
}

const isOwn = (value: unknown): value is Diary =>
  typeof value === 'object' && value !== null && own.has(value)
const isHex = (value: unknown): value is string => typeof value === 'string' && /^\d{4}$/.test(value)
const isCode = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z]{1,40}$/.test(value)

const fieldsOf = (value: unknown): { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null ? { ...value } : {}
const entries = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

const numbersOf = (value: unknown): Places<number> =>
  Object.fromEntries(entries(value).filter((entry): entry is [string, number] => Number.isInteger(entry[1])))

function rowsOf(value: unknown): readonly Row[] {
  const { task, place, from, note } = fieldsOf(value)
  if (!isCode(task) || !isHex(place) || !isHex(from)) return []
  const [sound] = remarksOf([note])
  return [{ task, place, from, ...(sound && { note: sound }) }]
}

const remarksOf = (value: unknown): readonly Remark[] =>
  entries(value).flatMap(([, each]): readonly Remark[] => {
    const { code, facts, at, units } = fieldsOf(each)
    if (!isCode(code)) return []
    return [
      {
        code,
        ...(facts !== undefined && { facts: factsOf(facts) }),
        ...(isHex(at) && { at }),
        ...(Array.isArray(units) && { units: units.filter(unit => typeof unit === 'string') }),
      },
    ]
  })

const factsOf = (value: unknown): NonNullable<OrderNote['facts']> =>
  Object.fromEntries(
    entries(value).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || Number.isInteger(entry[1]),
    ),
  )
