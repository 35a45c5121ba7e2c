/** Looking up a rule: by heading, by term, by what the game says of a code, by a table's words. */
import type { Book, Entry } from './book.ts'

/** How much a word found in each place of an entry weighs. */
const WEIGHTS = { title: 8, codes: 4, terms: 3, text: 1 } as const

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

interface Indexed {
  readonly entry: Entry
  readonly places: { readonly [P in keyof typeof WEIGHTS]: readonly string[] }
}

/** Searches one book; every word asked for must begin a word of the entry. Best first, then in the order of the book. */
export function makeSearch({ chapters }: Book): (query: string) => readonly Entry[] {
  const index: readonly Indexed[] = chapters.flatMap(chapter =>
    chapter.entries.map(entry => ({
      entry,
      places: {
        title: wordsOf(`${entry.title} ${chapter.title}`),
        codes: wordsOf(entry.codes.join(' ')),
        terms: wordsOf(entry.terms),
        text: wordsOf([...entry.paragraphs, ...entry.tables.flatMap(tableWords)].join(' ')),
      },
    })),
  )
  return query => {
    const asked = wordsOf(query)
    if (asked.length === 0) return []
    return index
      .map(indexed => ({ entry: indexed.entry, weight: weightOf(indexed, asked) }))
      .filter(({ weight }) => weight > 0)
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ entry }) => entry)
  }
}

const tableWords = (table: Entry['tables'][number]): readonly string[] => [
  table.caption,
  ...table.heads,
  ...table.rows.map(row => row.head),
]

/** Sum over the words asked for; 0 where one of them is nowhere. */
function weightOf({ places }: Indexed, asked: readonly string[]): number {
  let sum = 0
  for (const word of asked) {
    let weight = 0
    for (const place of ['title', 'codes', 'terms', 'text'] as const)
      if (places[place].some(each => each.startsWith(word))) weight += WEIGHTS[place]
    if (weight === 0) return 0
    sum += weight
  }
  return sum
}
