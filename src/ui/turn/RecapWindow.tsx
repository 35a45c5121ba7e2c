import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import { placeOfEvent } from '../../app/eventPlace.ts'
import type { MarchResult } from '../../app/marches.ts'
import { lastOf } from '../../app/meant.ts'
import { SIDES } from '../../engine/types.ts'
import { clockText } from '../../i18n/dates.ts'
import { refusalWords } from '../../i18n/refusalWords.ts'
import type { Explanation } from '../../scenario/recordFile.ts'
import { Icon } from '../common/Icon.tsx'
import { IconButton } from '../common/IconButton.tsx'
import { More } from '../common/More.tsx'
import { useFocusBack } from '../common/useFocusBack.ts'
import { turnNews } from '../forces/turnNews.ts'
import { Sides } from '../meant/Sides.tsx'
import { useReadable } from '../meant/useReadable.ts'
import { groupWords } from '../timeline/groupWords.ts'
import type { LogGroup } from '../timeline/logGroups.ts'
import { useBattle, useCommands, useFloats } from '../useApp.ts'
import { useDiary, useNames, useSay } from '../useWords.ts'

/** Most paragraphs of a turn; the messages have the rest. */
const MOST = 8

/** After the enemy's turn: what was seen of it, to be looked at and played again; then how the standing marches fared. */
export function RecapWindow() {
  return useFloats('recap') && <RecapBody />
}

function RecapBody() {
  const say = useSay()
  const commands = useCommands()
  const place = useFocusBack<HTMLElement>()
  const log = useBattle(battle => battle.log)
  const viewer = useBattle(battle => battle.viewer)
  const marched = useBattle(battle => battle.marched)
  const canReplay = useBattle(battle => battle.canReplay)
  const news = turnNews(log, viewer).find(({ side }) => side !== viewer)
  // Units act one after another, each from its own first hour: told by the clock, not by the order of their orders.
  const groups = (news?.groups ?? []).toSorted((a, b) => a[0].at - b[0].at)
  const halted = marched.filter(({ outcome }) => outcome !== 'underway' && outcome !== 'arrived')
  const fine = marched.length - halted.length
  const told = useReadable()
  const plans = SIDES.flatMap(side => lastOf(told, side) ?? [])
  const isEmpty = groups.length === 0 && marched.length === 0 && plans.length === 0
  useEffect(() => {
    if (isEmpty) commands.showRecap(false)
  }, [isEmpty, commands])
  if (isEmpty) return null
  return (
    <section
      ref={place}
      className='turn-window'
      aria-label={say('plans.recapHead')}
      data-panel
      tabIndex={-1}
      data-floating
    >
      <header className='turn-window-head'>
        <h2>{say('plans.recapHead')}</h2>
        <IconButton icon='close' label={say('battle.close')} onPress={() => commands.showRecap(false)} />
      </header>
      <div className='turn-window-body'>
        {groups.length === 0 && <p className='note'>{say('battle.nothingSeen')}</p>}
        <ol className='rows'>
          {groups.slice(0, MOST).map(group => (
            <NewsRow key={group[0].id} group={group} />
          ))}
        </ol>
        {groups.length > MOST && (
          <p className='note'>{say('plans.moreNews', { count: groups.length - MOST })}</p>
        )}
        {marched.length > 0 && <h3 className='smallcaps'>{say('plans.marchedHead')}</h3>}
        {fine > 0 && <p className='note'>{say('plans.marchedFine', { count: fine })}</p>}
        <ul className='rows'>
          {halted.map(result => (
            <HaltedRow key={result.unit} result={result} />
          ))}
        </ul>
      </div>
      {plans.length > 0 && <PlansTold plans={plans} />}
      {canReplay && (
        <footer className='turn-window-foot'>
          <Button className='button' onPress={commands.replayTurn}>
            <Icon name='replay' />
            {say('plans.replay')}
          </Button>
        </footer>
      )}
    </section>
  )
}

/** What was meant, for whoever may and wants to read it. */
function PlansTold({ plans }: { plans: readonly Explanation[] }) {
  const say = useSay()
  const commands = useCommands()
  const told = useReadable()
  return (
    <More heading={say('explain.title')} className='turn-window-plans'>
      <Sides shown={plans} all={told} onShow={commands.lookAt} />
    </More>
  )
}

/** A paragraph of the enemy's turn; a press brings its place into view. */
function NewsRow({ group }: { group: LogGroup }) {
  const commands = useCommands()
  const diary = useDiary()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.game.state)
  const first = group[0]
  const place = placeOfEvent(scenario, state, first.event)
  return (
    <li>
      <Button
        className='row turn-row'
        isDisabled={place === null}
        onPress={() => {
          if (place !== null) commands.lookAt(place)
        }}
      >
        <span className='log-hour'>{clockText(first.at)}</span>
        <span className='turn-row-words'>{groupWords(group, diary)}</span>
      </Button>
    </li>
  )
}

function HaltedRow({ result: { unit, outcome, refusal } }: { result: MarchResult }) {
  const say = useSay()
  const names = useNames()
  const commands = useCommands()
  return (
    <li>
      <Button className='row turn-row' onPress={() => commands.selectUnits([unit])}>
        <span className='turn-row-words'>
          <strong>{names.unit(unit)}</strong>
          <span className='note'>
            {refusal
              ? say('plans.waitsFor', { reason: refusalWords(say, names, refusal) })
              : say(`plans.marchOutcome.${outcome}`)}
          </span>
        </span>
      </Button>
    </li>
  )
}
