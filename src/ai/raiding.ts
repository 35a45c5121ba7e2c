/** Night raids of *greedy*: where the step that may be won is worth more than the one that is lost. */
import type { OrderOf } from '../engine/orders.ts'
import { raid, SUCCEEDS_FROM } from '../engine/rules/raids.ts'
import { lastStep, stepLoss } from '../engine/rules/steps.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { View } from '../engine/view.ts'
import { priceOf, worthOfLoss } from './estimate.ts'

const FACES = 6

/** Raids that pay, the best first. */
export function raidsWorth(scenario: Scenario, view: View): readonly OrderOf<'raid'>[] {
  const { state } = view
  const menIn = (loss: { readonly killed: number; readonly wounded: number; readonly afv: number }) => ({
    men: loss.killed + loss.wounded,
    afv: loss.afv,
  })
  return raid
    .candidates(scenario, view)
    .map(order => {
      const won = worthOfLoss(
        menIn(stepLoss(scenario, state, order.enemy)),
        priceOf(scenario, state, order.enemy),
      )
      const lost = worthOfLoss(
        menIn(lastStep(scenario, state, order.unit)),
        priceOf(scenario, state, order.unit),
      )
      return { order, worth: won * (FACES + 1 - SUCCEEDS_FROM) - lost * FACES }
    })
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || a.order.unit - b.order.unit || a.order.enemy - b.order.enemy)
    .map(({ order }) => order)
}
