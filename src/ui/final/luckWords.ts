/** What the dice were thrown for, in words. Pure. */
import type { Scenario } from '../../engine/scenario.ts'

/** What a scripted event tells when it comes about, else its id; "–" where there is none. */
export function eventText({ events }: Scenario, event: number): string {
  const scripted = events[event]
  const told = scripted?.effects.flatMap(effect => (effect.kind === 'message' ? effect.text : []))
  return told?.[0] ?? scripted?.id ?? '–'
}
