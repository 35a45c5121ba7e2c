/** Commanders by level name. */
import type { Commander, Level } from './commander.ts'
import { greedy } from './greedy.ts'
import { historical } from './historical.ts'
import { officer, staff } from './officer.ts'
import { random } from './random.ts'
import { recruit } from './recruit.ts'

const COMMANDERS: { readonly [L in Level]: Commander } = {
  random,
  recruit,
  greedy,
  historical,
  officer,
  staff,
}

export const commanderOf = (level: Level): Commander => COMMANDERS[level]
