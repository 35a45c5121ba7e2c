import { TWO_STEPS_FROM } from '../../engine/rules/ambush.ts'
import { BOAT_MINUTES_A_STEP } from '../../engine/rules/assaultBoats.ts'
import { CROWDED } from '../../engine/rules/crowds.ts'
import { FULL_LOAD } from '../../engine/rules/embarking.ts'
import { MOST_FRICTION, USUAL_FRICTION } from '../../engine/rules/friction.ts'
import { NIGHT_FROM, SLOPE_COUNTS_BELOW } from '../../engine/rules/going.ts'
import { PARCHED_MARCH, PARCHED_READINESS } from '../../engine/rules/heat.ts'
import { INTERDICTION } from '../../engine/rules/interdiction.ts'
import { BATTERY, WADING } from '../../engine/rules/landing.ts'
import { FORCED_PER_HOUR } from '../../engine/rules/marchAccount.ts'
import { OVERWHELMING } from '../../engine/rules/overrun.ts'
import { CUT_UP, IMPROVE_MINUTES, LASTS } from '../../engine/rules/passWeather.ts'
import { POWER_PER_KM } from '../../engine/rules/power.ts'
import { STATION_MINUTES } from '../../engine/rules/railway.ts'
import { APPROACH, COAST_METRES, LOST_WITH_A_HULL } from '../../engine/rules/shoreFire.ts'
import { FOG_METRES } from '../../engine/rules/sighting.ts'
import { DEEP_MUD_FUEL, WET_FUEL } from '../../engine/rules/terrain.ts'
import { MENDING_MINUTES_A_KM, TRACK_MINUTES } from '../../engine/rules/trackwork.ts'
import { TRAIN_LOADING, TRAIN_SPEED, TRAIN_UNLOADING } from '../../engine/rules/trains.ts'
import { WORKS_ZONE_METRES } from '../../engine/rules/zoc.ts'
import * as marches from '../tables/march.ts'
import * as others from '../tables/other.ts'
import { type PartsOf, percent, pipsOf } from './parts.ts'

export const partsOfGround: PartsOf = {
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
  'march.friction': {
    figures: () => ({ most: percent(MOST_FRICTION), usual: percent(USUAL_FRICTION) }),
    see: ['march.speed', 'march.order'],
  },
  'march.crowds': { figures: () => ({ slower: percent(CROWDED - 1000) }), see: ['march.speed'] },
  'march.overrun': {
    figures: () => ({ overwhelming: OVERWHELMING }),
    see: ['combat.results', 'combat.power'],
  },
  'march.fuel': { tables: [marches.fuelByWay], examples: ['burn'], see: ['map.terrain', 'supply.stocks'] },
  'narrow.boats': { figures: () => ({ hours: BOAT_MINUTES_A_STEP / 60 }), see: ['map.rivers'] },
  'narrow.ground': {
    figures: () => ({ day: CUT_UP / 60, hours: IMPROVE_MINUTES / 60, days: LASTS / 1440 }),
    see: ['map.weather', 'works.engineers'],
  },
  'narrow.queue': { examples: ['queue'], see: ['turn.places'] },
  'sea.shoreFire': {
    figures: () => ({ hexes: APPROACH, coast: COAST_METRES / 1000, lost: percent(LOST_WITH_A_HULL) }),
    see: ['sea.landing', 'seeing.sight'],
  },
  'sea.gunfire': { see: ['seeing.sight', 'sea.landing'] },
  'sea.embarking': { figures: () => ({ hours: FULL_LOAD / 60 }), see: ['sea.vessels'] },
  'sea.landing': {
    figures: () => ({ battery: BATTERY, readiness: percent(WADING) }),
    see: ['sea.embarking', 'sea.shoreFire', 'turn.places', 'command.readiness'],
  },
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
  'railway.journey': {
    figures: () => ({
      loading: TRAIN_LOADING,
      unloading: TRAIN_UNLOADING,
      speed: TRAIN_SPEED / 1000,
      slower: percent(INTERDICTION - 1000),
    }),
    see: ['railway.trains', 'railway.track', 'air.interdiction'],
  },
  'railway.track': {
    figures: () => ({
      track: TRACK_MINUTES,
      mending: MENDING_MINUTES_A_KM / 60,
      station: STATION_MINUTES / 60,
      two: TWO_STEPS_FROM,
    }),
    see: ['supply.line', 'works.engineers'],
  },
  'railway.evacuation': { see: ['railway.trains'] },
}
