/**
 * The rulebook in English: plain sentences, by chapter. Figures in braces are filled in from the constants of the rules;
 * none is typed here. Loaded with the rulebook alone, so nothing else may import more than its types.
 */
import { air } from './air.ts'
import { combat } from './combat.ts'
import { command } from './command.ts'
import { examples } from './examples.ts'
import { map } from './map.ts'
import { march } from './march.ts'
import { narrow } from './narrow.ts'
import { points } from './points.ts'
import { railway } from './railway.ts'
import { sea } from './sea.ts'
import { seeing } from './seeing.ts'
import { stacking } from './stacking.ts'
import { supply } from './supply.ts'
import { surrender } from './surrender.ts'
import { tables } from './tables.ts'
import { turn } from './turn.ts'
import { works } from './works.ts'
import { zones } from './zones.ts'

/** One rule: its sentences, and words a reader may look for it by. */
export interface EntryWords {
  readonly title: string
  readonly terms: string
  readonly text: readonly string[]
}
export interface ChapterWords {
  readonly title: string
  readonly entries: { readonly [entry: string]: EntryWords }
}

const chapters = {
  turn,
  map,
  march,
  narrow,
  sea,
  zones,
  stacking,
  combat,
  works,
  air,
  railway,
  supply,
  seeing,
  command,
  surrender,
  points,
} as const satisfies { readonly [chapter: string]: ChapterWords }

export const rules = { chapters, tables, examples } as const

export type RuleWords = typeof rules
export type ChapterId = keyof typeof chapters
/** "march.account": chapter and entry. An entry becomes one by having words. */
export type EntryId = {
  [C in ChapterId]: `${C}.${keyof (typeof chapters)[C]['entries'] & string}`
}[ChapterId]
