/** From the battle file to schedule, objectives, points and checkpoints, with ids resolved and times in minutes. */
import { hexesWithin } from '../engine/map/geometry.ts'
import type { HexMap } from '../engine/map/hexMap.ts'
import type { Checkpoint, Form, Objective, PointRule, Scenario, Turn, Wing } from '../engine/scenario.ts'
import type { BattleFile } from './battleSchema.ts'
import { compileEvents } from './compileEvents.ts'
import { compileEvacuations } from './compileRail.ts'
import type { JsonPath } from './faults.ts'
import { findMinute, findSpot, type Lookup, lookup, type Report } from './finder.ts'

export type Battle = Pick<
  Scenario,
  | 'turns'
  | 'wings'
  | 'evacuations'
  | 'objectives'
  | 'points'
  | 'checkpoints'
  | 'events'
  | 'decisions'
  | 'flags'
  | 'tracks'
  | 'exits'
  | 'ranges'
  | 'crowds'
  | 'depots'
  | 'nightThrusts'
  | 'firstSide'
  | 'friction'
  | 'sideNames'
> & { readonly forms: readonly Form[] }

/** `unitAt`, `columnAt` and `linkAt` find units, supply columns and ways from boxes of the forces file by id. */
export function compileBattle(
  file: BattleFile,
  map: HexMap,
  unitAt: Lookup,
  columnAt: Lookup,
  linkAt: Lookup,
  report: Report,
): Battle {
  const objectiveAt = lookup('objective', file.objectives, ['objectives'], report)
  const wingAt = lookup('wing', file.wings ?? [], ['wings'], report)
  // Called for its report of ids that stand twice.
  lookup('form', file.forms, ['forms'], report)
  lookup('checkpoint', file.checkpoints, ['checkpoints'], report)
  const ruleAt = lookup('line of the scale', file.points, ['points'], report)
  const find: Find = {
    unit: unitAt,
    objective: objectiveAt,
    // The map's own lint reports ids that stand twice.
    crossing: lookup('crossing', map.crossings, [], () => {}, report),
    spot: (text, path) => findSpot(map, text, path, report),
    minute: (local, path) => findMinute(file.startDate, local, path, report),
  }
  return {
    firstSide: file.firstSide,
    friction: file.friction === true,
    sideNames: { soviet: file.sides.soviet.name, japanese: file.sides.japanese.name },
    turns: file.schedule.turns.map((turn, i) => compileTurn(turn, ['schedule', 'turns', i], find)),
    wings: (file.wings ?? []).map(row => compileWing(row, file.schedule.turns.length)),
    objectives: file.objectives.map(
      ({ id, name, at, kind, startsWith }, i): Objective => ({
        id,
        name,
        hex: find.spot(at, ['objectives', i, 'at']),
        kind,
        startsWith,
      }),
    ),
    evacuations: compileEvacuations(file, map, ruleAt, report),
    points: file.points.map((rule, i) => compileRule(rule, ['points', i], find)),
    checkpoints: file.checkpoints.map((row, i) => compileCheckpoint(row, ['checkpoints', i], find, report)),
    ...compileEvents(
      file,
      file.schedule.turns.length,
      { unit: unitAt, objective: objectiveAt, rule: ruleAt, column: columnAt, link: linkAt, wing: wingAt },
      report,
    ),
    ranges: (file.registeredFire ?? []).map(({ side, hexes }, i) => ({
      side,
      hexes: findAll(find.spot, hexes, ['registeredFire', i, 'hexes']),
    })),
    crowds: (file.crowds ?? []).map(({ side, at, within, fromTurn, untilTurn }, i) => {
      const middle = find.spot(at, ['crowds', i, 'at'])
      const hexes = middle < 0 ? [] : hexesWithin(map, middle, within)
      return { side, hexes, fromTurn: fromTurn - 1, untilTurn: untilTurn - 1 }
    }),
    depots: (file.depots ?? []).map(({ at, side, tons }, i) => ({
      hex: find.spot(at, ['depots', i, 'at']),
      side,
      tons,
    })),
    nightThrusts: (file.nightThrusts ?? []).map(({ units, fromTurn, untilTurn }, i) => ({
      units: findAll(unitAt, units, ['nightThrusts', i, 'units']),
      fromTurn: fromTurn - 1,
      untilTurn: untilTurn - 1,
    })),
    exits: file.exits.map(({ at, side, name, fromTurn }, i) => ({
      hex: find.spot(at, ['exits', i, 'at']),
      side,
      name,
      ...(fromTurn !== undefined && { fromTurn: fromTurn - 1 }),
    })),
    forms: file.forms.map(({ id, title, turns, grades }) => ({ id, title, turns, grades })),
  }
}

interface Find {
  readonly unit: Lookup
  readonly objective: Lookup
  readonly crossing: Lookup
  readonly spot: Lookup
  readonly minute: Lookup
}

const findAll = (find: Lookup, texts: readonly string[], path: JsonPath): number[] =>
  texts.map((text, i) => find(text, [...path, i]))

function compileTurn(row: BattleFile['schedule']['turns'][number], path: JsonPath, find: Find): Turn {
  return {
    start: find.minute(row.start, [...path, 'start']),
    end: find.minute(row.end, [...path, 'end']),
    dark: row.dark,
    weather: row.weather,
    ...(row.hot === undefined ? {} : { hot: row.hot }),
    ...(row.sky === undefined ? {} : { sky: row.sky }),
  }
}

/** A wing with its points spread over the turns of the schedule. */
function compileWing(row: NonNullable<BattleFile['wings']>[number], turns: number): Wing {
  const points = new Array<number>(turns).fill(0)
  for (const { turn, points: more } of row.sorties) if (turn <= turns) points[turn - 1]! += more
  const { id, name, side, pool, awayAtStart } = row
  return { id, name, side, pool, points, ...(awayAtStart === undefined ? {} : { awayAtStart }) }
}

function compileRule(row: BattleFile['points'][number], path: JsonPath, find: Find): PointRule {
  const { text: _, ...rule } = row
  const units = (ids: readonly string[]) => findAll(find.unit, ids, [...path, 'units'])
  switch (rule.kind) {
    case 'holdAtEnd':
      return { ...rule, objective: find.objective(rule.objective, [...path, 'objective']) }
    case 'takenBy':
      return {
        ...rule,
        objectives: findAll(find.objective, rule.objectives, [...path, 'objectives']),
        turn: rule.turn - 1,
      }
    case 'exited': {
      const { exits, ...rest } = rule
      return { ...rest, units: units(rule.units), hexes: findAll(find.spot, exits, [...path, 'exits']) }
    }
    case 'holdAtTurn':
    case 'reduced':
      return {
        ...rule,
        objective: find.objective(rule.objective, [...path, 'objective']),
        turn: rule.turn - 1,
      }
    case 'heldTurns':
      return {
        ...rule,
        objective: find.objective(rule.objective, [...path, 'objective']),
        fromTurn: rule.fromTurn - 1,
        untilTurn: rule.untilTurn - 1,
      }
    case 'tied':
      return {
        ...rule,
        objectives: findAll(find.objective, rule.objectives, [...path, 'objectives']),
        units: units(rule.units),
        turn: rule.turn - 1,
      }
    case 'awarded':
      return rule
    case 'hullsLost':
    case 'outOfAction':
    case 'destroyedOrTrapped':
    case 'stepsLost':
      return { ...rule, units: units(rule.units) }
    case 'interdicted':
      return {
        ...rule,
        hexes: findAll(find.spot, rule.hexes, [...path, 'hexes']),
        fromTurn: rule.fromTurn - 1,
      }
    case 'blown':
      return { ...rule, crossings: findAll(find.crossing, rule.crossings, [...path, 'crossings']) }
  }
}

function compileCheckpoint(
  { id, name, planned, span, measure }: BattleFile['checkpoints'][number],
  path: JsonPath,
  find: Find,
  report: Report,
): Checkpoint {
  const at = [...path, 'measure']
  if (span && (span.from > planned || planned > span.until))
    report([...path, 'span'], `${span.from} to ${span.until}; expected times around ${planned}`)
  return {
    id,
    name,
    planned: find.minute(planned, [...path, 'planned']),
    ...(span && {
      span: {
        from: find.minute(span.from, [...path, 'span', 'from']),
        until: find.minute(span.until, [...path, 'span', 'until']),
      },
    }),
    measure: measure && {
      units: findAll(find.unit, measure.units, [...at, 'units']),
      count: measure.count,
      within: measure.within,
      exited: measure.exited,
      finished: measure.finished ?? false,
      hexes: findAll(find.spot, measure.hexes, [...at, 'hexes']),
    },
  }
}
