import { Button } from 'react-aria-components/Button'
import type { Book, Chapter, Entry } from '../../rulebook/book.ts'
import type { EntryId } from '../../rulebook/links.ts'
import { useSay } from '../useWords.ts'

/** Chapters, and the rules of the one that is open. */
export function Contents(props: {
  book: Book
  chapter: Chapter
  entry: EntryId | null
  onChoose: (entry: EntryId) => void
}) {
  return (
    <ol className='rulebook-chapters'>
      {props.book.chapters.map(chapter => (
        <li key={chapter.id}>
          <Button
            className={chapter === props.chapter ? 'rulebook-chapter now' : 'rulebook-chapter'}
            aria-expanded={chapter === props.chapter}
            onPress={() => props.onChoose(chapter.entries[0]!.id)}
          >
            {chapter.title}
          </Button>
          {chapter === props.chapter && (
            <RuleList entries={chapter.entries} now={props.entry} onChoose={props.onChoose} />
          )}
        </li>
      ))}
    </ol>
  )
}

/** What was found, each with its chapter. */
export function Hits(props: { book: Book; entries: readonly Entry[]; onChoose: (entry: EntryId) => void }) {
  const say = useSay()
  return (
    <>
      <p className='note' role='status'>
        {say('rulebook.hits', { count: props.entries.length })}
      </p>
      <RuleList entries={props.entries} now={null} onChoose={props.onChoose} />
    </>
  )
}

function RuleList(props: {
  entries: readonly Entry[]
  now: EntryId | null
  onChoose: (entry: EntryId) => void
}) {
  return (
    <ul className='rulebook-rules'>
      {props.entries.map(entry => (
        <li key={entry.id}>
          <Button
            className={entry.id === props.now ? 'link now' : 'link'}
            onPress={() => props.onChoose(entry.id)}
          >
            {entry.title}
          </Button>
        </li>
      ))}
    </ul>
  )
}
