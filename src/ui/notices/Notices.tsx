import { useEffect } from 'react'
import type { Notice } from '../../app/store.ts'
import type { Scenario } from '../../engine/scenario.ts'
import { isWord } from '../../i18n/i18n.ts'
import { Icon } from '../common/Icon.tsx'
import { IconButton } from '../common/IconButton.tsx'
import { namesOf } from '../scenarioNames.ts'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { refusalReason } from '../why/reasons.ts'
import { Sentence } from '../why/Why.tsx'

/** How long a notice stays, ms; a warning stays until it is put away. */
const STAY = 7000

/** Refusals and other short news, spoken when they come, never in the way. */
export function Notices() {
  const notices = useApp(state => state.notices)
  const scenario = useApp(state => state.battle?.scenario ?? null)
  return (
    <div className='notices' role='status' aria-live='polite'>
      {notices.slice(-3).map(notice => (
        <NoticeLine key={notice.id} notice={notice} scenario={scenario} />
      ))}
    </div>
  )
}

function NoticeLine({ notice, scenario }: { notice: Notice; scenario: Scenario | null }) {
  const say = useSay()
  const commands = useCommands()
  useEffect(() => {
    if (notice.tone === 'warning') return
    const timer = setTimeout(() => commands.dismiss(notice.id), STAY)
    return () => clearTimeout(timer)
  }, [notice, commands])
  return (
    <div className={`notice notice-${notice.tone}`}>
      <Icon name={notice.tone === 'warning' ? 'warning' : 'info'} />
      <NoticeText notice={notice} scenario={scenario} />
      <IconButton icon='close' label={say('battle.dismiss')} onPress={() => commands.dismiss(notice.id)} />
    </div>
  )
}

function NoticeText({ notice: { text }, scenario }: { notice: Notice; scenario: Scenario | null }) {
  const say = useSay()
  if ('refusal' in text && scenario)
    return (
      <p>
        <Sentence reason={refusalReason(say, namesOf(scenario), text.refusal)} />
      </p>
    )
  // The session names its notices; one without words is shown by its name rather than not at all.
  const key = `notice.${text.code}`
  return <p>{isWord(key) ? say(key, 'facts' in text ? text.facts : undefined) : text.code}</p>
}
