import { Button } from 'react-aria-components/Button'
import { check } from '../../engine/apply.ts'
import type { Order } from '../../engine/orders.ts'
import type { Refusal } from '../../engine/reasons.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { Refused } from '../why/Why.tsx'

/**
 * One order as a button, with the reason where it is refused.
 *
 * @param props.label the words for those who hear the page, where they must say more
 * @param props.hiddenFor reasons that leave nothing to be ordered: the button is not there at all
 * @param props.untold reasons that the unit's other orders tell already
 */
export function OrderButton(props: {
  order: Order
  words: string
  label?: string
  hiddenFor?: readonly Refusal['code'][]
  untold?: readonly Refusal['code'][]
}) {
  const { order, words, label, hiddenFor, untold } = props
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const refusal = check(scenario, view, order)
  if (refusal && hiddenFor?.includes(refusal.code)) return null
  return (
    <>
      <div className='buttons'>
        <Button
          className='button'
          {...(label && { 'aria-label': label })}
          isDisabled={refusal !== null}
          onPress={() => commands.submit(order)}
        >
          {words}
        </Button>
      </div>
      {refusal && !untold?.includes(refusal.code) && <Refused refusal={refusal} className='note' />}
    </>
  )
}
