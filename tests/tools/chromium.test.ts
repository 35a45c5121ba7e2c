import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findChromium } from '../../src/tools/chromium.mjs'

let bin: string

beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), 'august-storm-'))
  vi.stubEnv('PATH', ['', bin].join(delimiter))
  vi.stubEnv('CHROMIUM_PATH', '')
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(bin, { recursive: true })
})

/** A program on the path that ends with the given code whatever it is asked. */
function program(name: string, code: number): string {
  const path = join(bin, name)
  writeFileSync(path, `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 })
  return path
}

test('a browser on the path is found, one that does not start is passed over', () => {
  program('chromium-browser', 1)
  const chrome = program('google-chrome', 0)
  expect(findChromium()).toBe(chrome)
})

test('CHROMIUM_PATH goes before the path, and nothing is put in its place when it is wrong', () => {
  program('chromium', 0)
  const other = program('my-chromium', 0)
  vi.stubEnv('CHROMIUM_PATH', other)
  expect(findChromium()).toBe(other)
  vi.stubEnv('CHROMIUM_PATH', join(bin, 'absent'))
  expect(findChromium()).toBeUndefined()
})
