/**
 * The door to a battle: three files and a briefing become a `Scenario` for the rules and an `About` for readers, or the
 * list of all that is wrong with them; and with the guided turn and the variants, where the battle has them. It reads no
 * disk: a Node reader and a browser reader hand it texts.
 */
import type * as z from 'zod/mini'
import type { Scenario } from '../engine/scenario.ts'
import type { About } from './about.ts'
import { BASE_VARIANT, finish, type LoadOptions, missingChoice } from './assemble.ts'
import { battleFileSchema } from './battleSchema.ts'
import type { CheckedBattle } from './checked.ts'
import { type Fault, sortFaults } from './faults.ts'
import { forcesFileSchema } from './forcesSchema.ts'
import { type JsonDocument, MAX_FILE_CHARACTERS, parseJson } from './json.ts'
import { type Documents, judgeDocuments, type Parsing, readShape, type Shaped } from './judge.ts'
import { lessonsFileSchema } from './lessonsFile.ts'
import { MAX_GUIDE_CHARACTERS } from './limits.ts'
import { lintLessons } from './lintLessons.ts'
import { lintOpening } from './lintOpening.ts'
import { lintPlans, missionsTold, plansOf } from './lintPlans.ts'
import { mapFileSchema } from './mapSchema.ts'
import { type OpeningFile, openingFileSchema } from './openingFile.ts'
import { plansFileSchema } from './plansSchema.ts'
import { inVariant, lintVariants, VARIANTS_FILE } from './variants.ts'
import { type VariantRow, variantsFileSchema } from './variantsSchema.ts'
import { type WhatIf, whatIfNamed } from './whatIf.ts'

export { BASE_VARIANT, DEFAULT_FORM, type LoadOptions } from './assemble.ts'

/** Files of a battle's folder, in the order in which faults are told. */
export const BATTLE_FILES = ['scenario.json', 'map.json', 'forces.json'] as const
export const BRIEFING_FILE = 'briefing.en.md'
/** A guided first turn: a battle may have one. */
export const GUIDE_FILE = 'guide.en.json'
/** The record's missions: a battle may have them. */
export const PLANS_FILE = 'plans.json'
/** The first days as they were: a battle may have them. */
export const OPENING_FILE = 'opening.json'
/** Lessons on the battle's questions: a battle may have them. */
export const LESSONS_FILE = 'lessons.json'
/** JSON that a battle may have or not. */
export const OPTIONAL_FILES = [GUIDE_FILE, VARIANTS_FILE, PLANS_FILE, OPENING_FILE, LESSONS_FILE] as const
/** Every file of a folder that belongs to the battle. */
export const ALL_FILES = [...BATTLE_FILES, BRIEFING_FILE, ...OPTIONAL_FILES] as const
const MAX_BRIEFING_CHARACTERS = 40_000

/** Texts of a battle's files by name. */
export type BattleTexts = { readonly [file: string]: string }

export type Loaded =
  | {
      readonly ok: true
      readonly scenario: Scenario
      readonly about: About
      /** Its opening, with the file that faults of playing it point into. */
      readonly opening?: Shaped<OpeningFile>
    }
  | {
      readonly ok: false
      readonly faults: readonly Fault[]
      /** The files are sound: they only lack the form or variant that was asked for. */
      readonly isMissingChoice: boolean
    }

/** The parts of a battle, parsed: from a folder's files, or out of a bundle. A part that is missing is left out. */
export interface BattleParts {
  readonly documents: Documents
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
  for (const file of [...BATTLE_FILES, ...OPTIONAL_FILES.filter(name => Object.hasOwn(files, name))]) {
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

/** The files of a folder that loads, judged in all variants and with every default filled in, for `openChecked`. */
export function checkBattle(
  files: BattleTexts,
): { readonly ok: true; readonly battle: CheckedBattle } | Extract<Loaded, { readonly ok: false }> {
  const loaded = loadScenario(files, { everyVariant: true })
  if (!loaded.ok) return loaded
  const shaped = <S extends z.core.$ZodType>(file: string, schema: Parsing<S>): z.output<S> =>
    readShape(readDocument(files, file, []), schema, [])!.value
  const plans = Object.hasOwn(files, PLANS_FILE) && shaped(PLANS_FILE, plansFileSchema)
  return {
    ok: true,
    battle: {
      battle: shaped('scenario.json', battleFileSchema),
      map: shaped('map.json', mapFileSchema),
      forces: shaped('forces.json', forcesFileSchema),
      variants: Object.hasOwn(files, VARIANTS_FILE) ? shaped(VARIANTS_FILE, variantsFileSchema).variants : [],
      ...(plans && { plans: plansOf(plans), missions: missionsTold(plans) }),
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
  const refused = (found: readonly Fault[], isMissingChoice = false): Loaded => ({
    ok: false,
    faults: isMissingChoice ? found : sortFaults(found, ALL_FILES),
    isMissingChoice,
  })
  const whole = judgeDocuments(documents, GUIDE_FILE, faults)
  const read = readShape(documents[VARIANTS_FILE], variantsFileSchema, faults)
  const variants: readonly VariantRow[] = read?.value.variants ?? []
  const plans = readShape(documents[PLANS_FILE], plansFileSchema, faults)
  const opening = readShape(documents[OPENING_FILE], openingFileSchema, faults)
  const lessons = readShape(documents[LESSONS_FILE], lessonsFileSchema, faults)
  const prose = readBriefing(briefing, faults)
  if (whole && read) lintVariants(read, whole.battle, faults)
  if (whole && plans)
    lintPlans(plans.value, whole, (path, message) => faults.push(plans.document.fault(path, message)))
  // Studies of lessons name what-ifs: where those cannot be read, nobody knows whether they are there.
  if (whole && lessons && (read || !documents[VARIANTS_FILE]))
    lintLessons(lessons.value, whole.battle, variants, (path, message) =>
      faults.push(lessons.document.fault(path, message)),
    )
  if (whole && options.everyVariant)
    for (const { id } of variants) {
      const named = whatIfNamed(variants, id)
      if (faults.length === 0 && named.ok) judgeVariant(documents, named.whatIf, faults)
    }
  if (faults.length > 0 || !whole) return refused(faults)
  const { variant = BASE_VARIANT } = options
  const named = variant === BASE_VARIANT ? null : whatIfNamed(variants, variant)
  const whatIf = named?.ok ? named.whatIf : null
  const chosen = { ...options, ...(whatIf && { whatIf: whatIf.row }) }
  const missing =
    named && !named.ok ? { path: [], message: named.fault } : missingChoice(whole.battle, variants, chosen)
  if (missing) return refused([documents['scenario.json']!.fault(missing.path, missing.message)], true)
  const played = whatIf ? judgeVariant(documents, whatIf, faults) : whole
  const extras = {
    variants,
    prose,
    ...(plans && { plans: plansOf(plans.value), missions: missionsTold(plans.value) }),
  }
  if (!played) return refused(faults)
  const finished = finish(played, extras, chosen)
  // It is an opening of the battle as it was.
  if (opening && variant === BASE_VARIANT)
    lintOpening(opening.value, whole.battle, finished.scenario, (path, message) =>
      faults.push(opening.document.fault(path, message)),
    )
  return faults.length > 0 ? refused(faults) : { ok: true, ...finished, ...(opening && { opening }) }
}

/** The battle in one of its variants; its faults point to the change that brought them. */
const judgeVariant = (documents: Documents, whatIf: WhatIf, faults: Fault[]) =>
  judgeDocuments(inVariant(documents, whatIf, faults), GUIDE_FILE, faults)

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
