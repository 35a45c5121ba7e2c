/**
 * The rulebook put together: words of the language, figures and tables from the constants of the rules, examples that
 * are played when they are read. Nothing in it is typed twice.
 */

import type { ChapterId, EntryWords, RuleWords } from '../i18n/en/rules/index.ts'
import type { Say } from '../i18n/i18n.ts'
import { codesOf } from './codes.ts'
import type { ExampleId, Figures, Shown } from './examples/example.ts'
import { EXAMPLES } from './examples/index.ts'
import type { EntryId } from './links.ts'
import { PARTS } from './parts/index.ts'
import type { Table } from './tables/table.ts'

export interface Worked extends Shown {
  readonly id: ExampleId
  readonly title: string
  /** What is drawn and what comes of it, figures filled in. */
  readonly text: string
}

export interface Entry {
  readonly id: EntryId
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly tables: readonly Table[]
  readonly examples: readonly Worked[]
  /** Other rules that belong to it. */
  readonly see: readonly EntryId[]
  /** What the game says when this rule is behind it: names of shifts, parts of a cost, refusals. */
  readonly codes: readonly string[]
  /** Words a reader may look for it by. */
  readonly terms: string
}

export interface Chapter {
  readonly id: ChapterId
  readonly title: string
  readonly entries: readonly Entry[]
}

export interface Book {
  readonly chapters: readonly Chapter[]
  readonly entry: ReadonlyMap<EntryId, Entry>
}

/** Fills the braces of a sentence. A brace without a figure is left: the tests find it. */
export const fill = (text: string, figures: Figures): string =>
  text.replace(/\{\{(\w+)\}\}/g, (brace, name: string) => String(figures[name] ?? brace))

/** The book in the language of its words. */
export function makeBook(words: RuleWords, say: Say): Book {
  const codes = codesOf(say)
  const chapters = Object.entries(words.chapters).map(
    ([id, chapter]): Chapter => ({
      // Keys of the very table that the type is made from.
      id: id as ChapterId,
      title: chapter.title,
      entries: Object.entries<EntryWords>(chapter.entries).map(([name, entry]) =>
        makeEntry(`${id}.${name}` as EntryId, entry, words, say, codes),
      ),
    }),
  )
  const all = chapters.flatMap(({ entries }) => entries)
  return { chapters, entry: new Map(all.map(entry => [entry.id, entry])) }
}

function makeEntry(
  id: EntryId,
  { title, text, terms }: EntryWords,
  words: RuleWords,
  say: Say,
  codes: ReadonlyMap<EntryId, readonly string[]>,
): Entry {
  const { figures, tables = [], examples = [], see = [] } = PARTS[id] ?? {}
  const filled = figures?.() ?? {}
  return {
    id,
    title,
    terms,
    paragraphs: text.map(paragraph => fill(paragraph, filled)),
    tables: tables.map(make => make(words.tables, say)),
    examples: examples.map(name => {
      const shown = EXAMPLES[name]()
      return {
        ...shown,
        id: name,
        title: words.examples[name].title,
        text: fill(words.examples[name].text, shown.figures),
      }
    }),
    see,
    codes: codes.get(id) ?? [],
  }
}
