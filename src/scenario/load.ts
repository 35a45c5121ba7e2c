/**
 * The door to a battle: three files and a briefing become a `Scenario` for the rules and an `About` for readers, or the
 * list of all that is wrong with them. It reads no disk: a Node reader and a browser reader hand it texts.
 */
import type * as z from 'zod/mini'
import { digestText } from '../engine/hash.ts'
import type { HexMap } from '../engine/map/hexMap.ts'
import type { Scenario } from '../engine/scenario.ts'
import { type About, aboutBattle } from './about.ts'
import { type BattleFile, battleFileSchema } from './battleSchema.ts'
import { type Battle, compileBattle } from './compileBattle.ts'
import { compileForces, type Forces } from './compileForces.ts'
import { type Fault, sortFaults } from './faults.ts'
import { lookup, type Report } from './finder.ts'
import { type ForcesFile, forcesFileSchema } from './forcesSchema.ts'
import { type JsonDocument, parseJson, pathOf } from './json.ts'
import { lintBattle, lintForces } from './lint.ts'
import { lintEvents } from './lintEvents.ts'
import { lintHeadquarters } from './lintHeadquarters.ts'
import { type Chart, readMapFile } from './mapFile.ts'
import { type MapFile, mapFileSchema } from './mapSchema.ts'
import { refusals } from './schemaFaults.ts'
import { lintBattleSources, lintForcesSources, lintMapSources } from './sources.ts'

/** Files of a battle's folder, in the order in which faults are told. */
export const BATTLE_FILES = ['scenario.json', 'map.json', 'forces.json'] as const
export const BRIEFING_FILE = 'briefing.en.md'
export const DEFAULT_FORM = 'standard'
export const BASE_VARIANT = 'base'
const MAX_BRIEFING_CHARACTERS = 40_000

/** Texts of a battle's files by name. */
export type BattleTexts = { readonly [file: string]: string }

export interface LoadOptions {
  /** Length of the game; "standard" unless said. */
  readonly form?: string
  readonly variant?: string
}

export type Loaded =
  | { readonly ok: true; readonly scenario: Scenario; readonly about: About }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** Reads a battle. All faults are reported; the same texts and options always give the same `scenario.hash`. */
export function loadScenario(files: BattleTexts, options: LoadOptions = {}): Loaded {
  const faults: Fault[] = []
  const battle = readShape(files, 'scenario.json', battleFileSchema, faults)
  const map = readShape(files, 'map.json', mapFileSchema, faults)
  const forces = readShape(files, 'forces.json', forcesFileSchema, faults)
  const briefing = readBriefing(files, faults)
  const scenario = battle && map && forces ? assemble(battle, map, forces, options, faults) : undefined
  if (faults.length > 0 || !scenario)
    return { ok: false, faults: sortFaults(faults, [...BATTLE_FILES, BRIEFING_FILE]) }
  const { battle: file, forces: roster, chart, scenario: joined } = scenario
  const about = aboutBattle(file, joined.form.id, roster, chart, briefing)
  return { ok: true, scenario: joined, about }
}

/** A file whose shape is right, with its document for the lines of later faults. */
interface Shaped<T> {
  readonly value: T
  readonly document: JsonDocument
}

function readShape<S extends z.core.$ZodType>(
  files: BattleTexts,
  file: string,
  schema: S & { safeParse: (data: unknown) => z.core.util.SafeParseResult<z.output<S>> },
  faults: Fault[],
): Shaped<z.output<S>> | undefined {
  const text = Object.hasOwn(files, file) ? files[file] : undefined
  if (text === undefined) {
    faults.push({ file, line: 1, pointer: '', message: 'the file is missing; expected it in the folder' })
    return undefined
  }
  const parsed = parseJson(file, text)
  if ('faults' in parsed) {
    faults.push(...parsed.faults)
    return undefined
  }
  const { document } = parsed
  const shaped = schema.safeParse(document.value)
  if (shaped.success) return { value: shaped.data, document }
  for (const { path, message } of refusals(shaped.error, document.value))
    faults.push(document.fault(path, message))
  return undefined
}

function readBriefing(files: BattleTexts, faults: Fault[]): string {
  const text = Object.hasOwn(files, BRIEFING_FILE) ? (files[BRIEFING_FILE] ?? '') : ''
  const fault = (line: number, message: string) =>
    faults.push({ file: BRIEFING_FILE, line, pointer: '', message })
  if (text.trim() === '') fault(1, 'no briefing; expected some paragraphs for players')
  if (text.length > MAX_BRIEFING_CHARACTERS)
    fault(1, `${text.length} characters; expected at most ${MAX_BRIEFING_CHARACTERS}`)
  text.split(/\r?\n/).forEach((line, i) => {
    if (/[<>]|[^\P{C}\t]/u.test(line)) fault(i + 1, 'markup or a control character; expected plain text')
  })
  return text
}

interface Assembled {
  readonly scenario: Scenario
  readonly battle: BattleFile
  readonly forces: ForcesFile
  readonly chart: Chart
}

/** Puts three well-shaped files together; undefined where the map cannot be built. */
function assemble(
  battleFile: Shaped<BattleFile>,
  mapFile: Shaped<MapFile>,
  forcesFile: Shaped<ForcesFile>,
  options: LoadOptions,
  faults: Fault[],
): Assembled | undefined {
  const reporter =
    ({ document }: Shaped<unknown>): Report =>
    (path, message) =>
      faults.push(document.fault(path, message))
  const inBattle = reporter(battleFile)
  const inForces = reporter(forcesFile)
  const battle = battleFile.value
  const forces = forcesFile.value

  lintBattleSources(battle, inBattle)
  lintForcesSources(forces, battle, inForces)
  lintMapSources(mapFile.value, battle, reporter(mapFile))
  const read = readMapFile(mapFile.value, battle.startDate)
  if (!read.ok) {
    for (const { pointer, message } of read.faults)
      faults.push(mapFile.document.fault(pathOf(pointer), message))
    return undefined
  }
  const unitAt = lookup('unit', forces.units, ['units'], inForces, inBattle)
  const compiledForces = compileForces(forces, read.map, battle.startDate, inForces)
  const columnAt = lookup('column', forces.columns, ['columns'], () => {}, inBattle)
  const compiledBattle = compileBattle(battle, read.map, unitAt, columnAt, inBattle)
  const longest = battle.forms.reduce((most, { turns }) => Math.max(most, turns), 0)
  lintForces(forces, compiledForces, read.map, longest, inForces)
  lintHeadquarters(forces, inForces)
  lintBattle(battle, compiledBattle, read.chart.zoneNames.length, inBattle)
  lintEvents(battle, inBattle)
  if (faults.length > 0) return undefined
  const scenario = join(battle, compiledBattle, compiledForces, read.map, options, inBattle)
  return scenario && { scenario, battle, forces, chart: read.chart }
}

/** The battle in one of its forms and variants. */
function join(
  file: BattleFile,
  battle: Battle,
  forces: Forces,
  map: HexMap,
  options: LoadOptions,
  report: Report,
): Scenario | undefined {
  const { forms, ...rest } = battle
  const form = forms.find(({ id }) => id === (options.form ?? DEFAULT_FORM))
  const variant = options.variant ?? BASE_VARIANT
  if (!form)
    report(
      ['forms'],
      `there is no form "${options.form ?? DEFAULT_FORM}"; expected one of ${forms.map(({ id }) => id).join(', ')}`,
    )
  if (variant !== BASE_VARIANT) report([], `there is no variant "${variant}"; expected ${BASE_VARIANT}`)
  if (!form || variant !== BASE_VARIANT) return undefined
  const facts = {
    ...rest,
    ...forces,
    turns: battle.turns.slice(0, form.turns),
    id: file.id,
    title: file.card.title,
    startDate: file.startDate,
    form,
    variant,
    map,
  }
  return {
    ...facts,
    hash: digestText(canonical(facts)),
    unitIndex: new Map(forces.units.map(({ id }, u) => [id, u])),
  }
}

/** One text for equal contents: names in order, typed arrays as lists. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => {
    if (ArrayBuffer.isView(part)) return Array.from(part as Uint8Array)
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  })
