import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Concern } from '../../app/reminder.ts'
import type { Reminder } from '../../app/store.ts'
import { lastTurn } from '../../engine/rules/decisions.ts'
import type { UnitSupply } from '../../engine/rules/supply.ts'
import { abbreviate } from '../../i18n/abbreviate.ts'
import { refillsText } from '../../i18n/figures.ts'
import type { Say } from '../../i18n/i18n.ts'
import type { Names } from '../../i18n/names.ts'
import { SmallCounter } from '../common/Counter.tsx'
import { IconButton } from '../common/IconButton.tsx'
import { useFocusBack } from '../common/useFocusBack.ts'
import { useBattle, useCommands, useFloats } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'

/** Most units named of each kind; the rest are counted. */
const MOST_CONCERNS = 6
const MOST_HUNGRY = 4

/** Asked before the turn ends: who is worth a look, who goes hungry. Stays while the player looks; asking again ends. */
export function ReminderWindow() {
  const reminder = useBattle(battle => battle.reminder)
  const isOpen = useFloats('reminder')
  return reminder && isOpen && <ReminderBody reminder={reminder} />
}

function ReminderBody({ reminder }: { reminder: Reminder }) {
  const say = useSay()
  const commands = useCommands()
  const place = useFocusBack<HTMLElement>()
  // Read out and reached by Tab at once; Ctrl + Enter and Esc mean the same wherever the focus is.
  useEffect(() => place.current?.focus(), [place])
  const { decisions, concerns, hungry, idle } = reminder
  const named = concerns.slice(0, MOST_CONCERNS)
  return (
    <section
      ref={place}
      className='turn-window'
      aria-label={say('plans.reminderHead')}
      tabIndex={-1}
      data-panel
      data-floating
    >
      <header className='turn-window-head'>
        <h2>{say('plans.reminderHead')}</h2>
        <IconButton icon='close' label={say('battle.close')} onPress={commands.cancel} />
      </header>
      <div className='turn-window-body'>
        {decisions.map(decision => (
          <Unanswered key={decision} decision={decision} />
        ))}
        <ul className='rows'>
          {named.map(concern => (
            <ConcernRow key={concern.unit} concern={concern} />
          ))}
        </ul>
        {idle > named.length && (
          <p className='note'>{say('plans.moreIdle', { count: idle - named.length })}</p>
        )}
        {hungry.length > 0 && <Hungry hungry={hungry} />}
      </div>
      <footer className='turn-window-foot'>
        <Button className='button button-first' onPress={commands.askEndTurn}>
          {say('battle.endTurn')}
          <kbd>Ctrl + Enter</kbd>
        </Button>
        <Button
          className='link'
          onPress={() => {
            commands.setSettings({ endTurnReminder: false })
            commands.cancel()
          }}
        >
          {say('plans.noReminder')}
        </Button>
      </footer>
    </section>
  )
}

/** An open decision, and what is taken for the answer if it is due now. */
function Unanswered({ decision }: { decision: number }) {
  const say = useSay()
  const { title, options, fallback } = useBattle(battle => battle.scenario.decisions[decision]!)
  const isDue = useBattle(({ scenario, game }) => lastTurn(scenario.decisions[decision]!, game.state))
  const turn = useBattle(battle => battle.game.state.turn[0]!)
  const option = options[fallback]!.title
  return (
    <p className='note'>
      <strong>{title}</strong>: {say(isDue <= turn ? 'plans.decisionDue' : 'plans.decisionOpen', { option })}
    </p>
  )
}

function ConcernRow({ concern }: { concern: Concern }) {
  const say = useSay()
  const names = useNames()
  return <TurnRow unit={concern.unit} reason={concernWords(say, names, concern)} />
}

/** A unit and why it is named; a press selects it and brings it into view. */
function TurnRow({ unit: u, reason }: { unit: number; reason: string }) {
  const commands = useCommands()
  const unit = useBattle(battle => battle.scenario.units[u]!)
  return (
    <li>
      <Button className='row turn-row' onPress={() => commands.selectUnits([u])}>
        <SmallCounter unit={unit} />
        <span className='turn-row-words'>
          <strong title={unit.name}>{abbreviate(unit.name)}</strong>
          <span className='note'>{reason}</span>
        </span>
      </Button>
    </li>
  )
}

function concernWords(say: Say, names: Names, { kind, of, at }: Concern): string {
  const place =
    kind === 'objectiveBare' || kind === 'objectiveNear'
      ? names.objective(of)
      : kind === 'bridgeBare'
        ? names.crossing(of)
        : names.hex(at)
  return say(`plans.concern.${kind}`, { place })
}

function Hungry({ hungry }: { hungry: readonly UnitSupply[] }) {
  const say = useSay()
  const names = useNames()
  const units = useBattle(battle => battle.scenario.units)
  return (
    <>
      <h3 className='smallcaps'>{say('plans.hungryHead', { count: hungry.length })}</h3>
      <ul className='rows'>
        {hungry.slice(0, MOST_HUNGRY).map(report => (
          <TurnRow
            key={report.unit}
            unit={report.unit}
            reason={[
              say(`supplyShort.${report.cause}`),
              ...(report.blockers.length > 0
                ? [
                    say('plans.cutBy', {
                      where: names.hex(report.blockedAt),
                      unit: names.unit(report.blockers[0]!),
                    }),
                  ]
                : []),
              say(units[report.unit]!.fuelRefill > 0 ? 'plans.stocks' : 'plans.stockAmmo', {
                fuel: refillsText(report.fuel),
                ammo: refillsText(report.ammo),
              }),
            ].join(' · ')}
          />
        ))}
      </ul>
    </>
  )
}
