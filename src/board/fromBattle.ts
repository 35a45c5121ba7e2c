/**
 * From the battle as the page shows it to what the board draws. No rule is judged here: figures come from the view and
 * from what the session asked the engine.
 */

import { isIdle, stackOrder } from '../app/interaction.ts'
import type { BattleState } from '../app/store.ts'
import { isPresent, unitsAt } from '../engine/derived.ts'
import { marchAllowance } from '../engine/rules/marchAccount.ts'
import { zones } from '../engine/rules/zoc.ts'
import type { Scenario, UnitSpec } from '../engine/scenario.ts'
import { enemyOf, type HexIndex, SIGHTINGS, sideIndex, sideOf, type UnitIndex } from '../engine/types.ts'
import { clockText, durationText, momentText } from '../i18n/dates.ts'
import { tonsText } from '../i18n/figures.ts'
import type {
  BoardModel,
  Counter,
  Overlays,
  PathOverlay,
  Pips,
  ReachOverlay,
  SupplyOverlay,
} from './model.ts'
import type { CounterScheme } from './theme.ts'

const REMEMBERED = SIGHTINGS.indexOf('remembered')
const IDENTIFIED = SIGHTINGS.indexOf('identified')

/** Refills in hand as pips: a load on wheels is two, a spare one three. */
const pips = (stock: number): Pips => (stock >= 2000 ? 3 : stock >= 1000 ? 2 : stock >= 300 ? 1 : 0)

const schemeOf = (unit: UnitSpec): CounterScheme => unit.nation

/** What the figure at the foot of a counter counts: tanks of armour, guns of artillery, else hundreds of men. */
function strength(unit: UnitSpec, men: number, afv: number, guns: number): string {
  if (unit.arm === 'tank' || unit.arm === 'selfPropelled') return String(afv)
  if (['artillery', 'rocket', 'mortar', 'antiAircraft'].includes(unit.arm)) return String(guns)
  return men >= 100 ? String(Math.floor(men / 100)) : '·'
}

/** The board's picture of the battle as shown. */
export function boardModel(battle: BattleState): BoardModel {
  const { scenario, shown, mode } = battle
  const turn = scenario.turns[shown.state.turn[0]!]
  const selected = mode.kind === 'selected' ? mode.units : mode.kind === 'assault' ? mode.order.units : []
  const lead = selected[0]
  return {
    counters: [...presentCounters(battle, selected), ...reportCounters(battle)],
    overlays: overlaysOf(battle),
    cursor: battle.cursor,
    selectedHex: lead === undefined || shown.state.hex[lead]! < 0 ? null : shown.state.hex[lead]!,
    showGrid: true,
    showCounters: true,
    dark: turn?.dark ?? 0,
    blown: [],
  }
}

function presentCounters(battle: BattleState, selected: readonly UnitIndex[]): Counter[] {
  const { scenario, shown } = battle
  const { state } = shown
  const myTurn = sideOf(state.side[0]!) === shown.side
  return scenario.units.flatMap((unit, u) => {
    if (!isPresent(state, u)) return []
    const hex = state.hex[u]!
    const stack = inSight(battle, unitsAt(scenario, state, hex), selected)
    const own = unit.side === shown.side
    const known = own || state.sighting[u * 2 + sideIndex(shown.side)] === IDENTIFIED
    const idle = own && myTurn && isIdle(scenario, shown, battle.done, u)
    return [
      {
        id: unit.id,
        hex,
        scheme: schemeOf(unit),
        arm: unit.arm,
        echelon: unit.echelon,
        name: known ? unit.short : '',
        strength: known ? strength(unit, state.men[u]!, state.afv[u]!, state.guns[u]!) : '?',
        readiness: own ? state.readiness[u]! : null,
        fuel: own && unit.fuelRefill > 0 ? pips(state.fuel[u]!) : null,
        ammunition: own ? pips(state.ammo[u]!) : null,
        fresh: idle,
        done: own && myTurn && !idle && unit.mobility !== 'static',
        headquarters: unit.arm === 'headquarters',
        fortress: unit.arm === 'fortress',
        remembered: null,
        selected: selected.includes(u),
        highlighted: false,
        stackIndex: stack.indexOf(u),
        stackSize: stack.length,
      },
    ]
  })
}

/** Order of a stack from the top: what is selected, then as the stack is ordered. */
function inSight(
  { scenario }: BattleState,
  units: readonly UnitIndex[],
  selected: readonly UnitIndex[],
): UnitIndex[] {
  const below = (u: UnitIndex): number => (selected.includes(u) ? 0 : 1)
  return stackOrder(scenario, units).sort((a, b) => below(a) - below(b))
}

/** Enemies no longer seen stand where the last report has them. */
function reportCounters({ scenario, shown }: BattleState): Counter[] {
  const { state } = shown
  const me = sideIndex(shown.side)
  return scenario.units.flatMap((unit, u) => {
    const index = u * 2 + me
    if (unit.side === shown.side || state.sighting[index] !== REMEMBERED || state.reportHex[index]! < 0)
      return []
    const seenAt = scenario.turns[state.reportTurn[index]!]?.start ?? 0
    return [
      {
        id: unit.id,
        hex: state.reportHex[index]!,
        scheme: schemeOf(unit),
        arm: unit.arm,
        echelon: unit.echelon,
        name: unit.short,
        strength: '?',
        readiness: null,
        fuel: null,
        ammunition: null,
        fresh: false,
        done: false,
        headquarters: unit.arm === 'headquarters',
        fortress: unit.arm === 'fortress',
        remembered: momentText(scenario.startDate, seenAt),
        selected: false,
        highlighted: false,
        stackIndex: 0,
        stackSize: 1,
      },
    ]
  })
}

function overlaysOf(battle: BattleState): Overlays {
  const { scenario, shown, mode, overlay } = battle
  const quiet = battle.busy.kind !== 'none'
  return {
    ...(!quiet &&
      battle.reach &&
      mode.kind === 'selected' && { reach: reachOverlay(battle), targets: targetsOf(battle) }),
    ...(!quiet && battle.preview && { path: pathOverlay(battle) }),
    ...(mode.kind === 'assault' && {
      targets: [mode.order.target],
      attackArrows: [...new Set(mode.order.units.map(u => shown.state.hex[u]!))].map(from => ({
        from,
        to: mode.order.target,
      })),
    }),
    ...(overlay === 'supply' && battle.supply && { supply: supplyOverlay(battle) }),
    ...(overlay === 'objectives' && { objectives: objectivesOf(scenario, shown.state.heldBy) }),
    ...(overlay === 'control' && { control: Uint8Array.from(shown.state.control) }),
    ...(overlay === 'zones' && { zones: enemyZones(battle) }),
  }
}

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

/** Known enemies next to the selected units. */
function targetsOf({ scenario, shown, mode }: BattleState): HexIndex[] {
  const units = mode.kind === 'selected' ? mode.units : []
  const near = units.flatMap(u => [
    ...scenario.map.neighbours.subarray(shown.state.hex[u]! * 6, shown.state.hex[u]! * 6 + 6),
  ])
  return [...new Set(near)].filter(
    hex => hex >= 0 && unitsAt(scenario, shown.state, hex).some(u => scenario.units[u]!.side !== shown.side),
  )
}

function pathOverlay({ scenario, shown, preview }: BattleState): PathOverlay {
  const { steps, progress } = preview!
  const start = scenario.turns[shown.state.turn[0]!]?.start ?? 0
  const first = steps[0]?.from ?? (progress ? progress.to : -1)
  const all = [...steps.map(step => ({ ...step, wait: step.cost.wait, crossing: step.cost.crossing }))]
  return {
    hexes: [first, ...steps.map(step => step.to), ...(progress ? [progress.to] : [])],
    labels: [
      '',
      ...steps.map((step, i) => (i === steps.length - 1 ? clockText(start + step.clock) : '')),
      ...(progress ? [`${durationText(progress.minutes)} / ${durationText(progress.of)}`] : []),
    ],
    callouts: all
      .filter(step => step.crossing >= 0 || step.wait > 0)
      .map(step => ({
        from: step.from,
        to: step.to,
        lines: [
          step.crossing >= 0 ? scenario.map.crossings[step.crossing]!.name : '',
          `${step.wait > 0 ? `wait ${durationText(step.wait)}` : ''}${step.wait > 0 && step.cost.ferried > 0 ? ', ' : ''}${step.cost.ferried > 0 ? `cross ${durationText(step.cost.ferried)}` : ''}`,
        ].filter(line => line !== ''),
      })),
  }
}

function supplyOverlay({ scenario, shown, supply, mode }: BattleState): SupplyOverlay {
  const lead = mode.kind === 'selected' ? mode.units[0] : undefined
  const looked = supply!.find(report => report.unit === lead)
  const at = (u: UnitIndex): HexIndex => shown.state.hex[u]!
  return {
    flows: supply!
      .filter(report => report.line.length > 1 && report.kilograms > 0)
      .map(report => ({ path: report.line, tons: Math.ceil(report.kilograms / 1000) })),
    hungry: supply!
      .filter(
        report =>
          report.line.length === 0 && !scenario.units[report.unit]!.neverRefilled && at(report.unit) >= 0,
      )
      .map(report => ({ hex: at(report.unit), text: 'cut off' })),
    fed: supply!
      .filter(report => report.kilograms > 0)
      .map(report => ({ hex: at(report.unit), text: `${tonsText(report.kilograms)} t` })),
    line: looked?.line ?? [],
    blockedAt: looked?.blockedAt ?? -1,
    chokes: [],
  }
}

const objectivesOf = (
  scenario: Scenario,
  heldBy: { readonly [o: number]: number },
): NonNullable<Overlays['objectives']> =>
  scenario.objectives.map((objective, o) => ({
    hex: objective.hex,
    text: objective.name,
    holder: heldBy[o] === 0 ? null : sideOf(heldBy[o]! - 1),
  }))

function enemyZones({ scenario, shown }: BattleState): HexIndex[] {
  const enemy = sideIndex(enemyOf(shown.side))
  return [...scenario.map.terrain.keys()].filter(
    hex => zones(scenario, shown.state)[hex * 2 + enemy]!.length > 0,
  )
}
