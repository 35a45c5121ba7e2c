import { Button } from 'react-aria-components/Button'
import { turnNow } from '../../engine/derived.ts'
import { airPoints, skyOf } from '../../engine/rules/airPoints.ts'
import { Hint } from '../common/Hint.tsx'
import { Icon } from '../common/Icon.tsx'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Air points left this turn and what the sky allows; opens the air panel. Nothing in a battle without aircraft. */
export function AirFact() {
  const say = useSay()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const { side, state } = useBattle(battle => battle.shown)
  const isOpen = useBattle(battle => battle.mode.kind === 'air')
  const turn = turnNow(scenario, state)
  if (!turn || !scenario.wings.some(wing => wing.side === side)) return null
  const strike = airPoints(scenario, state, side, 'strike')
  const scout = airPoints(scenario, state, side, 'scout')
  const { sky, cause } = skyOf(turn)
  const transport = airPoints(scenario, state, side, 'transport')
  const points = { strike: strike.left, scout: scout.left, transport: transport.left }
  const given = strike.given + scout.given + transport.given
  const short = transport.given > 0 ? 'air.shortLift' : 'air.short'
  return (
    <Hint text={`${say('air.open', points)} (A)`}>
      <Button
        className='topfact topfact-button'
        aria-label={say('air.open', points)}
        aria-pressed={isOpen}
        onPress={commands.toggleFlight}
      >
        <Icon name='plane' />
        <p>
          <strong>{given === 0 ? say('air.none') : say(short, points)}</strong>
          <span className='note'>{say(`air.skyNote.${sky}`, { cause: say(`skyCause.${cause}`) })}</span>
        </p>
      </Button>
    </Hint>
  )
}
