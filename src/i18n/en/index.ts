import { air } from './air.ts'
import { battle } from './battle.ts'
import * as events from './events.ts'
import * as ground from './ground.ts'
import { heads } from './heads.ts'
import * as onMap from './onMap.ts'
import { pages } from './pages.ts'
import { plans } from './plans.ts'
import * as reasons from './reasons.ts'
import * as saves from './saves.ts'
import * as units from './units.ts'

/** Every word of the program in English: the other languages have the same shape. */
export const en = {
  ...reasons,
  ...units,
  ...ground,
  ...events,
  ...onMap,
  air,
  ...heads,
  battle,
  plans,
  ...pages,
  ...saves,
} as const
