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
import { type Fault, type JsonPath, quoted, sortFaults } from './faults.ts'
import { lookup, type Report } from './finder.ts'
import { type ForcesFile, forcesFileSchema } from './forcesSchema.ts'
import { type JsonDocument, parseJson, pathOf } from './json.ts'
import { lintBattle, lintForces } from './lint.ts'
import { lintAir } from './lintAir.ts'
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
  | {
      readonly ok: false
      readonly faults: readonly Fault[]
      /** The files are sound: they only lack the form or variant that was asked for. */
      readonly isMissingChoice: boolean
    }

/** The parts of a battle, parsed: from a folder's files, or out of a bundle. A part that is missing is left out. */
export interface BattleParts {
  readonly documents: { readonly [file: string]: JsonDocument }
  readonly briefing: Briefing
}

/** The briefing's lines, and where each stands. */
export interface Briefing {
  readonly lines: readonly string[]
  readonly fault: (line: number, message: string) => Fault
}

/** Reads a battle's folder. All faults are reported; the same texts and options always give the same `scenario.hash`. */
export function loadScenario(files: BattleTexts, options: LoadOptions = {}): Loaded {
  const faults: Fault[] = []
  const documents: { [file: string]: JsonDocument } = {}
  for (const file of BATTLE_FILES) {
    const document = readDocument(files, file, faults)
    if (document) documents[file] = document
  }
  const text = Object.hasOwn(files, BRIEFING_FILE) ? (files[BRIEFING_FILE] ?? '') : ''
  const briefing: Briefing = {
    lines: text.split(/\r?\n/),
    fault: (line, message) => ({ file: BRIEFING_FILE, line: line + 1, pointer: '', message }),
  }
  return loadParts({ documents, briefing }, options, faults)
}

/** Puts a battle together from its parts; `faults` are those already found in them, and grow. */
export function loadParts(
  { documents, briefing }: BattleParts,
  options: LoadOptions,
  faults: Fault[],
): Loaded {
  const battle = readShape(documents['scenario.json'], battleFileSchema, faults)
  const map = readShape(documents['map.json'], mapFileSchema, faults)
  const forces = readShape(documents['forces.json'], forcesFileSchema, faults)
  const prose = readBriefing(briefing, faults)
  const whole = battle && map && forces ? assemble(battle, map, forces, faults) : undefined
  if (faults.length > 0 || !whole)
    return {
      ok: false,
      faults: sortFaults(faults, [...BATTLE_FILES, BRIEFING_FILE]),
      isMissingChoice: false,
    }
  const { battle: file, forces: roster, chart } = whole
  const missing = missingChoice(file, options)
  if (missing) {
    const fault = battle!.document.fault(missing.path, missing.message)
    return { ok: false, faults: [fault], isMissingChoice: true }
  }
  const scenario = join(whole, options)
  const about = aboutBattle(file, scenario.form.id, roster, chart, prose)
  return { ok: true, scenario, about }
}

/** A file whose shape is right, with its document for the lines of later faults. */
interface Shaped<T> {
  readonly value: T
  readonly document: JsonDocument
}

/** One file of a folder, parsed; undefined where it is missing or broken. */
function readDocument(files: BattleTexts, file: string, faults: Fault[]): JsonDocument | undefined {
  const text = Object.hasOwn(files, file) ? files[file] : undefined
  if (text === undefined) {
    faults.push({ file, line: 1, pointer: '', message: 'the file is missing; expected it in the folder' })
    return undefined
  }
  const parsed = parseJson(file, text)
  if ('document' in parsed) return parsed.document
  faults.push(...parsed.faults)
  return undefined
}

function readShape<S extends z.core.$ZodType>(
  document: JsonDocument | undefined,
  schema: S & { safeParse: (data: unknown) => z.core.util.SafeParseResult<z.output<S>> },
  faults: Fault[],
): Shaped<z.output<S>> | undefined {
  if (!document) return undefined
  const shaped = schema.safeParse(document.value)
  if (shaped.success) return { value: shaped.data, document }
  for (const { path, message } of refusals(shaped.error, document.value))
    faults.push(document.fault(path, message))
  return undefined
}

/** Text of the briefing, judged: it is shown to players as it stands. */
function readBriefing({ lines, fault }: Briefing, faults: Fault[]): string {
  const text = lines.join('\n')
  if (text.trim() === '') faults.push(fault(0, 'no briefing; expected some paragraphs for players'))
  if (text.length > MAX_BRIEFING_CHARACTERS) {
    faults.push(fault(0, `${text.length} characters; expected at most ${MAX_BRIEFING_CHARACTERS}`))
    return text
  }
  lines.forEach((line, i) => {
    if (/[<>]|[^\P{C}\t]/u.test(line))
      faults.push(fault(i, 'markup or a control character; expected plain text'))
  })
  return text
}

interface Assembled {
  readonly battle: BattleFile
  readonly forces: ForcesFile
  readonly map: HexMap
  readonly chart: Chart
  readonly compiledBattle: Battle
  readonly compiledForces: Forces
}

/** Puts three well-shaped files together; undefined where the map cannot be built. */
function assemble(
  battleFile: Shaped<BattleFile>,
  mapFile: Shaped<MapFile>,
  forcesFile: Shaped<ForcesFile>,
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
  const links = (forces.boxes ?? []).flatMap(({ links }) => links)
  const linkAt = lookup('way from a box', links, ['boxes'], () => {}, inBattle)
  const compiledBattle = compileBattle(battle, read.map, unitAt, columnAt, linkAt, inBattle)
  const longest = battle.forms.reduce((most, { turns }) => Math.max(most, turns), 0)
  lintForces(forces, compiledForces, read.map, longest, inForces)
  lintHeadquarters(forces, inForces)
  lintBattle(battle, compiledBattle, read.chart.zoneNames.length, inBattle)
  lintEvents(battle, inBattle)
  lintAir(battle, compiledBattle, inBattle)
  return faults.length > 0
    ? undefined
    : { battle, forces, map: read.map, chart: read.chart, compiledBattle, compiledForces }
}

/** The form or variant that was asked for and that the battle does not have. */
function missingChoice(
  { forms }: BattleFile,
  { form = DEFAULT_FORM, variant = BASE_VARIANT }: LoadOptions,
): { readonly path: JsonPath; readonly message: string } | undefined {
  if (!forms.some(({ id }) => id === form))
    return {
      path: ['forms'],
      message: `there is no form ${quoted(form)}; expected one of ${forms.map(({ id }) => id).join(', ')}`,
    }
  if (variant === BASE_VARIANT) return undefined
  return { path: [], message: `there is no variant ${quoted(variant)}; expected ${BASE_VARIANT}` }
}

/** The battle in one of its forms and variants. */
function join(
  { battle: file, compiledBattle: battle, compiledForces: forces, map }: Assembled,
  { form: asked = DEFAULT_FORM, variant = BASE_VARIANT }: LoadOptions,
): Scenario {
  const { forms, ...rest } = battle
  const form = forms.find(({ id }) => id === asked)!
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
