/**
 * Battles of the program itself. Their files are judged when the program is built, so that the page neither judges them
 * again nor fetches what judges the files of strangers.
 */
import type { Scenario } from '../engine/scenario.ts'
import type { About } from './about.ts'
import {
  assemble,
  type BattleFiles,
  type Extras,
  finish,
  type LoadOptions,
  missingChoice,
} from './assemble.ts'
import type { Report } from './finder.ts'
import { patch } from './patch.ts'
import type { VariantRow } from './variantsSchema.ts'

/** The files of a sound battle, with every default filled in, and its briefing. */
export interface CheckedBattle extends BattleFiles, Extras {}

export type OpenedChecked =
  | { readonly ok: true; readonly scenario: Scenario; readonly about: About }
  | { readonly ok: false; readonly fault: string }

/** Opens a checked battle in a form and variant; the fault is that it has none of that name. */
export function openChecked(
  { prose, variants, plans, missions, ...files }: CheckedBattle,
  options: LoadOptions,
): OpenedChecked {
  const missing = missingChoice(files.battle, variants, options)
  if (missing) return { ok: false, fault: missing.message }
  const broken = (_path: unknown, message: string): never => {
    throw new Error(`Expected a battle that was checked when the program was built, got one with: ${message}`)
  }
  const variant = options.whatIf ?? variants.find(({ id }) => id === options.variant)
  const whole = assemble(variant ? varied(files, variant, broken) : files, {
    battle: broken,
    map: broken,
    forces: broken,
  })
  return whole
    ? {
        ok: true,
        ...finish(
          whole,
          { variants, prose, ...(plans && { plans }), ...(missions && { missions }) },
          options,
        ),
      }
    : { ok: false, fault: 'no map' }
}

/** The files as a variant has them: that it fits them was checked when the program was built. */
function varied({ battle, map, forces }: BattleFiles, variant: VariantRow, broken: Report): BattleFiles {
  const files = { 'scenario.json': battle, 'map.json': map, 'forces.json': forces }
  const { values } = patch(files, variant, broken)
  return {
    battle: values['scenario.json'] as BattleFiles['battle'],
    map: values['map.json'] as BattleFiles['map'],
    forces: values['forces.json'] as BattleFiles['forces'],
  }
}
