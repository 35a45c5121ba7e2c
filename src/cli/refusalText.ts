/** A refusal on one line, for those who read files and not the board. */
import { hexText } from '../engine/map/hexMap.ts'
import type { Refusal } from '../engine/reasons.ts'
import type { Scenario } from '../engine/scenario.ts'

/** Facts of a refusal that are positions in the battle's lists. */
const UNIT_FACTS: ReadonlySet<string> = new Set(['unit', 'units', 'by'])
const HEX_FACTS: ReadonlySet<string> = new Set(['hex', 'at'])

/** The facts of a refusal, units and hexes by the names that files give them. */
export function factsText({ units, map }: Scenario, refusal: Refusal): string {
  const named = (name: string, value: unknown): unknown => {
    if (typeof value !== 'number' || value < 0) return value
    if (UNIT_FACTS.has(name)) return units[value]?.id ?? value
    if (HEX_FACTS.has(name)) return hexText(map, value)
    return name === 'crossing' ? (map.crossings[value]?.id ?? value) : value
  }
  return Object.entries(refusal)
    .map(([name, value]) => {
      const told = Array.isArray(value) ? value.map(one => named(name, one)).join(' ') : named(name, value)
      return `${name} ${String(told)}`
    })
    .join(', ')
}
