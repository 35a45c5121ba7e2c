import { Button } from 'react-aria-components/Button'
import { check } from '../../engine/apply.ts'
import { directionTo } from '../../engine/map/hexMap.ts'
import type { OrderOf } from '../../engine/orders.ts'
import { levelAfter, workBetween } from '../../engine/rules/builtWays.ts'
import { sapperPace, trackMinutes, tracksFrom } from '../../engine/rules/columnTracks.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { durationText } from '../../i18n/dates.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { Refused } from '../why/Why.tsx'

/** Hexes to which sappers can cut a track or lay a log road, with the time it still takes. */
export function TrackOrders({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const names = useNames()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const { state } = view
  const from = state.hex[unit]!
  if (from < 0 || scenario.units[unit]!.side !== view.side || sapperPace(scenario, unit) === 0) return null
  const levelTo = (to: number) =>
    levelAfter(workBetween(scenario.map, state, from, to), scenario.map.hexMetres)
  const orders = tracksFrom(scenario, state, unit).flatMap((to): OrderOf<'track'>[] =>
    levelTo(to) < 2 ? [{ kind: 'track', unit, to }] : [],
  )
  if (orders.length === 0) return null
  // All of them are mostly refused for one reason: it is told once.
  const refusals = orders.map(order => check(scenario, view, order))
  const shared = refusals.every(refusal => refusal?.code === refusals[0]?.code) ? refusals[0] : null
  return (
    <section className='section unit-orders' aria-label={say('battle.tracks')}>
      <h3>{say('battle.tracks')}</h3>
      <div className='buttons'>
        {orders.map((order, i) => (
          <Button
            key={order.to}
            className='button'
            isDisabled={refusals[i] !== null}
            onPress={() => commands.submit(order)}
          >
            {say(levelTo(order.to) === 0 ? 'battle.trackTo' : 'battle.logsTo', {
              hex: names.hex(order.to),
              direction: say(
                `direction.${scenario.map.orientation}.${directionTo(scenario.map, from, order.to) as 0 | 1 | 2 | 3 | 4 | 5}`,
              ),
              minutes: durationText(trackMinutes(scenario, state, unit, order.to)),
            })}
          </Button>
        ))}
      </div>
      {shared && <Refused refusal={shared} className='note' />}
    </section>
  )
}
