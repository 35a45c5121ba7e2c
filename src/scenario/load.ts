/**
 * The door to a battle: three files and a briefing become a `Scenario` for the rules and an `About` for readers, or the
 * list of all that is wrong with them; and with the guided turn, where the battle has one. It reads no disk: a Node reader and a browser reader hand it texts.
 */
import type * as z from 'zod/mini'
import type { Scenario } from '../engine/scenario.ts'
import type { About } from './about.ts'
import { type Assembled, assemble, finish, type LoadOptions, missingChoice } from './assemble.ts'
import { type BattleFile, battleFileSchema } from './battleSchema.ts'
import type { CheckedBattle } from './checked.ts'
import { type Fault, sortFaults } from './faults.ts'
import type { Report } from './finder.ts'
import { type ForcesFile, forcesFileSchema } from './forcesSchema.ts'
import { type GuideFile, guideFileSchema } from './guideFile.ts'
import { type JsonDocument, MAX_FILE_CHARACTERS, parseJson } from './json.ts'
import { MAX_GUIDE_CHARACTERS } from './limits.ts'
import { lintBattle, lintForces } from './lint.ts'
import { lintAir } from './lintAir.ts'
import { lintDecisions, lintEvents } from './lintEvents.ts'
import { lintGuide } from './lintGuide.ts'
import { lintHeadquarters } from './lintHeadquarters.ts'
import { lintThrusts } from './lintThrusts.ts'
import { type MapFile, mapFileSchema } from './mapSchema.ts'
import { refusals } from './schemaFaults.ts'
import { lintBattleSources, lintForcesSources, lintMapSources } from './sources.ts'

export { BASE_VARIANT, DEFAULT_FORM, type LoadOptions } from './assemble.ts'

/** Files of a battle's folder, in the order in which faults are told. */
export const BATTLE_FILES = ['scenario.json', 'map.json', 'forces.json'] as const
export const BRIEFING_FILE = 'briefing.en.md'
/** A guided first turn: a battle may have one. */
export const GUIDE_FILE = 'guide.en.json'
/** Every file of a folder that belongs to the battle. */
export const ALL_FILES = [...BATTLE_FILES, BRIEFING_FILE, GUIDE_FILE] as const
const MAX_BRIEFING_CHARACTERS = 40_000

/** Texts of a battle's files by name. */
export type BattleTexts = { readonly [file: string]: string }

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
  const guide = Object.hasOwn(files, GUIDE_FILE) ? readDocument(files, GUIDE_FILE, faults) : undefined
  if (guide) documents[GUIDE_FILE] = guide
  const text = Object.hasOwn(files, BRIEFING_FILE) ? (files[BRIEFING_FILE] ?? '') : ''
  const briefing: Briefing = {
    lines: text.split(/\r?\n/),
    fault: (line, message) => ({ file: BRIEFING_FILE, line: line + 1, pointer: '', message }),
  }
  return loadParts({ documents, briefing }, options, faults)
}

/** The files of a folder that loads, judged and with every default filled in, for `openChecked`. */
export function checkBattle(
  files: BattleTexts,
): { readonly ok: true; readonly battle: CheckedBattle } | Extract<Loaded, { readonly ok: false }> {
  const loaded = loadScenario(files)
  if (!loaded.ok) return loaded
  const shaped = <S extends z.core.$ZodType>(file: string, schema: Parsing<S>): z.output<S> =>
    readShape(readDocument(files, file, []), schema, [])!.value
  return {
    ok: true,
    battle: {
      battle: shaped('scenario.json', battleFileSchema),
      map: shaped('map.json', mapFileSchema),
      forces: shaped('forces.json', forcesFileSchema),
      prose: loaded.about.briefing,
    },
  }
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
  const guide = readShape(documents[GUIDE_FILE], guideFileSchema, faults)
  const prose = readBriefing(briefing, faults)
  const whole = battle && map && forces ? judge(battle, map, forces, guide, faults) : undefined
  if (faults.length > 0 || !whole)
    return {
      ok: false,
      faults: sortFaults(faults, ALL_FILES),
      isMissingChoice: false,
    }
  const missing = missingChoice(whole.battle, options)
  if (missing) {
    const fault = battle!.document.fault(missing.path, missing.message)
    return { ok: false, faults: [fault], isMissingChoice: true }
  }
  return { ok: true, ...finish(whole, prose, options) }
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
  const parsed = parseJson(file, text, file === GUIDE_FILE ? MAX_GUIDE_CHARACTERS : MAX_FILE_CHARACTERS)
  if ('document' in parsed) return parsed.document
  faults.push(...parsed.faults)
  return undefined
}

type Parsing<S extends z.core.$ZodType> = S & {
  safeParse: (data: unknown) => z.core.util.SafeParseResult<z.output<S>>
}

function readShape<S extends z.core.$ZodType>(
  document: JsonDocument | undefined,
  schema: Parsing<S>,
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

/** Puts well-shaped files together and judges them as a whole; undefined where anything is wrong. */
function judge(
  battleFile: Shaped<BattleFile>,
  mapFile: Shaped<MapFile>,
  forcesFile: Shaped<ForcesFile>,
  guideFile: Shaped<GuideFile> | undefined,
  faults: Fault[],
): Assembled | undefined {
  const reporter =
    ({ document }: Shaped<unknown>): Report =>
    (path, message) =>
      faults.push(document.fault(path, message))
  const inBattle = reporter(battleFile)
  const inForces = reporter(forcesFile)
  const inMap = reporter(mapFile)
  const battle = battleFile.value
  const forces = forcesFile.value

  lintBattleSources(battle, inBattle)
  lintForcesSources(forces, battle, inForces)
  lintMapSources(mapFile.value, battle, inMap)
  const whole = assemble(
    { battle, map: mapFile.value, forces },
    { battle: inBattle, map: inMap, forces: inForces },
  )
  if (!whole) return undefined
  const { compiledBattle, compiledForces, map, chart } = whole
  const longest = battle.forms.reduce((most, { turns }) => Math.max(most, turns), 0)
  lintForces(forces, compiledForces, map, longest, inForces)
  lintHeadquarters(forces, inForces)
  lintBattle(battle, compiledBattle, chart.zoneNames.length, inBattle)
  lintEvents(battle, inBattle)
  lintDecisions(battle, inBattle)
  lintAir(battle, compiledBattle, inBattle)
  lintThrusts(battle, compiledBattle, compiledForces, inBattle)
  if (guideFile) lintGuide(guideFile.value, whole, reporter(guideFile))
  return faults.length > 0 ? undefined : whole
}
