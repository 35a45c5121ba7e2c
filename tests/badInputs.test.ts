/**
 * Bad inputs, door by door: whatever comes in from outside is taken whole or refused in one line that names the place
 * and what was expected there, and what was there before stays. What does not fit together in a battle is listed in
 * `scenario/faultsOf*.test.ts`.
 */
import { describe, expect, it } from 'vitest'
import { addresses } from './badInputs/addresses.ts'
import { battleFiles } from './badInputs/battleFiles.ts'
import { bundles } from './badInputs/bundles.ts'
import { commandLine } from './badInputs/commandLine.ts'
import type { Door } from './badInputs/door.ts'
import { droppedFiles } from './badInputs/droppedFiles.ts'
import { handIns } from './badInputs/handIns.ts'
import { keptSettings } from './badInputs/keptSettings.ts'
import { saves } from './badInputs/saves.ts'

const DOORS: readonly Door[] = [
  battleFiles,
  bundles,
  saves,
  addresses,
  keptSettings,
  commandLine,
  droppedFiles,
  handIns,
]

it('there are many more than thirty, each by its name, at every door', () => {
  const names = DOORS.flatMap(({ name, inputs }) => inputs.map(({ what }) => `${name}: ${what}`))
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(60)
  for (const { inputs } of DOORS) expect(inputs.length).toBeGreaterThanOrEqual(5)
})

describe.each(DOORS)('$name:', ({ inputs }) => {
  it.each(inputs)('$what', async ({ lines, told }) => {
    const [line, ...more] = await lines()
    expect(more).toEqual([])
    if (typeof told === 'string') expect(line).toBe(told)
    else expect(line).toMatch(told)
    expect(line).toMatch(/^[^\n]{1,300}$/)
    expect(line).toContain('expected ')
  })
})
