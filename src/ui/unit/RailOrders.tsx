import { Button } from 'react-aria-components/Button'
import type { OrderOf } from '../../engine/orders.ts'
import type { Refusal } from '../../engine/reasons.ts'
import { ambushOn } from '../../engine/rules/ambush.ts'
import { railPlan } from '../../engine/rules/rail.ts'
import {
  hasTrack,
  isStation,
  isTornUp,
  isWrecked,
  railStops,
  STATION_MINUTES,
} from '../../engine/rules/railway.ts'
import { mendingMinutes, TRACK_MINUTES } from '../../engine/rules/trackwork.ts'
import { trainsOf } from '../../engine/rules/trains.ts'
import type { HexIndex, UnitIndex } from '../../engine/types.ts'
import { durationText } from '../../i18n/dates.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { Refused } from '../why/Why.tsx'
import { OrderButton } from './OrderButton.tsx'

/** What the railway offers a unit that stands on it: journeys to the places of the line, and track to tear up. */
export function RailOrders({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const hex = view.state.hex[unit]!
  if (scenario.units[unit]!.side !== view.side || hex < 0 || !hasTrack(scenario.map, hex)) return null
  const aboard = trainsOf(scenario, view.state, unit)[0]
  const isEngineer = scenario.units[unit]!.arm === 'engineer'
  const hasTrains = scenario.trains.some((_, train) => view.state.trainHex[train]! >= 0)
  const mayRide = hasTrains && scenario.units[unit]!.mobility !== 'static'
  if (aboard === undefined && !isEngineer && !mayRide) return null
  return (
    <section className='section unit-orders' aria-label={say('battle.byRail')}>
      <h3>{say('battle.byRail')}</h3>
      {aboard !== undefined ? <Aboard train={aboard} /> : mayRide && <Journeys unit={unit} from={hex} />}
      {isEngineer && <Trackwork unit={unit} hex={hex} />}
    </section>
  )
}

function Aboard({ train }: { train: number }) {
  const say = useSay()
  const names = useNames()
  const { state } = useBattle(battle => battle.game)
  const facts = { to: names.hex(state.trainTo[train]!), left: durationText(state.trainLeft[train]!) }
  return <p className='note'>{say('battle.aboard', facts)}</p>
}

/** A button for each place of the line; where none can be reached, the reason once. */
function Journeys({ unit, from }: { unit: UnitIndex; from: HexIndex }) {
  const say = useSay()
  const names = useNames()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const journeys = railStops(scenario)
    .filter(to => to !== from)
    .map(to => {
      const order: OrderOf<'rail'> = { kind: 'rail', unit, to }
      return { order, plan: railPlan(scenario, view, order) }
    })
  const lawful = journeys
    .flatMap(({ order, plan }) => ('code' in plan ? [] : [{ order, plan }]))
    .sort((a, b) => a.plan.minutes - b.plan.minutes || a.order.to - b.order.to)
  const refusal = journeys.map(({ plan }) => plan).find(plan => 'code' in plan)
  if (lawful.length === 0)
    return refusal && 'code' in refusal && !TOLD_ALREADY.includes(refusal.code) ? (
      <Refused refusal={refusal} className='note' />
    ) : null
  return (
    <div className='buttons'>
      {lawful.map(({ order, plan }) => (
        <Button key={order.to} className='button' onPress={() => commands.submit(order)}>
          {say('battle.railTo', {
            to: names.hex(order.to),
            minutes: durationText(plan.start - view.state.clock[unit]! + plan.minutes + plan.delay),
          })}
          {ambushOn(scenario, view.state, view.side, plan.path) && ` ${say('battle.pastTanks')}`}
        </Button>
      ))}
    </div>
  )
}

/** What engineers can do to the railway of their hex: tear it up or lay it again, and wreck a station that stands. */
function Trackwork({ unit, hex }: { unit: UnitIndex; hex: HexIndex }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const { state } = useBattle(battle => battle.game)
  const left = mendingMinutes(scenario.map.hexMetres) - state.trackWork[hex]!
  return (
    <>
      {isTornUp(state, hex) ? (
        <OrderButton
          order={{ kind: 'mend', unit }}
          untold={TOLD_ALREADY}
          words={say('battle.mend', { minutes: durationText(left) })}
        />
      ) : (
        <OrderButton
          order={{ kind: 'cut', unit }}
          untold={TOLD_ALREADY}
          words={say('battle.tearUp', { minutes: durationText(TRACK_MINUTES) })}
        />
      )}
      {isStation(scenario, hex) && !isWrecked(state, hex) && (
        <OrderButton
          order={{ kind: 'wreck', unit }}
          untold={TOLD_ALREADY}
          words={say('battle.wreck', { minutes: durationText(STATION_MINUTES - state.stationWork[hex]!) })}
        />
      )}
    </>
  )
}

/** That a unit takes no orders at all is told with its other orders, once. */
const TOLD_ALREADY: readonly Refusal['code'][] = ['frozen', 'awaitsOrders']
