import { useMemo, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import { numberText } from '../../i18n/figures.ts'
import type { UnitStory } from '../../record/stories.ts'
import { Fold } from '../common/Fold.tsx'
import { Icon } from '../common/Icon.tsx'
import { TableHead } from '../common/TableHead.tsx'
import { usePrinting } from '../common/usePrinting.ts'
import { useBattle } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { endWords, fightWords, lowWords, storiesFound, wayMade, wayWords } from './storyWords.ts'

/** Units listed at a time. */
const MOST = 24

/** Where each unit was, how far it went, its fights and what it cost: those with most to tell first. */
export function UnitStories({ stories }: { stories: readonly UnitStory[] }) {
  const say = useSay()
  const names = useNames()
  const [find, setFind] = useState('')
  // On paper nobody looks for another name.
  const most = usePrinting() ? stories.length : MOST
  const found = useMemo(() => storiesFound(stories, names.unit, find), [stories, names, find])
  return (
    <section className='stories'>
      <h2>{say('stories.heading')}</h2>
      <SearchField className='search' aria-label={say('stories.find')} value={find} onChange={setFind}>
        <Icon name='search' />
        <Input placeholder={say('stories.find')} />
      </SearchField>
      <p className='note' aria-live='polite'>
        {found.length === 0
          ? say('stories.nothing')
          : say('stories.shown', { shown: Math.min(most, found.length), all: stories.length })}
      </p>
      {found.length > 0 && <StoryTable stories={found.slice(0, most)} />}
    </section>
  )
}

const HEADS = ['unit', 'marched', 'fightsHead', 'lost', 'low', 'end'] as const

function StoryTable({ stories }: { stories: readonly UnitStory[] }) {
  const say = useSay()
  return (
    <table className='table'>
      <caption className='visually-hidden'>{say('stories.heading')}</caption>
      <TableHead words={HEADS.map(head => say(`stories.${head}`))} />
      <tbody>
        {stories.map(story => (
          <StoryRow key={story.unit} story={story} />
        ))}
      </tbody>
    </table>
  )
}

function StoryRow({ story }: { story: UnitStory }) {
  const say = useSay()
  const unit = useBattle(battle => battle.scenario.units[story.unit]!)
  const record = useBattle(battle => battle.about.units[unit.id]?.record)
  return (
    <tr>
      <td>
        <strong className={`side-${unit.side}`}>{unit.name}</strong>
        {record && <span className='note block'>{record}</span>}
      </td>
      <td>
        {wayMade(say, story)}
        <Way story={story} />
      </td>
      <td>
        <Fights story={story} />
      </td>
      <td>{numberText(story.lost.men)}</td>
      <td>{lowWords(say, story)}</td>
      <td>{endWords(say, story)}</td>
    </tr>
  )
}

function Way({ story }: { story: UnitStory }) {
  const say = useSay()
  const names = useNames()
  const { marched, byRail, drivenBack, stood } = story
  if (stood.length < 2 || marched + byRail + drivenBack === 0) return null
  return <Fold summary={say('stories.way')}>{() => wayWords(say, names, story)}</Fold>
}

function Fights({ story: { fights } }: { story: UnitStory }) {
  const say = useSay()
  const names = useNames()
  if (fights.length === 0) return '–'
  return (
    <Fold summary={say('stories.fights', { count: fights.length })}>
      {() => (
        <ol className='story-fights'>
          {fights.map(fight => (
            <li key={`${fight.at} ${fight.hex} ${fight.role}`}>{fightWords(say, names, fight)}</li>
          ))}
        </ol>
      )}
    </Fold>
  )
}
