import { Button } from 'react-aria-components/Button'
import { isPresent, turnMinutes } from '../../engine/derived.ts'
import type { OrderOf } from '../../engine/orders.ts'
import { embarkingsOf, embarkMinutes } from '../../engine/rules/embarking.ts'
import { landingMinutes, landingStart } from '../../engine/rules/landing.ts'
import { progressTowards } from '../../engine/rules/march.ts'
import { cargoOf, isAboard, landingAt, landingsBeside, liftOf } from '../../engine/rules/vessels.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { clockText, durationText } from '../../i18n/dates.ts'
import { numberText } from '../../i18n/figures.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { OrderButton } from './OrderButton.tsx'

/** Of a vessel: who is aboard and where they can be put ashore. Of troops on the shore: the vessels they can board. */
export function SeaOrders({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const spec = scenario.units[unit]!
  if (spec.side !== view.side || !isPresent(view.state, unit)) return null
  if (spec.vessel) return <Cargo craft={unit} />
  if (landingAt(scenario.map, view.state.hex[unit]!) < 0) return null
  if (embarkingsOf(scenario, view, unit).length === 0) return null
  return (
    <section className='section unit-orders' aria-label={say('battle.atLanding')}>
      <h3>{say('battle.atLanding')}</h3>
      <Embarking unit={unit} />
    </section>
  )
}

/** Those aboard a vessel, each with its landings and with the decks it can change to. */
function Cargo({ craft }: { craft: UnitIndex }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const { state } = useBattle(battle => battle.game)
  const lift = liftOf(scenario, state, craft)
  if (lift === 0) return null
  const cargo = cargoOf(scenario, state, craft)
  const men = cargo.reduce((sum, u) => sum + state.men[u]!, 0)
  const title = say('battle.aboardOf', { men: numberText(men), lift: numberText(lift) })
  return (
    <section className='section unit-orders' aria-label={title}>
      <h3>{title}</h3>
      {cargo.map(u => (
        <div key={u}>
          <p className='note'>
            {say('battle.aboardOne', { unit: names.unit(u), men: numberText(state.men[u]!) })}
          </p>
          {landingsBeside(scenario, state, craft).map(landing => (
            <Landing key={landing} unit={u} landing={landing} />
          ))}
          <Embarking unit={u} />
        </div>
      ))}
    </section>
  )
}

/** One landing as a button: how much work is left, and when it would be done; the reason where it is refused. */
function Landing({ unit, landing }: { unit: UnitIndex; landing: number }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const { state } = view
  const { hex } = scenario.map.landings[landing]!
  const order: OrderOf<'land'> = { kind: 'land', unit, to: hex }
  const minutes = landingMinutes(scenario, state, unit, landing) - progressTowards(state, unit, hex)
  const start = landingStart(scenario, state, { unit, craft: state.carrier[unit]!, landing })
  const end = Math.min(turnMinutes(scenario, state), start + minutes)
  const facts = {
    unit: names.unit(unit),
    hex: names.hex(hex),
    minutes: durationText(minutes),
    clock: clockText(scenario.turns[state.turn[0]!]!.start + end),
  }
  return (
    <OrderButton order={order} words={say('battle.landAt', facts)} label={say('battle.landUnitAt', facts)} />
  )
}

/** A button for each vessel that the unit could board now. */
function Embarking({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const names = useNames()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const landing = isAboard(view.state, unit) ? -1 : landingAt(scenario.map, view.state.hex[unit]!)
  return (
    <div className='buttons'>
      {embarkingsOf(scenario, view, unit).map(order => (
        <Button key={order.craft} className='button' onPress={() => commands.submit(order)}>
          {say('battle.embarkOn', {
            unit: names.unit(unit),
            craft: names.unit(order.craft),
            minutes: durationText(embarkMinutes(scenario, view.state, { ...order, landing })),
          })}
        </Button>
      ))}
    </div>
  )
}
