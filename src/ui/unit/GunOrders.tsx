import { useState } from 'react'
import { roundHalfUp } from '../../engine/arithmetic.ts'
import { isPresent, unitsAt } from '../../engine/derived.ts'
import { distance } from '../../engine/map/geometry.ts'
import type { OrderOf } from '../../engine/orders.ts'
import { HOURLY_AMMUNITION, LONGEST_HOURS, weighFire } from '../../engine/rules/bombardment.ts'
import { gunReach } from '../../engine/rules/defensiveFire.ts'
import type { Scenario } from '../../engine/scenario.ts'
import type { UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import { numberText, percentText } from '../../i18n/figures.ts'
import { Choice } from '../common/Choice.tsx'
import { useBattle } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { OrderButton } from './OrderButton.tsx'

const HOURS = Array.from({ length: LONGEST_HOURS }, (_, i) => i + 1)

/** Known enemy hexes that the unit's guns reach, nearest first. */
function targetsOf(scenario: Scenario, { side, state }: View, u: UnitIndex): readonly number[] {
  const from = state.hex[u]!
  const hexes = scenario.units.flatMap((unit, v) =>
    unit.side !== side && isPresent(state, v) ? [state.hex[v]!] : [],
  )
  const reach = gunReach(scenario, state, u)
  return [...new Set(hexes)]
    .filter(hex => distance(scenario.map, from, hex) <= reach)
    .toSorted((a, b) => distance(scenario.map, from, a) - distance(scenario.map, from, b) || a - b)
}

/** Bombardment by the unit's guns: for how long, and of which known enemy hex in range, with what it may bring. */
export function GunOrders({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const [hours, setHours] = useState(2)
  if (view.state.hex[unit]! < 0 || scenario.units[unit]!.side !== view.side) return null
  const targets = targetsOf(scenario, view, unit)
  if (targets.length === 0) return null
  return (
    <section className='section unit-orders' aria-label={say('battle.bombardment')}>
      <h3 className='smallcaps'>{say('battle.bombardment')}</h3>
      <Choice
        label={say('battle.bombardHours', { percent: percentText(HOURLY_AMMUNITION) })}
        value={String(hours)}
        onChange={chosen => setHours(Number(chosen))}
        options={HOURS.map(each => ({ id: String(each), label: String(each) }))}
      />
      {targets.map(target => (
        <FireOrder key={target} order={{ kind: 'bombard', target, units: [unit], hours }} />
      ))}
    </section>
  )
}

/** One target as a button, or why the guns may not fire on it. */
function FireOrder({ order }: { order: OrderOf<'bombard'> }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const fire = weighFire(scenario, view.state, order)
  const under = unitsAt(scenario, view.state, order.target).reduce((sum, u) => sum + view.state.men[u]!, 0)
  const words = say('battle.bombard', {
    hex: names.hex(order.target),
    readiness: percentText(fire.readiness),
    men: numberText(roundHalfUp(under * fire.men, 1000)),
  })
  return (
    <OrderButton
      order={order}
      words={fire.suppressed.length > 0 ? `${words}; ${say('battle.bombardSilences')}` : words}
    />
  )
}
