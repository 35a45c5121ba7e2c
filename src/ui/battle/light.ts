import type { Turn } from '../../engine/scenario.ts'
import { percentText } from '../../i18n/figures.ts'
import type { Say } from '../../i18n/i18n.ts'

/** Shares of darkness from which a turn is drawn as night, and up to which it is called day, ‰. */
const NIGHT_FROM = 500
const DAY_TO = 100

export const isNight = (turn: Turn): boolean => turn.dark >= NIGHT_FROM

/** "daylight", "night" or how much of the turn is dark. */
export function lightWords(say: Say, turn: Turn): string {
  if (turn.dark <= DAY_TO) return say('battle.light.day')
  if (turn.dark >= 1000 - DAY_TO) return say('battle.light.night')
  return say('battle.light.part', { percent: percentText(turn.dark) })
}
