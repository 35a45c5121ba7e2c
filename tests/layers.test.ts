import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { breaches } from './support/layers.ts'

const SRC = 'src'

function sources() {
  const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name =>
    /\.(m?js|tsx?)$/.test(name),
  )
  return names
    .sort()
    .map(name => ({ path: name.split(sep).join('/'), text: readFileSync(join(SRC, name), 'utf8') }))
}

/** The breaches of one file. */
const inFile = (path: string, text: string) => breaches([{ path, text }])

test('every file of src keeps to its layer, its libraries and exact arithmetic', () => {
  const files = sources()
  expect(files.length).toBeGreaterThan(0)
  expect(breaches(files)).toEqual([])
})

describe('the checker itself: a folder imports only folders to its left', () => {
  test.each([
    ['scenario/load.ts', `import { newGame } from '../engine/index.ts'`],
    ['record/replay.ts', `import { load } from '../scenario/load.ts'`],
    ['sim/match.ts', `import { levels } from '../ai/registry.ts'`],
    ['cli/play.ts', `import { match } from '../sim/match.ts'`],
    ['ui/log.tsx', `import { words } from '../i18n/en.ts'`],
    ['ui/rulebook/window.tsx', `import { entries } from '../../rulebook/book.ts'`],
    ['rulebook/tables.ts', `import { RESULTS } from '../engine/rules/results.ts'`],
    ['main.tsx', `import { start } from './board/boardScene.ts'`],
    ['tools/mapCompiler.ts', `import { schema } from '../scenario/schema.ts'`],
    ['board/counters.ts', `import atlas from '../../assets/counters.png'`],
    ['i18n/en.ts', `import type { Terrain } from '../engine/index.ts'`],
    ['app/aiClient.ts', `import type { Level } from '../ai/commander.ts'`],
    ['app/lab.ts', `import { median } from '../sim/stats.ts'`],
    ['sim/batch.ts', `import type { Level } from '../ai/commander.ts'`],
    ['app/aiClient.ts', `new Worker(new URL('./workers/ai.ts', import.meta.url), { type: 'module' })`],
    ['app/aiClient.ts', `const inPage = () => import('./workers/ai.ts')`],
    ['app/workers/ai.ts', `import { commander } from '../../ai/registry.ts'`],
  ])('%s may say %s', (path, text) => {
    expect(inFile(path, text)).toEqual([])
  })

  test.each([
    ['engine/apply.ts', `import { load } from '../scenario/load.ts'`],
    ['rulebook/tables.ts', `import { load } from '../scenario/load.ts'`],
    ['engine/apply.ts', `import { entries } from '../rulebook/book.ts'`],
    ['engine/apply.ts', `import type { Loaded } from '../scenario/load.ts'`],
    ['engine/apply.ts', `export * from '../scenario/load.ts'`],
    ['engine/apply.ts', `export { load } from '../scenario/load.ts'`],
    ['engine/apply.ts', `const late = () => import('../scenario/load.ts')`],
    ['engine/apply.ts', `let late: import('../scenario/load.ts').Loaded`],
    ['scenario/load.ts', `import { replay } from '../record/replay.ts'`],
    ['record/replay.ts', `import { next } from '../ai/commander.ts'`],
    ['ai/plan.ts', `import { match } from '../sim/match.ts'`],
    ['sim/match.ts', `import { print } from '../cli/print.ts'`],
    ['sim/batch.ts', `import { commander } from '../ai/registry.ts'`],
    ['sim/batch.ts', `import { match } from './match.ts'`],
    ['cli/play.ts', `import { session } from '../app/session.ts'`],
    ['i18n/en.ts', `import { TERRAINS } from '../engine/index.ts'`],
    ['app/session.ts', `import { draw } from '../board/boardScene.ts'`],
    ['app/session.ts', `import { commander } from '../ai/registry.ts'`],
    ['app/session.ts', `import { type Level, commander } from '../ai/registry.ts'`],
    ['app/session.ts', `import { run } from './workers/ai.ts'`],
    ['app/session.ts', `const late = () => import('../ai/registry.ts')`],
    ['app/lab.ts', `import { match } from '../sim/match.ts'`],
    ['board/boardScene.ts', `import { Panel } from '../ui/panel.tsx'`],
    ['ui/panel.tsx', `import { draw } from '../board/boardScene.ts'`],
    ['ui/panel.tsx', `import type { Level } from '../ai/commander.ts'`],
    ['main.tsx', `import { commander } from './ai/registry.ts'`],
    ['tools/atlas.ts', `import { en } from '../i18n/en.ts'`],
    ['cli/play.ts', `import { serve } from '../tools/serve.mjs'`],
    ['helpers/any.ts', `import { newGame } from '../engine/index.ts'`],
  ])('%s may not say %s', (path, text) => {
    expect(inFile(path, text)).toEqual([expect.stringMatching(`^${path}:1: `)])
  })
})

describe('the checker itself: libraries have one home', () => {
  test.each([
    ['board/camera.ts', `import * as Phaser from 'phaser'`],
    ['ui/panel.tsx', `import { Button } from 'react-aria-components'`],
    ['main.tsx', `import { createRoot } from 'react-dom/client'`],
    ['app/store.ts', `import { createStore } from 'zustand/vanilla'`],
    ['ui/useGame.ts', `import { useStore } from 'zustand'`],
    ['scenario/schema.ts', `import * as z from 'zod/mini'`],
    ['engine/map/hexMap.ts', `import { Grid } from 'honeycomb-grid'`],
    ['board/layout.ts', `import { defineHex } from 'honeycomb-grid'`],
    ['app/aiClient.ts', `import { wrap } from 'comlink'`],
    ['cli/main.ts', `import { readFile } from 'node:fs/promises'`],
    ['ui/charts/draw.ts', `import { plot } from '@observablehq/plot'`],
  ])('%s may say %s', (path, text) => {
    expect(inFile(path, text)).toEqual([])
  })

  test.each([
    ['ui/panel.tsx', `import type { Scene } from 'phaser'`],
    ['app/session.ts', `import { useState } from 'react'`],
    ['board/boardScene.ts', `import { Button } from 'react-aria-components'`],
    ['app/store.ts', `import { create } from 'zustand'`],
    ['ui/useGame.ts', `import { createStore } from 'zustand/vanilla'`],
    ['board/boardScene.ts', `import { createStore } from 'zustand/vanilla'`],
    ['record/record.ts', `import * as z from 'zod'`],
    ['engine/rules/movement.ts', `import { Grid } from 'honeycomb-grid'`],
    ['board/camera.ts', `import { Grid } from 'honeycomb-grid'`],
    ['sim/batch.ts', `import { Worker } from 'node:worker_threads'`],
    ['ui/charts/Chart.tsx', `import { plot } from '@observablehq/plot'`],
  ])('%s may not say %s', (path, text) => {
    expect(inFile(path, text)).toEqual([expect.stringMatching(`^${path}:1: only `)])
  })

  test('two files of ui that bind the store are one too many', () => {
    const text = `import { useStore } from 'zustand'`
    const files = ['ui/useGame.ts', 'ui/odds/useOdds.ts'].map(path => ({ path, text }))
    expect(breaches(files)).toEqual([
      'ui/useGame.ts, ui/odds/useOdds.ts: one file binds the store to React, not more',
    ])
  })
})

describe('the checker itself: engine and ai are exact', () => {
  test.each([
    'const half = Math.floor(men / 2) + Math.imul(a, b)',
    'type Row = { Date: string; console: number }; const late = row.Date',
    'const text = "Math.random and Date.now() in a text" // and Math.pow in a comment',
    'const at = hexes.map(hex => hex.date)',
  ])('it lets pass: %s', text => {
    expect(inFile('engine/rules/any.ts', text)).toEqual([])
    expect(inFile('ai/any.ts', text)).toEqual([])
  })

  test.each([
    'const now = Date.now()',
    'const day = new Date(0)',
    'const luck = Math.random()',
    'const { random } = Math',
    `const luck = Math['random']()`,
    'const root = Math.sqrt(2)',
    'const far = Math.hypot(3, 4)',
    'const decay = Math.exp(-1)',
    'const third = Math.cbrt(27)',
    'const square = side ** 2',
    'side **= 2',
    'console.log(state)',
    'globalThis.console.log(state)',
    'const start = performance.now()',
    'names.sort((a, b) => a.localeCompare(b))',
    'const held = { Date }',
  ])('it refuses: %s', text => {
    expect(inFile('engine/rules/any.ts', text)).toEqual([
      expect.stringMatching(/^engine\/rules\/any\.ts:1: /),
    ])
    expect(inFile('ai/any.ts', text)).not.toEqual([])
    expect(inFile('sim/any.ts', text)).toEqual([])
  })
})
