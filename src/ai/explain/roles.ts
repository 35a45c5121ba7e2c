/** What a task is within the plan, by its code: goals, tactics, and missions of the record. */
import type { Role } from '../../scenario/roles.ts'
import type { TacticCode } from '../tactics/tactic.ts'

const BY_TACTIC: { readonly [C in TacticCode]: Role } = {
  delayAndDemolish: 'delay',
  openRoad: 'hold',
  breakOut: 'withdraw',
  refuel: 'reserve',
  holdToTheLast: 'hold',
  guardPassage: 'hold',
  saveBridge: 'support',
  mask: 'screen',
  stepAside: 'withdraw',
  evacuate: 'leave',
  cutRailway: 'support',
  nightCounterattack: 'support',
  counterLanding: 'support',
  bringUpGuns: 'support',
  dash: 'support',
  assaultWork: 'support',
  byPlan: 'support',
}

const BY_GOAL: { readonly [code: string]: Role } = {
  goalTake: 'support',
  goalDestroy: 'support',
  goalHold: 'hold',
  goalWatch: 'screen',
  goalExit: 'leave',
  goalBar: 'support',
  planMask: 'screen',
  planHold: 'hold',
  planLast: 'hold',
  planDelay: 'delay',
  planWithdraw: 'withdraw',
  planReserve: 'reserve',
  planLeave: 'leave',
  standBy: 'reserve',
}

const ROLE_OF: { readonly [code: string]: Role } = { ...BY_TACTIC, ...BY_GOAL }

/** An effort like any other where nothing else is said: which of them is the main one shows in what is put into it. */
export const roleOf = (task: string): Role => ROLE_OF[task] ?? 'support'
