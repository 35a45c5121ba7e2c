import { Button } from 'react-aria-components/Button'
import { check } from '../../engine/apply.ts'
import type { OrderOf } from '../../engine/orders.ts'
import { boatMinutes, farBanks, fitsBoats } from '../../engine/rules/assaultBoats.ts'
import { progressTowards } from '../../engine/rules/march.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { durationText } from '../../i18n/dates.ts'
import { refusalWords } from '../../i18n/refusalWords.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'

/** Far banks of a major river that infantry can cross to in assault boats, with the time it still takes. */
export function BoatOrders({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const names = useNames()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const { state } = view
  if (state.hex[unit]! < 0 || scenario.units[unit]!.side !== view.side) return null
  const banks = fitsBoats(scenario, state, unit) ? farBanks(scenario, state, unit) : []
  if (banks.length === 0) return null
  const orders = banks.map((to): OrderOf<'boats'> => ({ kind: 'boats', unit, to }))
  return (
    <section className='section unit-orders' aria-label={say('battle.boats')}>
      {orders.map(order => {
        const refusal = check(scenario, view, order)
        const left = boatMinutes(scenario, state, unit) - progressTowards(state, unit, order.to)
        return (
          <div key={order.to}>
            <div className='buttons'>
              <Button className='button' isDisabled={refusal !== null} onPress={() => commands.submit(order)}>
                {say('battle.boatsTo', {
                  hex: names.hex(order.to),
                  minutes: durationText(Math.max(0, left)),
                })}
              </Button>
            </div>
            {refusal && <p className='note'>{refusalWords(say, names, refusal)}</p>}
          </div>
        )
      })}
    </section>
  )
}
