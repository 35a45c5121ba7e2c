import { flowWidth, WIDEST_TONS } from '../../app/flows.ts'
import { groundLed } from '../../app/groundLed.ts'
import { turnNow } from '../../engine/derived.ts'
import { momentText } from '../../i18n/dates.ts'
import { momentOf } from '../../record/pace.ts'
import { IconButton } from '../common/IconButton.tsx'
import { useApp, useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { isNight } from './light.ts'

/** What the overlay on the map shows, and the way to take it off again. */
export function OverlayLegend() {
  const say = useSay()
  const commands = useCommands()
  const overlay = useBattle(battle => battle.overlay)
  const isUnled = useBattle(
    battle => battle.overlay === 'command' && groundLed(battle.scenario, battle.shown).length === 0,
  )
  // Whoever looks on at a game that is past has all the time in the world.
  const busy = useApp(({ page, battle }) => page !== 'replay' && battle?.busy.kind !== 'none')
  if (overlay === 'none' || busy) return null
  return (
    <section className='overlay-legend' aria-label={say('battle.overlay')}>
      <div>
        <strong>{say(`battle.overlays.${overlay}`)}</strong>
        {overlay === 'supply' && <Flows />}
        {overlay === 'ghost' && <GhostHour />}
        <p>{say(isUnled ? 'legend.noCommand' : `legend.${overlay}`)}</p>
      </div>
      <IconButton icon='close' label={say('legend.close')} onPress={() => commands.setOverlay('none')} />
    </section>
  )
}

/** The hour that the ghost is of, or that its opening is still being read. */
function GhostHour() {
  const say = useSay()
  const isRead = useBattle(battle => battle.history !== null)
  const moment = useBattle(({ scenario, shown: { state } }) =>
    momentText(scenario.startDate, momentOf(scenario, state)),
  )
  const ended = useBattle(({ scenario, shown: { state }, history }) => {
    const last = history?.track.at(-1)?.at ?? null
    return last !== null && last < momentOf(scenario, state) ? momentText(scenario.startDate, last) : null
  })
  const words = ended ? say('legend.ghostAfter', { moment, ended }) : say('legend.ghostHour', { moment })
  return <p aria-live='polite'>{isRead ? words : say('legend.ghostReading')}</p>
}

/** How wide the map draws a flow of so many tons. */
function Flows() {
  const say = useSay()
  const isDark = useBattle(({ scenario, shown: { state } }) => isNight(turnNow(scenario, state)))
  return (
    <ul className={isDark ? 'legend-flows legend-night' : 'legend-flows'}>
      {[WIDEST_TONS, WIDEST_TONS * 0.4, WIDEST_TONS * 0.1].map((tons, i) => (
        <li key={tons}>
          <span className='legend-flow' style={{ height: `${flowWidth(tons)}px` }} aria-hidden='true' />
          {say(i === 0 ? 'legend.supplyMost' : 'legend.supplyTons', { tons })}
        </li>
      ))}
    </ul>
  )
}
