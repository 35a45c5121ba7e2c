import { Button } from 'react-aria-components/Button'
import { check } from '../../engine/apply.ts'
import { lastTurn, openDecisions } from '../../engine/rules/decisions.ts'
import { isStopped } from '../../engine/rules/stopOrder.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'

/** Decisions that wait for the viewer's answer: they stand above the lists, whichever of these is open. */
export function Decisions() {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const open = openDecisions(scenario, view)
  const stopped = isStopped(view.state, view.side)
  if (open.length === 0 && !stopped) return null
  return (
    <section className='decisions' aria-label={say('battle.decisions')}>
      {stopped && <p className='note decision'>{say('battle.stopped')}</p>}
      {open.map(decision => (
        <DecisionCard key={decision} decision={decision} />
      ))}
    </section>
  )
}

/** One question, its answers, and what is taken for an answer when its time is out. */
function DecisionCard({ decision }: { decision: number }) {
  const say = useSay()
  const names = useNames()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const asked = scenario.decisions[decision]!
  const { title, text, options, fallback } = asked
  const last = Math.min(lastTurn(asked, view.state), scenario.form.turns - 1)
  const until = names.moment(scenario.turns[last]!.end)
  return (
    <article className='decision' aria-label={title}>
      <h2>{title}</h2>
      <p>{text}</p>
      <ul className='plain'>
        {options.map(({ id, title: option, text: meaning }, o) => {
          const order = { kind: 'choose', decision, option: o } as const
          return (
            <li key={id}>
              <Button
                className='button'
                isDisabled={check(scenario, view, order) !== null}
                onPress={() => commands.submit(order)}
              >
                {option}
              </Button>
              <p className='note'>
                {meaning}
                {o === fallback && ` (${say('battle.asHistory')})`}
              </p>
            </li>
          )
        })}
      </ul>
      <p className='note'>{say('battle.decideUntil', { moment: until, option: options[fallback]!.title })}</p>
    </article>
  )
}
