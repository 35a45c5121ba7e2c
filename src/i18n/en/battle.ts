/** Words of the battle page: under one name, from a file for each of its parts. */
import { hexCard } from './hexCard.ts'
import { odds } from './odds.ts'
import { panels } from './panels.ts'
import { unitCard } from './unitCard.ts'

export const battle = { ...panels, ...unitCard, ...hexCard, ...odds } as const
