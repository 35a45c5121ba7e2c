/**
 * Compiles the map of a battle: `npx tsx src/tools/compileMap.ts hailar` reads `scenarios/hailar/geo/` and writes
 * `scenarios/hailar/map.json`. What it writes is committed; corrections belong in the survey, not in the result.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compileMap } from './mapCompiler/compile.ts'
import { jsonText } from './mapCompiler/jsonText.ts'
import type { Survey } from './mapCompiler/survey.ts'

const SCENARIOS = new URL('../../scenarios/', import.meta.url)

/** Text of the map file of a battle, from its folder's `geo/`. */
export function mapText(battle: string): string {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`${battle}/geo/${name}`, SCENARIOS), 'utf8'))
  return jsonText(compileMap(read('survey.json') as Survey, read))
}

function main(battle: string | undefined): void {
  if (battle === undefined) throw new Error('usage: npx tsx src/tools/compileMap.ts <battle>')
  const target = new URL(`${battle}/map.json`, SCENARIOS)
  writeFileSync(target, mapText(battle))
  console.log(`wrote ${fileURLToPath(target)}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2])
