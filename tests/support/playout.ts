/** Random games for properties; one that breaks leaves its record where it can be replayed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Scenario } from '../../src/engine/scenario.ts'
import type { GameRecord } from '../../src/record/record.ts'
import { type Playout, type PlayoutOptions, playout as play } from '../../src/sim/playout.ts'
import { BrokenGame, type GameStep } from '../../src/sim/running.ts'

/** A playout whose error names the seed and a file with the record that leads there. */
export function playout(
  scenario: Scenario,
  seed: number,
  step: (step: GameStep) => void,
  options: PlayoutOptions = {},
): Playout {
  try {
    return play(scenario, seed, step, options)
  } catch (error) {
    if (!(error instanceof BrokenGame)) throw error
    throw new Error(`${keep(scenario, error.record)}, ${error.message}`, { cause: error })
  }
}

/** Writes the record of a broken playout; says where, in words for the error. */
function keep(scenario: Scenario, record: GameRecord): string {
  const folder = new URL('../../node_modules/.cache/playouts/', import.meta.url)
  const file = `${scenario.id}-${record.seed}.json`
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL(file, folder), JSON.stringify(record))
  const turn = record.playerTurns.at(-1)
  return `${scenario.id}, seed ${record.seed}, turn ${turn?.turn ?? 1} (${turn?.side ?? scenario.firstSide}), record in node_modules/.cache/playouts/${file}`
}
