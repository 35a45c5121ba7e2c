import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourcesDigest } from '../../src/tools/build.mjs'

let project: string
let before: string

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'august-storm-'))
  mkdirSync(join(project, 'src/engine'), { recursive: true })
  writeFileSync(join(project, 'src/engine/dice.ts'), 'export {}')
  writeFileSync(join(project, 'package-lock.json'), '{}')
  before = sourcesDigest(project)
})

afterEach(() => rmSync(project, { recursive: true }))

test('a build stays fresh while no source changes', () => {
  mkdirSync(join(project, 'tests'))
  writeFileSync(join(project, 'tests/any.test.ts'), '')
  expect(sourcesDigest(project)).toBe(before)
})

test.each<[string, () => void]>([
  ['edited', () => writeFileSync(join(project, 'src/engine/dice.ts'), 'export { }')],
  ['replaced by an older one', () => utimesSync(join(project, 'src/engine/dice.ts'), 1, 1)],
  ['added', () => writeFileSync(join(project, 'src/engine/new.ts'), '')],
  ['removed', () => rmSync(join(project, 'src/engine/dice.ts'))],
  ['locked to another version', () => writeFileSync(join(project, 'package-lock.json'), '{ }')],
])('a build is stale once a source is %s', (_, change) => {
  change()
  expect(sourcesDigest(project)).not.toBe(before)
})
