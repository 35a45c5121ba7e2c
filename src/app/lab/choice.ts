/**
 * A study as a link: `?lab=khingan&whatif=dry-august,no-airlift+alert-kwantung~1=1250&soviet=staff&japanese=staff&games=40&seed=1`.
 * A stranger may have written it: what does not fit is told and nothing is played.
 */
import { SIDES } from '../../engine/types.ts'
import type { AboutVariant } from '../../scenario/about.ts'
import { BASE_VARIANT, DEFAULT_FORM } from '../../scenario/assemble.ts'
import { quoted } from '../../scenario/faults.ts'
import { whatIfParts } from '../../scenario/whatIf.ts'
import { LEVELS_ON_OFFER } from '../opponents.ts'
import type { LabChoice } from './state.ts'

/** Worlds beside the battle as it was: as many as a chart tells apart. */
export const MOST_WORLDS = 3
/** Games in each world. */
export const MOST_GAMES = 2000
export const MOST_SEED = 0xffff_ffff

/** What a study is unless somebody says otherwise. */
export const usualChoice = (scenario: string): LabChoice => ({
  scenario,
  form: DEFAULT_FORM,
  worlds: [],
  levels: { soviet: 'staff', japanese: 'staff' },
  games: 40,
  seed: 1,
})

export type LabLink =
  | { readonly ok: true; readonly choice: LabChoice }
  /** The field, what stands in it, and what was expected, on one line. */
  | { readonly ok: false; readonly fault: string }

/** The query of a link to a study. */
export function labQuery({ scenario, form, worlds, levels, games, seed }: LabChoice): string {
  const asked = new URLSearchParams({ lab: scenario, form })
  if (worlds.length > 0) asked.set('whatif', worlds.join(','))
  for (const side of SIDES) asked.set(side, levels[side])
  asked.set('games', String(games))
  asked.set('seed', String(seed))
  return `?${asked}`
}

/** Reads the query of a link that has `lab` in it; which battles and what-ifs there are is known when it is opened. */
export function readLabLink(query: string): LabLink {
  const asked = new URLSearchParams(query)
  const usual = usualChoice(asked.get('lab') ?? '')
  const twice = [...asked.keys()].find(field => asked.getAll(field).length > 1)
  if (twice !== undefined)
    return { ok: false, fault: `${twice}: stands here more than once; expected it once` }
  const choice: LabChoice = {
    ...usual,
    form: asked.get('form') ?? usual.form,
    worlds: (asked.get('whatif') ?? '').split(',').filter(name => name !== ''),
    levels: {
      soviet: asked.get('soviet') ?? usual.levels.soviet,
      japanese: asked.get('japanese') ?? usual.levels.japanese,
    },
    games: Number(asked.get('games') ?? usual.games),
    seed: Number(asked.get('seed') ?? usual.seed),
  }
  const fault = faultOf(choice)
  return fault === null ? { ok: true, choice } : { ok: false, fault }
}

/** What is wrong with a study as it is put together; null where nothing is. */
export function faultOf({ worlds, levels, games, seed }: LabChoice): string | null {
  const twice = worlds.find((name, w) => worlds.indexOf(name) < w || name === BASE_VARIANT)
  if (worlds.length > MOST_WORLDS) return `whatif: ${worlds.length} what-ifs; expected at most ${MOST_WORLDS}`
  if (twice !== undefined) return `whatif: ${quoted(twice)} stands twice; expected each what-if once`
  for (const side of SIDES)
    if (!LEVELS_ON_OFFER.some(level => level === levels[side]))
      return `${side}: got ${quoted(levels[side])}; expected one of ${LEVELS_ON_OFFER.join(', ')}`
  if (!isWhole(games, 1, MOST_GAMES)) return `games: expected a whole number from 1 to ${MOST_GAMES}`
  if (!isWhole(seed, 0, MOST_SEED + 1 - games))
    return `seed: expected a whole number from 0 to ${MOST_SEED + 1 - games}`
  return null
}

/** What a world is called: the titles of what it is put together of. */
export const titleOfWorld = (variants: readonly Pick<AboutVariant, 'id' | 'title'>[], name: string): string =>
  (whatIfParts(name) ?? [])
    .map(({ variant }) => variants.find(({ id }) => id === variant)?.title ?? variant)
    .join(' + ')

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most
