/** What belongs to each rule beside its sentences: figures for their braces, tables, worked examples, other rules. */

import type { ShiftCode } from '../engine/reasons.ts'
import { TURNED_AWAY_FROM } from '../engine/rules/airGuard.ts'
import { MOST_STRIKES } from '../engine/rules/airMissions.ts'
import { HALF_PRICE } from '../engine/rules/airPoints.ts'
import { BOAT_MINUTES_A_STEP } from '../engine/rules/assaultBoats.ts'
import {
  HOURLY_AMMUNITION,
  HOURLY_MEN,
  HOURLY_READINESS,
  LONGEST_HOURS,
  SILENCES,
} from '../engine/rules/bombardment.ts'
import { OPEN_LOSS, OPEN_READINESS } from '../engine/rules/bombing.ts'
import { BRIDGE_MINUTES } from '../engine/rules/bridging.ts'
import { SHAKEN_READINESS } from '../engine/rules/combat.ts'
import { PONTOON } from '../engine/rules/crossings.ts'
import { DEMOLITION_MINUTES } from '../engine/rules/demolition.ts'
import { LEAST_MEN } from '../engine/rules/engineers.ts'
import { FIRST_FILL } from '../engine/rules/fuelShare.ts'
import { NIGHT_FROM, SLOPE_COUNTS_BELOW } from '../engine/rules/going.ts'
import { PARCHED_MARCH, PARCHED_READINESS } from '../engine/rules/heat.ts'
import { INTERDICTION, STRETCH_METRES } from '../engine/rules/interdiction.ts'
import { DRIVING, LOADING } from '../engine/rules/lift.ts'
import { ENGAGED_PER_ENEMY, LOSS_PER_HEX_KEPT } from '../engine/rules/losses.ts'
import { FORCED_PER_HOUR } from '../engine/rules/marchAccount.ts'
import { MEN_A_PLACE } from '../engine/rules/masking.ts'
import { FINISHED_BELOW, REDUCES_WORKS_FROM, SURRENDERS_BELOW } from '../engine/rules/outcome.ts'
import { OVERWHELMING } from '../engine/rules/overrun.ts'
import { AFV_AS_MEN, POWER_PER_KM } from '../engine/rules/power.ts'
import { SUCCEEDS_FROM } from '../engine/rules/raids.ts'
import { LEVEL_MINUTES, STEP_MINUTES } from '../engine/rules/razing.ts'
import { CUT_OFF_DAYS, REST_MINUTES, REST_MINUTES_UNLED } from '../engine/rules/readiness.ts'
import { NET_LIMIT } from '../engine/rules/results.ts'
import { SCOUT_METRES } from '../engine/rules/scouting.ts'
import { SHIFTS } from '../engine/rules/shifts.ts'
import { FOG_METRES } from '../engine/rules/sighting.ts'
import { DEEP_MUD_FUEL, WET_FUEL } from '../engine/rules/terrain.ts'
import { TRACK_MINUTES } from '../engine/rules/trackwork.ts'
import { TRAIN_LOADING, TRAIN_SPEED, TRAIN_UNLOADING } from '../engine/rules/trains.ts'
import { lossesInWorks, TUNNELS, UNDERGROUND } from '../engine/rules/works.ts'
import { REPAIR_MINUTES } from '../engine/rules/workshop.ts'
import { WORKS_ZONE_METRES } from '../engine/rules/zoc.ts'
import { numberText, signedText } from '../i18n/figures.ts'
import type { ExampleId, Figures } from './examples/example.ts'
import type { EntryId } from './links.ts'
import * as fights from './tables/combat.ts'
import * as marches from './tables/march.ts'
import * as others from './tables/other.ts'
import type { MakeTable } from './tables/table.ts'

export interface Parts {
  readonly figures?: () => Figures
  readonly tables?: readonly MakeTable[]
  readonly examples?: readonly ExampleId[]
  readonly see?: readonly EntryId[]
}

/** Pips of a shift as a sentence counts them: without sign. */
const pipsOf = (code: ShiftCode): number => Math.abs(SHIFTS.find(shift => shift.code === code)?.size ?? 0)
const gainOf = (code: ShiftCode): string => signedText(pipsOf(code))
const TEN_HOURS = 600
/** Permille as percent. */
const percent = (permille: number): number => permille / 10

export const PARTS: { readonly [E in EntryId]?: Parts } = {
  'turn.places': { see: ['narrow.queue'] },
  'map.terrain': { tables: [marches.ground], see: ['march.speed', 'seeing.sight'] },
  'map.rivers': { tables: [marches.wading], see: ['narrow.queue'] },
  'map.weather': {
    figures: () => ({
      wetFuel: `${percent(WET_FUEL)} %`,
      deepFuel: `${percent(DEEP_MUD_FUEL)} %`,
      fogKm: FOG_METRES / 1000,
      fogPips: pipsOf('fog'),
    }),
    tables: [marches.weather],
  },
  'map.heat': {
    figures: () => ({
      march: `${percent(PARCHED_MARCH - 1000)} %`,
      readiness: `${percent(PARCHED_READINESS)} %`,
    }),
    see: ['map.weather', 'command.readiness'],
  },
  'map.night': {
    figures: () => ({ nightShare: `${percent(NIGHT_FROM)} %`, nightPips: pipsOf('night') }),
    tables: [marches.night],
  },
  'march.speed': {
    figures: () => ({ slopeKm: SLOPE_COUNTS_BELOW / 1000 }),
    tables: [marches.speedOnWays, marches.speedOnGround],
    see: ['map.weather', 'map.night', 'zones.cost'],
  },
  'march.account': {
    figures: () => ({ forced: percent(FORCED_PER_HOUR) }),
    tables: [marches.account],
    examples: ['forced'],
    see: ['command.readiness'],
  },
  'march.overrun': {
    figures: () => ({ overwhelming: OVERWHELMING }),
    see: ['combat.results', 'combat.power'],
  },
  'march.fuel': { tables: [marches.fuelByWay], examples: ['burn'], see: ['map.terrain', 'supply.stocks'] },
  'narrow.queue': { examples: ['queue'], see: ['turn.places'] },
  'zones.who': {
    figures: () => ({
      perKm: POWER_PER_KM,
      worksKm: WORKS_ZONE_METRES / 1000,
    }),
    tables: [others.zoneMen],
    see: ['combat.power'],
  },
  'zones.cost': { examples: ['zones', 'tanksInZones'] },
  'zones.supply': { see: ['supply.line'] },
  'stacking.room': { tables: [marches.room] },
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
  'combat.afv': { tables: [fights.afv] },
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
  'works.bridging': {
    figures: () => ({
      hours: BRIDGE_MINUTES / 60,
      perHour: PONTOON[0]!.perHour,
      tons: PONTOON[0]!.loadClass,
    }),
    see: ['works.engineers', 'narrow.queue'],
  },
  'narrow.boats': { figures: () => ({ hours: BOAT_MINUTES_A_STEP / 60 }), see: ['map.rivers'] },
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
  'air.guns': { figures: () => ({ from: TURNED_AWAY_FROM }) },
  'railway.journey': {
    figures: () => ({ loading: TRAIN_LOADING, unloading: TRAIN_UNLOADING, speed: TRAIN_SPEED / 1000 }),
    see: ['railway.trains', 'railway.track'],
  },
  'railway.track': { figures: () => ({ track: TRACK_MINUTES }), see: ['supply.line', 'works.engineers'] },
  'railway.evacuation': { see: ['railway.trains'] },
  'supply.lift': {
    figures: () => ({ driving: DRIVING / 1000, loading: LOADING / 60 }),
    examples: ['lift'],
  },
  'supply.order': { tables: [others.targets] },
  'supply.line': { examples: ['cut'], see: ['zones.supply', 'supply.cutOff'] },
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
  'command.reserve': { see: ['combat.assault', 'march.order', 'zones.cost'] },
  'command.readiness': {
    figures: () => ({ rest: percent(TEN_HOURS / REST_MINUTES) }),
    see: ['combat.costs', 'march.account', 'supply.cutOff'],
  },
  'combat.workshop': { figures: () => ({ hours: REPAIR_MINUTES / 60 }), see: ['combat.afv'] },
  'surrender.siege': { see: ['turn.reply'] },
}
