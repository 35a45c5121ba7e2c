/** Three files become a battle, or the list of all that is wrong in them and between them. */
import type * as z from 'zod/mini'
import { type Assembled, assemble } from './assemble.ts'
import { type BattleFile, battleFileSchema } from './battleSchema.ts'
import type { Fault } from './faults.ts'
import type { Report } from './finder.ts'
import { type ForcesFile, forcesFileSchema } from './forcesSchema.ts'
import { type GuideFile, guideFileSchema } from './guideFile.ts'
import type { JsonDocument } from './json.ts'
import { lintBattle, lintForces } from './lint.ts'
import { lintAir } from './lintAir.ts'
import { lintDecisions, lintEvents } from './lintEvents.ts'
import { lintGuide } from './lintGuide.ts'
import { lintHeadquarters } from './lintHeadquarters.ts'
import { lintObjectives } from './lintObjectives.ts'
import { lintThrusts } from './lintThrusts.ts'
import { lintMap } from './mapLint.ts'
import { type MapFile, mapFileSchema } from './mapSchema.ts'
import { refusals } from './schemaFaults.ts'
import { lintBattleSources, lintForcesSources, lintMapSources } from './sources.ts'

/** Parsed files of a battle by name; one that is missing is left out. */
export type Documents = { readonly [file: string]: JsonDocument }

/** Puts the parsed files together and judges them; undefined where any is missing or wrong. `guide`: name of the guided turn. */
export function judgeDocuments(documents: Documents, guide: string, faults: Fault[]): Assembled | undefined {
  const battle = readShape(documents['scenario.json'], battleFileSchema, faults)
  const map = readShape(documents['map.json'], mapFileSchema, faults)
  const forces = readShape(documents['forces.json'], forcesFileSchema, faults)
  const guided = readShape(documents[guide], guideFileSchema, faults)
  return battle && map && forces ? judge(battle, map, forces, guided, faults) : undefined
}

/** A file whose shape is right, with its document for the lines of later faults. */
export interface Shaped<T> {
  readonly value: T
  readonly document: JsonDocument
}

/** A schema that parses. */
export type Parsing<S extends z.core.$ZodType> = S & {
  safeParse: (data: unknown) => z.core.util.SafeParseResult<z.output<S>>
}

/** The value of a file whose shape is right; what is not goes to `faults`. */
export function readShape<S extends z.core.$ZodType>(
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
  lintMap(mapFile.value, map, inMap)
  lintForces(forces, compiledForces, map, longest, inForces)
  lintHeadquarters(forces, inForces)
  lintBattle(battle, compiledBattle, chart.zoneNames.length, inBattle)
  lintEvents(battle, inBattle)
  lintDecisions(battle, inBattle)
  lintAir(battle, compiledBattle, map, inBattle)
  lintObjectives(compiledBattle, compiledForces, map, inBattle)
  lintThrusts(battle, compiledBattle, compiledForces, inBattle)
  if (guideFile) lintGuide(guideFile.value, whole, reporter(guideFile))
  return faults.length > 0 ? undefined : whole
}
