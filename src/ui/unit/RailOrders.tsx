import { Button } from 'react-aria-components/Button'
import { check } from '../../engine/apply.ts'
import type { OrderOf } from '../../engine/orders.ts'
import { railPlan, railStops } from '../../engine/rules/rail.ts'
import { hasTrack } from '../../engine/rules/railway.ts'
import { TRACK_MINUTES } from '../../engine/rules/trackwork.ts'
import { trainsOf } from '../../engine/rules/trains.ts'
import type { HexIndex, UnitIndex } from '../../engine/types.ts'
import { durationText } from '../../i18n/dates.ts'
import { refusalWords } from '../../i18n/refusalWords.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'

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
  if (aboard === undefined && !isEngineer && !hasTrains) return null
  return (
    <section className='section unit-orders' aria-label={say('battle.byRail')}>
      <h3>{say('battle.byRail')}</h3>
      {aboard !== undefined ? (
        <Aboard train={aboard} />
      ) : (
        hasTrains && scenario.units[unit]!.mobility !== 'static' && <Journeys unit={unit} from={hex} />
      )}
      {isEngineer && <TearUp unit={unit} />}
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
    return refusal && 'code' in refusal ? <p className='note'>{refusalWords(say, names, refusal)}</p> : null
  return (
    <div className='buttons'>
      {lawful.map(({ order, plan }) => (
        <Button key={order.to} className='button' onPress={() => commands.submit(order)}>
          {say('battle.railTo', {
            to: names.hex(order.to),
            minutes: durationText(plan.start - view.state.clock[unit]! + plan.minutes),
          })}
        </Button>
      ))}
    </div>
  )
}

function TearUp({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const names = useNames()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const refusal = check(scenario, view, { kind: 'cut', unit })
  return (
    <>
      <div className='buttons'>
        <Button
          className='button'
          isDisabled={refusal !== null}
          onPress={() => commands.submit({ kind: 'cut', unit })}
        >
          {say('battle.tearUp', { minutes: durationText(TRACK_MINUTES) })}
        </Button>
      </div>
      {refusal && <p className='note'>{refusalWords(say, names, refusal)}</p>}
    </>
  )
}
