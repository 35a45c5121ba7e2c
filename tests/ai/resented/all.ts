/** All drawn positions of what players resent, by the sentence that they draw. */
import type { Sentences } from '../../support/resented.ts'
import { BAD_ODDS } from './badOdds.ts'
import { DRY_TANKS } from './dryTanks.ts'
import { EXPOSED } from './exposed.ts'
import { PASSAGES } from './passages.ts'
import { SHUTTLING } from './shuttling.ts'
import { STANDING_IDLE } from './standingIdle.ts'
import { STARVING } from './starving.ts'
import { WALKING_OFF } from './walkingOff.ts'

export const SENTENCES: Sentences = {
  'leave an HQ or gun line alone in front of the enemy': EXPOSED,
  'attack at odds it could read as bad': BAD_ODDS,
  'walk off an objective it needs with nobody relieving': WALKING_OFF,
  'leave the only pass or bridge unguarded': PASSAGES,
  'shuttle to and fro': SHUTTLING,
  'drive tanks dry out of reach of any truck': DRY_TANKS,
  'stand still with fresh units and open objectives': STANDING_IDLE,
  'let a cut-off force starve': STARVING,
}
