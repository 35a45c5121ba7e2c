import { memo, useMemo } from 'react'
import { isNight } from '../../engine/rules/going.ts'
import type { Scenario } from '../../engine/scenario.ts'
import { clockText, dateText } from '../../i18n/dates.ts'
import { lightWords } from '../battle/light.ts'
import { Icon } from '../common/Icon.tsx'
import type { IconName } from '../common/icons.ts'
import { useBattle } from '../useApp.ts'
import { useSteady } from '../useSteady.ts'
import { useNames, useSay } from '../useWords.ts'
import { type TurnMarks, turnMarks } from './turnMarks.ts'

/** One cell a turn; what is past is blue, what is night is dark, now is framed. */
export function Timeline() {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.shown)
  const notes = useBattle(battle => battle.notes)
  const now = view.state.turn[0]!
  const marks = useSteady(useMemo(() => turnMarks(scenario, view, notes), [scenario, view, notes]))
  return (
    <section className='timeline'>
      <div className='bottom-head'>
        <h2 className='smallcaps'>{say('battle.timeline')}</h2>
        <span className='note'>{say('battle.timelineNote', { count: scenario.form.turns })}</span>
      </div>
      <ol className='cells'>
        {marks.map((mark, t) => (
          <SteadyCell key={scenario.turns[t]!.start} turn={t} mark={mark} now={now} />
        ))}
      </ol>
    </section>
  )
}

function Cell({ turn: t, mark, now }: { turn: number; mark: TurnMarks; now: number }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const turn = scenario.turns[t]!
  const words = [
    say('battle.timelineCell', {
      turn: t + 1,
      date: dateText(scenario.startDate, turn.start),
      clock: clockText(turn.start),
      light: lightWords(say, turn),
    }),
    ...(t === now ? [say('battle.cellNow')] : []),
    ...(mark.arrivals.length > 0
      ? [say('battle.cellArrives', { units: mark.arrivals.map(u => names.unit(u)).join(', ') })]
      : []),
    ...(mark.deadline ? [say('battle.cellDeadline')] : []),
    ...(mark.notes > 0 ? [say('battle.cellNotes', { count: mark.notes })] : []),
    ...mark.checkpoints.map(c => say('battle.cellHistory', { checkpoint: names.checkpoint(c).name })),
  ].join('; ')
  const state = t === now ? 'now' : t < now ? 'past' : 'ahead'
  return (
    <li
      className={`cell cell-${state}${isNight(turn) ? ' cell-night' : ''}`}
      title={words}
      aria-current={t === now ? 'time' : undefined}
    >
      <span className='visually-hidden'>{words}</span>
      <span className='cell-body'>{iconOf(mark) && <Icon name={iconOf(mark)!} />}</span>
      {firstOfDay(scenario, t) && (
        <span className='cell-day' aria-hidden='true'>
          {t === 0 ? dateText(scenario.startDate, turn.start) : dayNumber(scenario, turn.start)}
        </span>
      )}
    </li>
  )
}

/** A cell changes with the turn and its marks only, not with every step of a march. */
const SteadyCell = memo(Cell)

/** One icon a cell, the weightier first; the words of the cell name them all. */
function iconOf(mark: TurnMarks): IconName | null {
  if (mark.notes > 0) return 'bookmark'
  if (mark.arrivals.length > 0) return 'arrival'
  if (mark.deadline) return 'flag'
  return mark.checkpoints.length > 0 ? 'history' : null
}

const dayOf = (minutes: number): number => Math.floor(minutes / 1440)

const firstOfDay = (scenario: Scenario, t: number): boolean =>
  t === 0 || dayOf(scenario.turns[t]!.start) !== dayOf(scenario.turns[t - 1]!.start)

const dayNumber = (scenario: Scenario, minutes: number): string =>
  dateText(scenario.startDate, minutes).replace(/\D/g, '')
