/** A game's aftermath as tables for spreadsheets and as JSON for other programs: ids and local times, no indexes. */
import { hexText } from '../engine/map/hexMap.ts'
import type { Scenario } from '../engine/scenario.ts'
import { SIDES } from '../engine/types.ts'
import { localTime } from '../scenario/campaignTime.ts'
import type { GameRecord } from '../scenario/recordFile.ts'
import type { Aftermath } from './aftermath.ts'
import { type Cell, csvText } from './csv.ts'
import { offRecord } from './recorded.ts'
import type { Figure } from './tallies.ts'

/** The tables, each of which is a file. */
export const TABLES = ['tallies', 'units', 'fights', 'luck', 'dice', 'checkpoints', 'objectives'] as const
export type TableName = (typeof TABLES)[number]

const FIGURES: readonly Figure[] = [
  'points',
  'killed',
  'wounded',
  'captured',
  'afv',
  'guns',
  'objectives',
  'hexes',
  'short',
  'cutOff',
  'kilograms',
  'fights',
]

type Row = { readonly [column: string]: Cell }
type Table = (scenario: Scenario, told: Aftermath) => readonly Row[]

const time = ({ startDate }: Scenario, minutes: number): string | null =>
  minutes < 0 ? null : localTime(startDate, minutes)

const ROWS: { readonly [T in TableName]: Table } = {
  tallies: (scenario, { tallies }) =>
    tallies.map(({ turn, side, at, of }) => ({
      turn: turn + 1,
      side,
      at: time(scenario, at),
      ...Object.fromEntries(
        SIDES.flatMap(each => FIGURES.map(figure => [`${each}.${figure}`, of[each][figure]])),
      ),
    })),
  units: (scenario, { stories }) =>
    stories.map(({ unit, marched, byRail, drivenBack, fights, low, men, lost, status, end }) => ({
      unit: scenario.units[unit]!.id,
      name: scenario.units[unit]!.name,
      side: scenario.units[unit]!.side,
      marchedMetres: marched,
      byRailMetres: byRail,
      drivenBackMetres: drivenBack,
      fights: fights.length,
      lowestReadiness: low?.readiness ?? null,
      lowestInTurn: low ? low.turn + 1 : null,
      men,
      menLost: lost.men,
      afvLost: lost.afv,
      gunsLost: lost.guns,
      status,
      ended: end?.cause ?? null,
      endedInTurn: end ? end.turn + 1 : null,
    })),
  fights: (scenario, { stories }) =>
    stories.flatMap(({ unit, fights }) =>
      fights.map(({ turn, at, hex, role, result, men, afv, guns }) => ({
        unit: scenario.units[unit]!.id,
        turn: turn + 1,
        at: time(scenario, at),
        hex: hexText(scenario.map, hex),
        role,
        result,
        men,
        afv,
        guns,
      })),
    ),
  luck: (scenario, { luck }) =>
    luck.entries.map(({ turn, side, at, target, dice, result, orBetter36, expected, actual, ...entry }) => ({
      turn: turn + 1,
      side,
      at: time(scenario, at),
      hex: hexText(scenario.map, target),
      dice: dice[0] + dice[1],
      result,
      orBetter36,
      'attacker.men.expected': expected.attacker.men,
      'attacker.men': actual.attacker.men,
      'attacker.afv.expected': expected.attacker.afv,
      'attacker.afv': actual.attacker.afv,
      'defender.men.expected': expected.defender.men,
      'defender.men': actual.defender.men,
      'defender.afv.expected': expected.defender.afv,
      'defender.afv': actual.defender.afv,
      clearedChance36: entry.emptiedChance36,
      cleared: entry.emptied ? 1 : 0,
    })),
  dice: (scenario, { luck }) =>
    luck.throws.map(({ kind, turn, at, side, hex, unit, event, dice, orBetter36, success, luck36 }) => ({
      turn: turn + 1,
      side,
      at: time(scenario, at),
      kind,
      hex: hex < 0 ? null : hexText(scenario.map, hex),
      unit: scenario.units[unit]?.id ?? null,
      event: scenario.events[event]?.id ?? null,
      dice: dice.join(' '),
      orBetter36,
      chance36: success?.chance36 ?? null,
      came: success && (success.came ? 1 : 0),
      luck36,
    })),
  checkpoints: (scenario, { reachedAt }) =>
    scenario.checkpoints.map((checkpoint, c) => ({
      id: checkpoint.id,
      name: checkpoint.name,
      record: time(scenario, checkpoint.planned),
      game: time(scenario, reachedAt[c]!),
      minutesLate: reachedAt[c]! < 0 ? null : offRecord(checkpoint, reachedAt[c]!),
    })),
  objectives: (scenario, { takenAt }) =>
    scenario.objectives.map(({ id, name, hex, startsWith }, o) => ({
      id,
      name,
      hex: hexText(scenario.map, hex),
      startsWith,
      taken: time(scenario, takenAt[o]!),
    })),
}

/** One table as CSV with its head; empty where the game has no row of it. */
export function tableCsv(scenario: Scenario, told: Aftermath, table: TableName): string {
  const rows = ROWS[table](scenario, told)
  return rows.length === 0 ? '' : csvText([Object.keys(rows[0]!), ...rows.map(row => Object.values(row))])
}

/** All tables of a game, and what names the game, as JSON. */
export const aftermathJson = (scenario: Scenario, record: GameRecord, told: Aftermath): string =>
  JSON.stringify({
    scenario: record.scenario,
    form: record.form,
    variant: record.variant,
    seed: record.seed,
    seats: record.seats,
    hash: record.playerTurns.at(-1)?.hash ?? null,
    ...Object.fromEntries(TABLES.map(table => [table, ROWS[table](scenario, told)])),
  })
