import { TURNED_AWAY_FROM } from '../../engine/rules/airGuard.ts'
import { LIFT_KILOGRAMS, LIFT_REACH } from '../../engine/rules/airlift.ts'
import { MOST_STRIKES } from '../../engine/rules/airMissions.ts'
import { HALF_PRICE } from '../../engine/rules/airPoints.ts'
import {
  HOURLY_AMMUNITION,
  HOURLY_MEN,
  HOURLY_READINESS,
  LONGEST_HOURS,
  SILENCES,
} from '../../engine/rules/bombardment.ts'
import { OPEN_LOSS, OPEN_READINESS } from '../../engine/rules/bombing.ts'
import { BRIDGE_MINUTES } from '../../engine/rules/bridging.ts'
import { CUT_MINUTES_A_KM, LOG_MINUTES_A_KM } from '../../engine/rules/builtWays.ts'
import { SHAKEN_READINESS } from '../../engine/rules/combat.ts'
import { PONTOON } from '../../engine/rules/crossings.ts'
import { DEMOLITION_MINUTES } from '../../engine/rules/demolition.ts'
import { LEAST_MEN } from '../../engine/rules/engineers.ts'
import { INTERDICTION, STRETCH_METRES } from '../../engine/rules/interdiction.ts'
import {
  ENGAGED_PER_ENEMY,
  KEEPERS_AN_AFV,
  LOSS_PER_HEX_KEPT,
  SQUAD_A_TANK,
} from '../../engine/rules/losses.ts'
import { MEN_A_PLACE } from '../../engine/rules/masking.ts'
import { FINISHED_BELOW, REDUCES_WORKS_FROM, SURRENDERS_BELOW } from '../../engine/rules/outcome.ts'
import { AFV_AS_MEN } from '../../engine/rules/power.ts'
import { SUCCEEDS_FROM } from '../../engine/rules/raids.ts'
import { LEVEL_MINUTES, STEP_MINUTES } from '../../engine/rules/razing.ts'
import { NET_LIMIT } from '../../engine/rules/results.ts'
import { SCOUT_METRES } from '../../engine/rules/scouting.ts'
import { lossesInWorks, TUNNELS, UNDERGROUND } from '../../engine/rules/works.ts'
import { REPAIR_MINUTES } from '../../engine/rules/workshop.ts'
import { numberText } from '../../i18n/figures.ts'
import * as fights from '../tables/combat.ts'
import { gainOf, type PartsOf, percent, pipsOf } from './parts.ts'

export const partsOfFights: PartsOf = {
  'combat.assault': { tables: [fights.time], see: ['works.tools'] },
  'combat.costs': {
    figures: () => ({ repeatedPips: pipsOf('repeated') }),
    tables: [fights.costs],
    see: ['command.readiness', 'supply.stocks'],
  },
  'combat.power': {
    figures: () => ({ afvAsMen: AFV_AS_MEN }),
    tables: [fights.men, fights.equipment, fights.quality],
    see: ['supply.stocks'],
  },
  'combat.ratio': { tables: [fights.ratio], see: ['combat.results'] },
  'combat.shifts': { figures: () => ({ limit: NET_LIMIT }), tables: [fights.shifts] },
  'combat.around': {
    figures: () => ({ threeSides: pipsOf('threeSides'), allRound: pipsOf('allRound') }),
    examples: ['bound'],
  },
  'combat.silent': { see: ['combat.assault', 'works.levels', 'map.night'] },
  'combat.arms': {
    figures: () => ({ combinedArms: pipsOf('combinedArms'), armourInOpen: pipsOf('armourInOpen') }),
  },
  'combat.results': {
    figures: () => ({ shaken: percent(SHAKEN_READINESS) }),
    tables: [fights.results],
    see: ['combat.engaged', 'combat.stance'],
  },
  'combat.chances': { tables: [fights.chances] },
  'combat.engaged': { figures: () => ({ times: ENGAGED_PER_ENEMY }), examples: ['engaged'] },
  'combat.afv': { figures: () => ({ men: SQUAD_A_TANK, keepers: KEEPERS_AN_AFV }), tables: [fights.afv] },
  'combat.stance': { figures: () => ({ kept: LOSS_PER_HEX_KEPT }), see: ['combat.results', 'combat.ends'] },
  'combat.ends': {
    figures: () => ({ finished: percent(FINISHED_BELOW), surrenders: percent(SURRENDERS_BELOW) }),
  },
  'works.levels': {
    figures: () => ({ pips: pipsOf('works'), spared: percent(1000 - lossesInWorks(1)) }),
    examples: ['works'],
    see: ['works.tools', 'works.reduce'],
  },
  'works.tools': {
    figures: () => ({
      prepared: gainOf('prepared'),
      engineers: gainOf('engineers'),
      heavyGuns: gainOf('heavyGuns'),
      siegeGuns: gainOf('siegeGuns'),
    }),
  },
  'works.reduce': {
    figures: () => ({
      from: REDUCES_WORKS_FROM,
      underground: UNDERGROUND,
      tunnels: TUNNELS,
    }),
  },
  'works.engineers': { figures: () => ({ leastMen: LEAST_MEN }) },
  'works.demolition': {
    figures: () => ({ minutes: DEMOLITION_MINUTES }),
    tables: [fights.demolition],
    see: ['works.engineers'],
  },
  'works.tracks': {
    figures: () => ({ cut: CUT_MINUTES_A_KM, logs: LOG_MINUTES_A_KM }),
    see: ['works.engineers', 'march.speed', 'map.terrain'],
  },
  'works.bridging': {
    figures: () => ({
      hours: BRIDGE_MINUTES / 60,
      perHour: PONTOON[0]!.perHour,
      tons: PONTOON[0]!.loadClass,
    }),
    see: ['works.engineers', 'narrow.queue'],
  },
  'combat.defensiveFire': { see: ['combat.support', 'combat.bombardment', 'works.masking'] },
  'combat.bombardment': {
    figures: () => ({
      hours: LONGEST_HOURS,
      ammo: percent(HOURLY_AMMUNITION),
      readiness: percent(HOURLY_READINESS),
      men: HOURLY_MEN,
      silences: SILENCES,
    }),
    see: ['combat.defensiveFire', 'works.tools'],
  },
  'combat.raids': { figures: () => ({ from: SUCCEEDS_FROM }) },
  'works.razing': {
    figures: () => ({ level: LEVEL_MINUTES / 60, step: STEP_MINUTES / 60 }),
    see: ['works.reduce', 'works.engineers'],
  },
  'works.masking': {
    figures: () => ({ men: numberText(MEN_A_PLACE) }),
    see: ['zones.who', 'points.scale'],
  },
  'air.sky': { figures: () => ({ halfPrice: HALF_PRICE }), see: ['map.weather', 'map.night'] },
  'air.support': { figures: () => ({ most: MOST_STRIKES }), see: ['combat.shifts', 'air.guns'] },
  'air.strike': {
    figures: () => ({ losses: percent(OPEN_LOSS), readiness: percent(OPEN_READINESS) }),
    see: ['zones.who', 'works.reduce', 'air.guns'],
  },
  'air.interdiction': {
    figures: () => ({ km: STRETCH_METRES / 1000, slower: percent(INTERDICTION - 1000) }),
    see: ['narrow.queue', 'supply.lift', 'air.guns'],
  },
  'air.scouting': { figures: () => ({ km: SCOUT_METRES / 1000 }), see: ['seeing.fog'] },
  'air.airlift': {
    figures: () => ({ tons: LIFT_KILOGRAMS / 1000, km: LIFT_REACH / 1000 }),
    see: ['supply.lift', 'supply.shared', 'air.sky'],
  },
  'air.guns': { figures: () => ({ from: TURNED_AWAY_FROM }) },
  'combat.workshop': { figures: () => ({ hours: REPAIR_MINUTES / 60 }), see: ['combat.afv'] },
}
