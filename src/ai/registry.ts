/** Commanders by level name. */
import type { Commander, Level } from './commander.ts'
import { greedy } from './greedy.ts'
import { random } from './random.ts'

const COMMANDERS: { readonly [L in Level]: Commander } = { random, greedy }

export const commanderOf = (level: Level): Commander => COMMANDERS[level]
