import { Button } from 'react-aria-components/Button'
import { check } from '../../engine/apply.ts'
import type { OrderOf } from '../../engine/orders.ts'
import { ARM_TABLE } from '../../engine/rules/arms.ts'
import { preyOf } from '../../engine/rules/raids.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { refusalWords } from '../../i18n/refusalWords.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'

/** Tanks and guns that raiders could go at by night, or why not now. */
export function RaidOrders({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const names = useNames()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const { arm, side } = scenario.units[unit]!
  if (!ARM_TABLE[arm].raids || side !== view.side || view.state.hex[unit]! < 0) return null
  const orders = preyOf(scenario, view, unit).map((enemy): OrderOf<'raid'> => ({ kind: 'raid', unit, enemy }))
  const refusal = orders[0] ? check(scenario, view, orders[0]) : null
  if (orders.length === 0) return null
  return (
    <section className='section unit-orders' aria-label={say('battle.raids')}>
      {orders.map(order => (
        <div className='buttons' key={order.enemy}>
          <Button
            className='button'
            isDisabled={check(scenario, view, order) !== null}
            onPress={() => commands.submit(order)}
          >
            {say('battle.raid', { enemy: names.unit(order.enemy) })}
          </Button>
        </div>
      ))}
      {refusal && <p className='note'>{refusalWords(say, names, refusal)}</p>}
    </section>
  )
}
