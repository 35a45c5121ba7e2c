import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { ScenarioCard } from '../../app/store.ts'
import { SIDES, type Side } from '../../engine/types.ts'
import { Icon } from '../common/Icon.tsx'
import { Prose, sectionNaming, titleOf } from '../common/Prose.tsx'
import { Fact } from '../common/Section.tsx'
import { Window } from '../common/Window.tsx'
import { useCommands, useStage } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { Difficulty } from './Difficulty.tsx'
import { lengthOf } from './lengthOf.ts'
import { PlayForm, type Who } from './PlayForm.tsx'

/** One battle: its map, what it asks, and how to begin it. `alone` gives it the width of the page. */
export function BattleCard({ card, alone }: { card: ScenarioCard; alone: boolean }) {
  const say = useSay()
  const [briefing, setBriefing] = useState(false)
  const [who, setWho] = useState<Who>('soviet')
  const { about } = card
  const [form, setForm] = useState(about.forms[0]?.id ?? '')
  return (
    <article className='card' aria-labelledby={`card-${card.id}`}>
      <CardPicture scenario={card.id} />
      <div className='card-text'>
        <h2 id={`card-${card.id}`}>{about.title}</h2>
        <p className='subtitle'>{about.subtitle}</p>
        {card.isDropped && <FromFile id={card.id} title={about.title} />}
        <dl className='card-facts'>
          <Fact label={say('start.dates')}>{about.dates}</Fact>
          <Fact label={say('start.map')}>{about.size}</Fact>
          <Fact label={say('start.length')}>{lengthOf(say, about, form)}</Fact>
          {SIDES.map((side: Side) => (
            <Fact key={side} label={say(`nation.${side}`)}>
              <Difficulty side={side} of4={about.difficulty[side]} />
            </Fact>
          ))}
        </dl>
        <p className='blurb'>{about.blurb}</p>
        <div className='card-links'>
          {!alone && <BriefingLink onOpen={() => setBriefing(true)} />}
          {card.hasOpening && <WatchOpening scenario={card.id} title={about.title} />}
          {about.variants.length > 0 && <OpenLab scenario={card.id} title={about.title} />}
        </div>
        <PlayForm scenario={card.id} about={about} who={who} onWho={setWho} form={form} onForm={setForm} />
      </div>
      {alone && (
        <div className='card-question'>
          <Prose
            text={sectionNaming(
              about.briefing,
              who === 'watch' || who === 'both' ? '' : say(`nation.${who}`),
            )}
          />
          <BriefingLink onOpen={() => setBriefing(true)} />
        </div>
      )}
      <Window
        title={titleOf(about.briefing) ?? about.title}
        wide
        isOpen={briefing}
        onClose={() => setBriefing(false)}
      >
        <Prose text={about.briefing} />
      </Window>
    </article>
  )
}

/** The way into the first days as they were. */
function WatchOpening({ scenario, title }: { scenario: string; title: string }) {
  const say = useSay()
  const commands = useCommands()
  return (
    <Button
      className='button'
      aria-label={say('replaying.openingOf', { title })}
      onPress={() => void commands.openReplay({ kind: 'opening', scenario })}
    >
      <Icon name='history' />
      {say('replaying.opening')}
    </Button>
  )
}

/** The way into the lab with the battle's what-ifs. */
function OpenLab({ scenario, title }: { scenario: string; title: string }) {
  const say = useSay()
  const commands = useCommands()
  return (
    <Button
      className='button'
      aria-label={say('lab.openOf', { title })}
      onPress={() => void commands.openLab({ scenario })}
    >
      {say('lab.open')}
    </Button>
  )
}

function BriefingLink({ onOpen }: { onOpen: () => void }) {
  const say = useSay()
  return (
    <Button className='link' onPress={onOpen}>
      {say('start.briefing')}
    </Button>
  )
}

/** A battle that came as a file says so, and can be taken away. */
function FromFile({ id, title }: { id: string; title: string }) {
  const say = useSay()
  const commands = useCommands()
  return (
    <p className='from-file'>
      <span className='smallcaps'>{say('battleFile.mark')}</span>
      <Button
        className='link'
        aria-label={say('battleFile.removeOf', { title })}
        onPress={() => void commands.removeBattle(id)}
      >
        {say('battleFile.remove')}
      </Button>
    </p>
  )
}

/** The place of the map on the card; whoever draws maps fills it. */
function CardPicture({ scenario }: { scenario: string }) {
  const { picture } = useStage()
  const slot = useRef<HTMLDivElement>(null)
  useEffect(
    () => (slot.current && picture ? picture(scenario, slot.current) : undefined),
    [picture, scenario],
  )
  return <div ref={slot} className='card-picture' aria-hidden='true' />
}
