import type { OrderOf } from '../../engine/orders.ts'
import { boatMinutes, farBanks, fitsBoats } from '../../engine/rules/assaultBoats.ts'
import { progressTowards } from '../../engine/rules/march.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { durationText } from '../../i18n/dates.ts'
import { useBattle } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { OrderButton } from './OrderButton.tsx'

/** Far banks of a major river that infantry can cross to in assault boats, with the time it still takes. */
export function BoatOrders({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const { state } = view
  if (state.hex[unit]! < 0 || scenario.units[unit]!.side !== view.side) return null
  const banks = fitsBoats(scenario, state, unit) ? farBanks(scenario, state, unit) : []
  if (banks.length === 0) return null
  const orders = banks.map((to): OrderOf<'boats'> => ({ kind: 'boats', unit, to }))
  return (
    <section className='section unit-orders' aria-label={say('battle.boats')}>
      {orders.map(order => (
        <OrderButton
          key={order.to}
          order={order}
          words={say('battle.boatsTo', {
            hex: names.hex(order.to),
            minutes: durationText(
              Math.max(0, boatMinutes(scenario, state, unit) - progressTowards(state, unit, order.to)),
            ),
          })}
          hiddenFor={['static']}
        />
      ))}
    </section>
  )
}
