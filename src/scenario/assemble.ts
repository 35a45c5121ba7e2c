/**
 * Three well-shaped files and a briefing become a battle: the `Scenario` for the rules and the `About` for readers. What
 * is wrong between the files is reported by whoever asks; files that were checked when the program was built have
 * nothing to report, and need neither schemas nor lines.
 */
import { digestText } from '../engine/hash.ts'
import type { HexMap } from '../engine/map/hexMap.ts'
import type { Plans } from '../engine/plans.ts'
import type { Scenario } from '../engine/scenario.ts'
import { type About, aboutBattle } from './about.ts'
import type { BattleFile } from './battleSchema.ts'
import { type Battle, compileBattle } from './compileBattle.ts'
import { compileForces, type Forces } from './compileForces.ts'
import { type JsonPath, quoted } from './faults.ts'
import { lookup, type Report } from './finder.ts'
import type { ForcesFile } from './forcesSchema.ts'
import { type Chart, readMapFile } from './mapFile.ts'
import type { MapFile } from './mapSchema.ts'
import type { VariantRow } from './variantsSchema.ts'

export const DEFAULT_FORM = 'standard'
export const BASE_VARIANT = 'base'

export interface LoadOptions {
  /** Length of the game; "standard" unless said. */
  readonly form?: string
  readonly variant?: string
  /** The what-if that `variant` names, where it is put together of declared ones (`whatIf.ts`). */
  readonly whatIf?: VariantRow
  /** Judges all variants of the battle, not only the one that is asked for. */
  readonly everyVariant?: boolean
}

/** The files of a battle, each of the right shape. */
export interface BattleFiles {
  readonly battle: BattleFile
  readonly map: MapFile
  readonly forces: ForcesFile
}

export interface Assembled extends Omit<BattleFiles, 'map'> {
  readonly map: HexMap
  readonly chart: Chart
  readonly compiledBattle: Battle
  readonly compiledForces: Forces
}

/** What a battle has beside its three files. */
export interface Extras {
  readonly variants: readonly VariantRow[]
  /** Text of its briefing. */
  readonly prose: string
  readonly plans?: Plans
  /** What its missions were in history, by their ids. */
  readonly missions?: About['missions']
}

/** Where the faults of each file go. */
export interface Reports {
  readonly battle: Report
  readonly map: Report
  readonly forces: Report
}

/** Puts three well-shaped files together; undefined where the map cannot be built. */
export function assemble({ battle, map, forces }: BattleFiles, report: Reports): Assembled | undefined {
  const read = readMapFile(map, battle.startDate, report.map)
  if (!read) return undefined
  const unitAt = lookup('unit', forces.units, ['units'], report.forces, report.battle)
  const compiledForces = compileForces(forces, read.map, battle.startDate, report.forces)
  const columnAt = lookup('column', forces.columns, ['columns'], () => {}, report.battle)
  const links = (forces.boxes ?? []).flatMap(({ links }) => links)
  const linkAt = lookup('way from a box', links, ['boxes'], () => {}, report.battle)
  const compiledBattle = compileBattle(battle, read.map, unitAt, columnAt, linkAt, report.battle)
  return { battle, forces, map: read.map, chart: read.chart, compiledBattle, compiledForces }
}

/** The form or variant that was asked for and that the battle does not have. */
export function missingChoice(
  { forms }: BattleFile,
  variants: readonly VariantRow[],
  { form = DEFAULT_FORM, variant = BASE_VARIANT, whatIf }: LoadOptions,
): { readonly path: JsonPath; readonly message: string } | undefined {
  if (!forms.some(({ id }) => id === form))
    return {
      path: ['forms'],
      message: `there is no form ${quoted(form)}; expected one of ${forms.map(({ id }) => id).join(', ')}`,
    }
  const ids = [BASE_VARIANT, ...variants.map(({ id }) => id)]
  if (whatIf || ids.includes(variant)) return undefined
  return { path: [], message: `there is no variant ${quoted(variant)}; expected ${oneOf(ids)}` }
}

const oneOf = (ids: readonly string[]): string => (ids.length === 1 ? ids[0]! : `one of ${ids.join(', ')}`)

/** The battle in one of its forms and variants, and what it says of itself. */
export function finish(
  whole: Assembled,
  extras: Extras,
  options: LoadOptions,
): { readonly scenario: Scenario; readonly about: About } {
  const scenario = join(whole, extras.plans, options)
  const { whatIf } = options
  const isNew = whatIf && extras.variants.every(({ id }) => id !== whatIf.id)
  const variants = isNew ? [...extras.variants, whatIf] : extras.variants
  return { scenario, about: aboutBattle(whole, scenario.form.id, { ...extras, variants }, DEFAULT_FORM) }
}

/** The battle in one of its forms and variants. */
function join(
  { battle: file, compiledBattle: battle, compiledForces: forces, map }: Assembled,
  plans: Plans | undefined,
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
    ...(plans && { plans }),
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
