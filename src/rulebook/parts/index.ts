/** What belongs to each rule beside its sentences. A rule that has nothing more needs no line here. */
import { partsOfFights } from './fights.ts'
import { partsOfGround } from './ground.ts'
import { partsOfOthers } from './others.ts'
import type { PartsOf } from './parts.ts'

export const PARTS: PartsOf = { ...partsOfGround, ...partsOfFights, ...partsOfOthers }
