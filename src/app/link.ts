/**
 * What a link asks for. To a battle: `?scenario=hailar&form=dash&variant=alert&seed=7&side=japanese&level=officer`; to a
 * turn of its opening: `?scenario=hailar&replay=opening&turn=3&side=both`. A stranger may have written it: what does not fit is told and starts nothing, so that nobody plays another game than the one he was sent.
 */
import type { Side } from '../engine/types.ts'
import { quoted } from '../scenario/faults.ts'
import type { Commands } from './commands.ts'
import type { Place } from './replay/state.ts'
import type { Seat } from './store.ts'

export type Link =
  | { readonly kind: 'none' }
  | { readonly kind: 'game'; readonly game: Parameters<Commands['start']>[0] }
  | { readonly kind: 'opening'; readonly scenario: string; readonly place: Place }
  /** `fault`: the field, what stands in it, and what was expected, on one line. */
  | { readonly kind: 'faulty'; readonly fault: string }

/** Fields of a link. Others are not ours: programs that pass links on add their own. */
const FIELDS = ['scenario', 'form', 'variant', 'seed', 'side', 'level', 'replay', 'turn'] as const
type Field = (typeof FIELDS)[number]

/** What a link to an opening may say, and what no other link does. */
const OF_OPENINGS: readonly Field[] = ['scenario', 'replay', 'turn', 'side']

/** Whom the player leads; in hot-seat both. */
const PLAYED = ['soviet', 'japanese', 'both'] as const
const LARGEST_SEED = 0xffff_ffff

/** Has the fragment of an address a whole record in it (`recordLink.ts`)? */
export const hasRecord = (fragment: string): boolean => fragment.startsWith('#record=')

/** Reads the query of an address. `levels`: those on offer, weakest first; the strongest is the usual one. */
export function readLink(query: string, levels: readonly string[]): Link {
  const asked = new URLSearchParams(query)
  const given = FIELDS.filter(field => asked.has(field))
  if (given.length === 0) return { kind: 'none' }
  const word = (field: Field): string | null => asked.get(field)
  const scenario = word('scenario')
  if (scenario === null) return faulty('scenario: nothing stands here; expected the id of a battle')
  const twice = given.find(field => asked.getAll(field).length > 1)
  if (twice) return faulty(`${twice}: stands here more than once; expected it once`)
  const wrong = given.find(field => !fits(field, word(field)!, levels))
  if (wrong) return faulty(`${wrong}: got ${quoted(word(wrong))}; expected ${expectation(wrong, levels)}`)
  if (given.includes('replay')) {
    const alien = given.find(field => !OF_OPENINGS.includes(field))
    if (alien) return faulty(`${alien}: stands beside replay; expected it in links to games alone`)
    return { kind: 'opening', scenario, place: placeOf(word('turn'), word('side')) }
  }
  if (given.includes('turn')) return faulty('turn: stands without replay; expected replay=opening')
  const side = word('side') ?? 'soviet'
  const level = word('level') ?? levels.at(-1)!
  const seat = (of: Side): Seat => (side === of || side === 'both' ? 'human' : { level })
  return {
    kind: 'game',
    game: {
      scenario,
      form: word('form') ?? 'standard',
      variant: word('variant') ?? 'base',
      seats: { soviet: seat('soviet'), japanese: seat('japanese') },
      seed: Number(word('seed') ?? 0),
    },
  }
}

const placeOf = (turn: string | null, side: string | null): Place => {
  const eyes = PLAYED.find(each => each === side)
  return { turn: Number(turn ?? 1), ...(eyes && { eyes }) }
}

const faulty = (fault: string): Link => ({ kind: 'faulty', fault })

function fits(field: Field, word: string, levels: readonly string[]): boolean {
  switch (field) {
    // Which battles, forms and variants there are is known when the battle is opened.
    case 'scenario':
    case 'form':
    case 'variant':
      return true
    case 'seed':
      return /^\d{1,10}$/.test(word) && Number(word) <= LARGEST_SEED
    case 'side':
      return PLAYED.some(side => side === word)
    case 'level':
      return levels.includes(word)
    case 'replay':
      return word === 'opening'
    case 'turn':
      return /^[1-9]\d{0,2}$/.test(word)
  }
}

function expectation(field: Field, levels: readonly string[]): string {
  switch (field) {
    case 'scenario':
    case 'form':
    case 'variant':
      return 'the id of one'
    case 'seed':
      return `a whole number from 0 to ${LARGEST_SEED}`
    case 'side':
      return `one of ${PLAYED.join(', ')}`
    case 'level':
      return `one of ${levels.join(', ')}`
    case 'replay':
      return 'opening'
    case 'turn':
      return 'a whole number from 1 to 999'
  }
}
