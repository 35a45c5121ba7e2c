import { useEffect, useMemo, useRef, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import { rules } from '../../i18n/en/rules/index.ts'
import { type Book, type Chapter, makeBook } from '../../rulebook/book.ts'
import type { EntryId } from '../../rulebook/links.ts'
import { makeSearch } from '../../rulebook/search.ts'
import { Icon } from '../common/Icon.tsx'
import { useSay } from '../useWords.ts'
import { Contents, Hits } from './Contents.tsx'
import { EntryArticle } from './EntryArticle.tsx'
import { showRule, useAskedRule } from './openRule.ts'

/** The whole rulebook: what to look for on the left, a chapter on the right. */
export default function Rulebook() {
  const say = useSay()
  const book = useMemo(() => makeBook(rules, say), [say])
  const find = useMemo(() => makeSearch(book), [book])
  const [query, setQuery] = useState('')
  const asked = useAskedRule()
  const chapter = chapterOf(book, asked.entry)
  return (
    <div className='rulebook'>
      <nav className='rulebook-contents' aria-label={say('rulebook.contents')}>
        <SearchField
          className='search'
          aria-label={say('rulebook.search')}
          value={query}
          onChange={setQuery}
          // The window is closed by the same key once the field is empty.
          onKeyDown={event => event.key === 'Escape' && query !== '' && event.stopPropagation()}
        >
          <Icon name='search' />
          <Input placeholder={say('rulebook.search')} />
        </SearchField>
        {query.trim() === '' ? (
          <Contents book={book} chapter={chapter} entry={asked.entry} onChoose={showRule} />
        ) : (
          <Hits book={book} entries={find(query)} onChoose={showRule} />
        )}
      </nav>
      <ChapterText key={chapter.id} book={book} chapter={chapter} asked={asked} />
    </div>
  )
}

const chapterOf = ({ chapters }: Book, entry: EntryId | null): Chapter =>
  chapters.find(chapter => chapter.entries.some(each => each.id === entry)) ?? chapters[0]!

function ChapterText(props: { book: Book; chapter: Chapter; asked: { readonly entry: EntryId | null } }) {
  const { book, chapter, asked } = props
  const text = useRef<HTMLElement>(null)
  useEffect(() => {
    if (asked.entry === null) return
    const heading = text.current?.querySelector<HTMLElement>(`[data-rule="${asked.entry}"]`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }, [asked])
  return (
    <section
      ref={text}
      className='rulebook-text'
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a chapter may be too long for the window and is scrolled by keys.
      tabIndex={0}
      aria-label={chapter.title}
    >
      <h3>{chapter.title}</h3>
      {chapter.entries.map(entry => (
        <EntryArticle key={entry.id} book={book} entry={entry} />
      ))}
    </section>
  )
}
