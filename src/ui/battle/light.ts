import type { Turn } from '../../engine/scenario.ts'
import { percentText } from '../../i18n/figures.ts'
import type { Say } from '../../i18n/i18n.ts'

/** Share of darkness up to which a turn is called day, ‰. */
const DAY_TO = 100

/** From this share on the map is drawn in its night colours, and the small map with it, ‰. */
const NIGHT_FROM = 500

/** Is most of the turn dark? No turn, as after the last, is not. */
export const isNight = (turn: Turn | undefined): boolean => (turn?.dark ?? 0) >= NIGHT_FROM

/** "daylight", "night" or how much of the turn is dark. */
export function lightWords(say: Say, turn: Turn): string {
  if (turn.dark <= DAY_TO) return say('battle.light.day')
  if (turn.dark >= 1000 - DAY_TO) return say('battle.light.night')
  return say('battle.light.part', { percent: percentText(turn.dark) })
}
