import { FILLED } from '../../engine/rules/depots.ts'
import { DETACH_MINUTES } from '../../engine/rules/detachments.ts'
import { FIRST_FILL } from '../../engine/rules/fuelShare.ts'
import { DRIVING, LOADING } from '../../engine/rules/lift.ts'
import { CUT_OFF_DAYS, REST_MINUTES, REST_MINUTES_UNLED } from '../../engine/rules/readiness.ts'
import { FOG_METRES } from '../../engine/rules/sighting.ts'
import { ANSWER_TURNS } from '../../engine/rules/stopOrder.ts'
import * as others from '../tables/other.ts'
import { type PartsOf, percent, pipsOf, TEN_HOURS } from './parts.ts'

export const partsOfOthers: PartsOf = {
  'supply.lift': {
    figures: () => ({ driving: DRIVING / 1000, loading: LOADING / 60 }),
    examples: ['lift'],
  },
  'supply.order': { tables: [others.targets] },
  'supply.line': { examples: ['cut'], see: ['zones.supply', 'supply.cutOff'] },
  'supply.depots': { figures: () => ({ filled: percent(FILLED) }), see: ['supply.stocks'] },
  'supply.stocks': { tables: [others.effect], see: ['combat.costs', 'march.fuel'] },
  'supply.shared': { figures: () => ({ first: percent(FIRST_FILL) }), see: ['supply.order'] },
  'supply.cutOff': {
    figures: () => ({
      first: percent(CUT_OFF_DAYS[0]!),
      second: percent(CUT_OFF_DAYS[1]!),
      further: percent(CUT_OFF_DAYS[2]!),
      pips: pipsOf('attackerCutOff'),
    }),
    see: ['turn.reply', 'supply.line'],
  },
  'seeing.sight': { figures: () => ({ fogKm: FOG_METRES / 1000 }), tables: [others.sight] },
  'command.headquarters': {
    figures: () => ({
      unled: percent(TEN_HOURS / REST_MINUTES_UNLED),
      noHq: pipsOf('noHq'),
    }),
    see: ['supply.order', 'combat.assault'],
  },
  'command.decisions': { see: ['command.release', 'command.headquarters'] },
  'command.detachment': {
    figures: () => ({ minutes: DETACH_MINUTES }),
    see: ['supply.order', 'supply.shared', 'air.airlift'],
  },
  'command.reserve': { see: ['combat.assault', 'march.order', 'zones.cost'] },
  'command.readiness': {
    figures: () => ({ rest: percent(TEN_HOURS / REST_MINUTES) }),
    see: ['combat.costs', 'march.account', 'supply.cutOff'],
  },
  'surrender.stopOrder': { figures: () => ({ turns: ANSWER_TURNS }), see: ['command.decisions'] },
  'surrender.siege': { see: ['turn.reply'] },
}
