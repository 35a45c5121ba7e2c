/** The tactics of an army consulted one after another: who takes which units, what they are to do, and why. */
import type { Order } from '../engine/orders.ts'
import type { UnitIndex } from '../engine/types.ts'
import type { OrderNote } from './commander.ts'
import { assaultWork } from './tactics/assaultWork.ts'
import { breakOut } from './tactics/breakOut.ts'
import { bringUpGuns } from './tactics/bringUpGuns.ts'
import { byPlan, serves } from './tactics/byPlan.ts'
import { counterLanding } from './tactics/counterLanding.ts'
import { cutRailway } from './tactics/cutRailway.ts'
import { dash } from './tactics/dash.ts'
import { delayAndDemolish } from './tactics/delayAndDemolish.ts'
import { evacuate } from './tactics/evacuate.ts'
import { guardPassage } from './tactics/guardPassage.ts'
import { holdToTheLast } from './tactics/holdToTheLast.ts'
import { mask } from './tactics/mask.ts'
import { nightCounterattack } from './tactics/nightCounterattack.ts'
import { openRoad } from './tactics/openRoad.ts'
import { refuel } from './tactics/refuel.ts'
import { saveBridge } from './tactics/saveBridge.ts'
import { stepAside } from './tactics/stepAside.ts'
import type { Outlook, Post, Tactic, TacticCode } from './tactics/tactic.ts'

const TACTICS: { readonly [C in TacticCode]: Tactic } = {
  delayAndDemolish,
  openRoad,
  breakOut,
  refuel,
  holdToTheLast,
  guardPassage,
  saveBridge,
  mask,
  stepAside,
  evacuate,
  cutRailway,
  nightCounterattack,
  counterLanding,
  bringUpGuns,
  dash,
  assaultWork,
  byPlan,
}

export interface StaffWork {
  readonly orders: readonly Order[]
  /** One per order. */
  readonly notes: readonly OrderNote[]
  /** What each unit has been taken for; those without an order stay where they are for it. */
  readonly posts: ReadonlyMap<UnitIndex, Post>
}

/** Lets each tactic of the list take the units it needs; what an earlier one has taken the later ones leave alone, and who has a
 * task by a plan is taken only by tactics that serve it. */
export function consult(outlook: Omit<Outlook, 'bound'>, tactics: readonly TacticCode[]): StaffWork {
  const orders: Order[] = []
  const notes: OrderNote[] = []
  const posts = new Map<UnitIndex, Post>()
  for (const tactic of tactics) {
    const bound = new Set(posts.keys())
    for (const [u, { mission }] of outlook.tasks ?? []) if (!serves(tactic, mission.word)) bound.add(u)
    for (const { units, orders: given, place, worth, note } of TACTICS[tactic].propose({
      ...outlook,
      bound,
    })) {
      for (const u of units) posts.set(u, { tactic, place, note })
      for (const order of given) {
        orders.push(order)
        notes.push({ ...note, facts: { ...note.facts, worth } })
      }
    }
  }
  return { orders, notes, posts }
}
