/**
 * From the battle as the page shows it to what the board draws. No rule is judged here: figures come from the view and
 * from what the session asked the engine.
 */

import { attackersOf, proposeAssault } from '../app/assault.ts'
import type { BattleState } from '../app/store.ts'
import { check } from '../engine/apply.ts'
import { turnNow } from '../engine/derived.ts'
import { builtWays } from '../engine/rules/builtWays.ts'
import { isBlown } from '../engine/rules/crossings.ts'
import { weatherAt } from '../engine/rules/going.ts'
import { marchAllowance } from '../engine/rules/marchAccount.ts'
import { FULL_EFFECT_STOCK } from '../engine/rules/power.ts'
import { isTornUp, isWrecked } from '../engine/rules/railway.ts'
import type { UnitSupply } from '../engine/rules/supply.ts'
import { inZone } from '../engine/rules/zoc.ts'
import type { Scenario, UnitSpec } from '../engine/scenario.ts'
import { enemyOf, type HexIndex, sideOf, type UnitIndex, type Weather } from '../engine/types.ts'
import { clockText, durationText } from '../i18n/dates.ts'
import { refillsText, tonsText } from '../i18n/figures.ts'
import { say } from '../i18n/i18n.ts'
import type { About } from '../scenario/about.ts'
import { airOverlay } from './airOverlay.ts'
import { battleCounters } from './battleCounters.ts'
import { countryOverlay } from './countryOverlay.ts'
import { enemySupplyOverlay } from './enemySupply.ts'
import { ghostOverlay } from './ghostOverlay.ts'
import { journeyOverlay, standingOverlay, turnsOverlay } from './marchOverlays.ts'
import { meantOverlay } from './meantOverlay.ts'
import {
  type BoardModel,
  EMPTY_MODEL,
  type MapPicture,
  type Overlays,
  type PathOverlay,
  type ReachOverlay,
  type SupplyOverlay,
} from './model.ts'
import { pinOverlay } from './pinOverlay.ts'

/** All that the map of a battle is baked from. */
export const pictureOf = (
  { map }: Pick<Scenario, 'map'>,
  { picture: { relief, spotHeights, areas, border, shores } }: Pick<About, 'picture'>,
): MapPicture => ({ map, relief, spotHeights, areas, border, shores })

/** The board's picture of the battle as shown. */
export function boardModel(battle: BattleState): BoardModel {
  // Behind the curtain the land alone: what stands on it is a secret of one side or the other.
  if (battle.curtain) return EMPTY_MODEL
  const { scenario, shown, mode } = battle
  const turn = scenario.turns[shown.state.turn[0]!]
  const selected = mode.kind === 'selected' ? mode.units : mode.kind === 'assault' ? mode.order.units : []
  const lead = selected[0]
  return {
    counters: battleCounters(battle, selected),
    overlays: overlaysOf(battle),
    cursor: battle.cursor,
    selectedHex: lead === undefined || shown.state.hex[lead]! < 0 ? null : shown.state.hex[lead]!,
    showGrid: battle.display.grid,
    showCounters: battle.display.counters,
    dark: turn?.dark ?? 0,
    rain: under(battle, 'rain'),
    fog: under(battle, 'fog'),
    blown: scenario.map.crossings.flatMap((_, c) => (isBlown(shown.state, c) ? [c] : [])),
    trains: [...shown.state.trainHex].filter(hex => hex >= 0),
    tracks: tracksOf(battle),
    tornUp: hexesWhere(scenario, hex => isTornUp(shown.state, hex)),
    wrecked: hexesWhere(scenario, hex => isWrecked(shown.state, hex)),
  }
}

/** What sappers have made so far, each stretch once. */
function tracksOf({ scenario, shown }: BattleState): BoardModel['tracks'] {
  const { neighbours } = scenario.map
  return [...builtWays(scenario, shown.state).ways].flatMap(([side, way]) => {
    const [from, to] = [Math.floor(side / 6), neighbours[side]!]
    return from < to ? [{ from, to, logs: way !== 'columnTrack' }] : []
  })
}

const hexesWhere = ({ map }: Scenario, isSo: (hex: HexIndex) => boolean): HexIndex[] =>
  [...map.terrain.keys()].filter(isSo)

/** Hexes under a weather this turn. */
function under({ scenario, shown }: BattleState, weather: Weather): HexIndex[] {
  const turn = turnNow(scenario, shown.state)
  if (!turn?.weather.includes(weather)) return []
  return hexesWhere(scenario, hex => weatherAt(scenario.map, turn, hex) === weather)
}

function overlaysOf(battle: BattleState): Overlays {
  const { scenario, shown, mode, overlay } = battle
  const air = airOverlay(battle)
  const mayOrder = battle.busy.kind === 'none'
  // One overlay at a time: the reach gives way to what was asked for.
  const showsReach = mayOrder && overlay === 'none' && mode.kind === 'selected'
  return {
    ...(showsReach && battle.reach && { targets: targetsOf(battle) }),
    ...(showsReach && battle.reach && reachShown(battle, mode.units[0]!)),
    ...(mayOrder && battle.preview && { path: pathOverlay(battle) }),
    ...(mayOrder && battle.journey && { path: journeyOverlay(battle) }),
    ...(mayOrder && { standing: standingOverlay(battle, mode.kind === 'selected' ? mode.units : []) }),
    ...(air && { air }),
    ...(mode.kind === 'assault' && {
      targets: [mode.order.target],
      attackArrows: [...new Set(mode.order.units.map(u => shown.state.hex[u]!))].map(from => ({
        from,
        to: mode.order.target,
      })),
    }),
    ...(overlay === 'supply' && battle.supply && { supply: supplyOverlay(battle) }),
    ...(overlay === 'enemySupply' && { supply: enemySupplyOverlay(battle) }),
    ...(overlay === 'objectives' && { objectives: objectivesOf(scenario, shown.state.heldBy) }),
    ...(overlay === 'ghost' && { ghost: ghostOverlay(battle) }),
    ...(overlay === 'control' && { control: Uint8Array.from(shown.state.control) }),
    ...(overlay === 'zones' && { zones: enemyZones(battle) }),
    ...(battle.drawn.length > 0 && { meant: meantOverlay(battle) }),
    ...(battle.display.pins && battle.notes.length > 0 && { pins: pinOverlay(battle) }),
    ...countryOverlay(battle),
  }
}

/** This turn's reach, or that of several turns, each within its outline. */
const reachShown = (battle: BattleState, unit: UnitIndex): Pick<Overlays, 'reach' | 'turns'> =>
  battle.display.turns > 1 ? { turns: turnsOverlay(battle, unit) } : { reach: reachOverlay(battle) }

function reachOverlay({ scenario, shown, reach, mode }: BattleState): ReachOverlay {
  const lead = mode.kind === 'selected' ? mode.units[0]! : 0
  const allow = marchAllowance(scenario.units[lead]!.mobility)
  const begun = shown.state.clock[lead]!
  return {
    hexes: reach!.hexes,
    labels: reach!.hexes.map(hex => durationText(reach!.minutes[hex]! - begun)),
    forced: reach!.hexes.filter(hex => reach!.account[hex]! > allow),
    enemy: false,
  }
}

/** Known enemies next to the selected units that these may assault. */
function targetsOf({ scenario, shown, mode }: BattleState): HexIndex[] {
  const units = mode.kind === 'selected' ? mode.units : []
  const near = units.flatMap(u => [
    ...scenario.map.neighbours.subarray(shown.state.hex[u]! * 6, shown.state.hex[u]! * 6 + 6),
  ])
  return [...new Set(near)].filter(hex => {
    if (hex < 0) return false
    const attackers = attackersOf(scenario, shown, units, hex)
    return (
      attackers.length > 0 && check(scenario, shown, proposeAssault(scenario, shown, hex, attackers)) === null
    )
  })
}

function pathOverlay({ scenario, shown, preview }: BattleState): PathOverlay {
  const { steps, progress } = preview!
  const start = scenario.turns[shown.state.turn[0]!]?.start ?? 0
  const first = steps[0]?.from ?? progress?.to ?? -1
  return {
    hexes: [first, ...steps.map(step => step.to), ...(progress ? [progress.to] : [])],
    labels: [
      '',
      ...steps.map((step, i) => (i === steps.length - 1 ? clockText(start + step.clock) : '')),
      ...(progress ? [`${durationText(progress.minutes)} / ${durationText(progress.of)}`] : []),
    ],
    callouts: steps
      .filter(({ cost }) => cost.crossing >= 0 || cost.wait > 0)
      .map(({ from, to, cost }) => ({
        from,
        to,
        lines: [
          ...(cost.crossing >= 0 ? [scenario.map.crossings[cost.crossing]!.name] : []),
          queueWords(cost.wait, cost.ferried),
        ],
      })),
  }
}

/** How long a march is held up at a hexside, in a few words. */
function queueWords(waits: number, crosses: number): string {
  const wait = durationText(waits)
  const cross = durationText(crosses)
  if (waits === 0) return say('queue.cross', { cross })
  return crosses === 0 ? say('queue.wait', { wait }) : say('queue.waitAndCross', { wait, cross })
}

function supplyOverlay({ scenario, shown, supply, mode }: BattleState): SupplyOverlay {
  const lead = mode.kind === 'selected' ? mode.units[0] : undefined
  const looked = supply!.find(report => report.unit === lead)
  const hungry = new Map<HexIndex, string>()
  const delivered = new Map<HexIndex, number>()
  for (const report of supply!) {
    const hex = shown.state.hex[report.unit]!
    if (hex < 0) continue
    const want = wantOf(scenario.units[report.unit]!, report)
    if (want !== null) hungry.set(hex, hungry.get(hex) ?? want)
    delivered.set(hex, (delivered.get(hex) ?? 0) + report.kilograms)
  }
  return {
    flows: supply!
      .filter(report => report.line.length > 1 && report.kilograms > 0)
      .map(report => ({ path: report.line, tons: Math.ceil(report.kilograms / 1000) })),
    hungry: [...hungry].map(([hex, text]) => ({ hex, text })),
    fed: [...delivered]
      .filter(([hex, kilograms]) => kilograms >= 1000 && !hungry.has(hex))
      .map(([hex, kilograms]) => ({ hex, text: `${tonsText(kilograms)} t` })),
    line: looked?.line ?? [],
    blockedAt: looked?.blockedAt ?? -1,
    chokes: [...new Set(supply!.map(report => report.choke))]
      .filter(choke => choke >= 0)
      .map(choke => {
        const { a, name } = scenario.map.crossings[choke]!
        return { hex: a, lines: [name] }
      }),
  }
}

/** What a unit wants most, in a word or two, or null where it has what it needs. */
function wantOf(unit: UnitSpec, report: UnitSupply): string | null {
  if (report.cause === 'neverRefilled') return null
  if (report.line.length === 0) return say('supplyTag.cut')
  if (report.ammo < FULL_EFFECT_STOCK) return say('supplyTag.ammo', { stock: refillsText(report.ammo) })
  if (unit.fuelRefill > 0 && report.fuel < FULL_EFFECT_STOCK)
    return say('supplyTag.fuel', { stock: refillsText(report.fuel) })
  return null
}

/** The most points that either side can have by an objective, as its flag shows them; "" where no rule counts it. */
function pointsAt({ points }: Scenario, objective: number): string {
  const worth = points.flatMap(rule =>
    'objective' in rule && rule.objective === objective ? [rule.points] : [],
  )
  return worth.length > 0 ? String(Math.max(...worth)) : ''
}

const objectivesOf = (
  scenario: Scenario,
  heldBy: { readonly [o: number]: number },
): NonNullable<Overlays['objectives']> =>
  scenario.objectives.map((objective, o) => ({
    hex: objective.hex,
    text: pointsAt(scenario, o),
    holder: heldBy[o] === 0 ? null : sideOf(heldBy[o]! - 1),
  }))

function enemyZones({ scenario, shown }: BattleState): HexIndex[] {
  const enemy = enemyOf(shown.side)
  return hexesWhere(scenario, hex => inZone(scenario, shown.state, hex, enemy))
}
