/** Provenance: nothing is stated without saying where it comes from. */
import type { BattleFile } from './battleSchema.ts'
import { type JsonPath, quoted } from './faults.ts'
import type { Report } from './finder.ts'
import { FIGURES, type ForcesFile, type UnitType } from './forcesSchema.ts'
import type { LessonsFile } from './lessonsFile.ts'
import type { OpeningFile } from './openingFile.ts'
import type { PlansFile } from './plansSchema.ts'
import type { VariantsFile } from './variantsSchema.ts'

const ESTIMATE = 'estimate'

/** A statement's provenance as far as its schema makes sure of it. */
interface Fact {
  readonly source: string
  readonly confidence?: string | undefined
  readonly basis?: string | undefined
}

/** Keys of a list like "G7, VTD". */
export const sourceKeys = (source: string): string[] => source.split(',').map(key => key.trim())

/** What a statement lacks: a known source for A and B, a basis for an estimate; undefined where it is whole. */
function lack(fact: Fact, known: ReadonlySet<string>): string | undefined {
  const { source, confidence, basis } = fact
  if (source === ESTIMATE || confidence === 'C') {
    if (source !== ESTIMATE || (confidence ?? 'C') !== 'C')
      return `confidence ${quoted(confidence)} with source ${quoted(source)}; expected "C" with "estimate"`
    return basis === undefined ? 'an estimate without its basis; expected a sentence in "basis"' : undefined
  }
  if (confidence === undefined) return 'a source without its confidence; expected "A" or "B"'
  const strange = sourceKeys(source).find(key => !known.has(key))
  return strange === undefined
    ? undefined
    : `there is no source ${quoted(strange)}; expected a key of the battle's sources`
}

/** Takes a statement at its place. */
type Judge = (path: JsonPath, fact: Fact) => void

function judge(battle: BattleFile, report: Report): Judge {
  const known = new Set(battle.sources.map(({ key }) => key))
  return (path, fact) => {
    const message = lack(fact, known)
    if (message !== undefined) report(path, message)
  }
}

/** Reports every statement of the battle file that lacks its source. */
export function lintBattleSources(battle: BattleFile, report: Report): void {
  const take = judge(battle, report)
  take(['schedule', 'light'], battle.schedule.light)
  take(['scale'], battle.scale)
  if (battle.secondClock) take(['secondClock', 'figures'], battle.secondClock.figures)
  battle.schedule.days.forEach(({ figures }, i) => take(['schedule', 'days', i, 'figures'], figures))
  battle.tracks?.forEach(({ figures }, i) => take(['tracks', i, 'figures'], figures))
  battle.objectives.forEach(({ figures }, i) => take(['objectives', i, 'figures'], figures))
  battle.checkpoints.forEach(({ figures }, i) => take(['checkpoints', i, 'figures'], figures))
  battle.wings?.forEach(({ presence, figures }, i) => {
    take(['wings', i, 'presence'], presence)
    take(['wings', i, 'figures'], figures)
  })
  battle.history?.losses.forEach(({ figures }, i) => take(['history', 'losses', i, 'figures'], figures))
  battle.forms.forEach(({ history }, i) => {
    if (history) take(['forms', i, 'history', 'figures'], history.figures)
  })
  battle.evacuations?.forEach(({ figures }, i) => take(['evacuations', i, 'figures'], figures))
  battle.registeredFire?.forEach(({ figures }, i) => take(['registeredFire', i, 'figures'], figures))
  battle.crowds?.forEach(({ figures }, i) => take(['crowds', i, 'figures'], figures))
  battle.depots?.forEach(({ figures }, i) => take(['depots', i, 'figures'], figures))
  battle.nightThrusts?.forEach(({ figures }, i) => take(['nightThrusts', i, 'figures'], figures))
  battle.decisions?.forEach(({ figures }, i) => take(['decisions', i, 'figures'], figures))
  battle.events?.forEach(({ figures, effects }, i) => {
    take(['events', i, 'figures'], figures)
    // What players are told as news has been said by somebody, or is as much an estimate as the event itself.
    effects.forEach((effect, k) => {
      if (effect.kind !== 'message' || (effect.source === ESTIMATE && figures.source === ESTIMATE)) return
      take(['events', i, 'effects', k, 'source'], { source: effect.source, confidence: 'B' })
    })
  })
}

/** The same of the variants: each what-if, and each of its changes. */
export function lintVariantsSources({ variants }: VariantsFile, battle: BattleFile, report: Report): void {
  const take = judge(battle, report)
  variants.forEach(({ figures, changes }, v) => {
    take(['variants', v, 'figures'], figures)
    changes.forEach((change, c) => take(['variants', v, 'changes', c, 'figures'], change.figures))
  })
}

/** The same of the plans: each mission, and each choice of a headquarters. */
export function lintPlansSources(
  { missions, decisions }: PlansFile,
  battle: BattleFile,
  report: Report,
): void {
  const take = judge(battle, report)
  missions.forEach(({ figures }, m) => take(['missions', m, 'figures'], figures))
  decisions?.forEach(({ figures }, d) => take(['decisions', d, 'figures'], figures))
}

/** The same of the lessons: what speaks for each answer. */
export function lintLessonsSources({ lessons }: LessonsFile, battle: BattleFile, report: Report): void {
  const take = judge(battle, report)
  lessons.forEach(({ teacher }, l) => {
    teacher.answers.forEach(({ figures }, a) =>
      take(['lessons', l, 'teacher', 'answers', a, 'figures'], figures),
    )
  })
}

/** The same of the opening: each comment, and each decree. What a side claimed (S) has a source like any other. */
export function lintOpeningSources({ turns }: OpeningFile, battle: BattleFile, report: Report): void {
  const take = judge(battle, report)
  turns.forEach(({ steps }, t) => {
    steps.forEach((step, s) => {
      if ('note' in step) take(['turns', t, 'steps', s], step)
    })
  })
}

/** The same of the forces file, and every figure of a unit type that no `basis` covers. */
export function lintForcesSources(forces: ForcesFile, battle: BattleFile, report: Report): void {
  const take = judge(battle, report)
  forces.formations.forEach(({ presence, headquarters, workshop }, i) => {
    take(['formations', i, 'presence'], presence)
    if (workshop) take(['formations', i, 'workshop'], workshop)
    if (headquarters) take(['formations', i, 'headquarters', 'figures'], headquarters.figures)
  })
  forces.columns.forEach(({ figures }, i) => take(['columns', i, 'figures'], figures))
  forces.units.forEach((unit, i) => {
    for (const fact of ['presence', 'strength', 'start'] as const) take(['units', i, fact], unit[fact])
  })
  forces.boxes?.forEach(({ figures, links }, i) => {
    take(['boxes', i, 'figures'], figures)
    links.forEach((link, l) => take(['boxes', i, 'links', l, 'figures'], link.figures))
  })
  forces.trains?.forEach(({ presence, strength }, i) => {
    take(['trains', i, 'presence'], presence)
    take(['trains', i, 'strength'], strength)
  })
  forces.offMap.forEach(({ presence, strength }, i) => {
    take(['offMap', i, 'presence'], presence)
    take(['offMap', i, 'strength'], strength)
  })
  for (const [name, type] of Object.entries(forces.unitTypes))
    for (const figure of uncovered(type))
      report(
        ['unitTypes', name, figure],
        `a figure without its basis; expected a sentence in "basis/${figure}"`,
      )
}

const uncovered = (type: UnitType): (keyof UnitType['basis'])[] => [
  ...FIGURES.filter(figure => (type[figure] ?? 0) > 0 && type.basis[figure] === undefined),
  ...(['equipment', 'squads'] as const).filter(trait => type[trait] && type.basis[trait] === undefined),
]

/** Lists of a map file whose entries say where they come from. */
const MAP_LISTS = [
  'rivers',
  'roads',
  'railways',
  'crossings',
  'places',
  'areas',
  'works',
  'spotHeights',
] as const
type MapLists = { readonly [L in (typeof MAP_LISTS)[number]]: readonly Fact[] } & {
  readonly landings?: readonly Fact[] | undefined
  readonly relief: Fact
  readonly border: Fact | null
  readonly shores?: (Fact & { readonly stretches: readonly Fact[] }) | undefined
}

/** The same of the map file. */
export function lintMapSources(map: MapLists, battle: BattleFile, report: Report): void {
  const take = judge(battle, report)
  for (const list of MAP_LISTS) map[list].forEach((fact, i) => take([list, i], fact))
  map.landings?.forEach((fact, i) => take(['landings', i], fact))
  take(['relief'], map.relief)
  if (map.border) take(['border'], map.border)
  if (map.shores) take(['shores'], map.shores)
  map.shores?.stretches.forEach((fact, i) => take(['shores', 'stretches', i], fact))
}
