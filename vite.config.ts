import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { checkedBattles } from './src/tools/checkedBattles.mjs'
import { woff2Only } from './src/tools/fonts.mjs'
import { heldOffline } from './src/tools/heldOffline.mjs'
import { pagePolicy } from './src/tools/pagePolicy.mjs'
import { panelLanguages } from './src/tools/panelLanguages.mjs'
import { phaserFromSource } from './src/tools/phaserSource.mjs'
import { sharedWorkers } from './src/tools/sharedWorkers.mjs'
import { singleFile } from './src/tools/singleFile.mjs'

const project = fileURLToPath(new URL('.', import.meta.url))

/** Of the site and of the single file alike. */
const common = () => [react(), checkedBattles(), phaserFromSource(), panelLanguages(), woff2Only()]

/** Where the bundler's callbacks spend their time is no news to whoever only builds. */
const checks = { bundlerTimings: false }

const site: UserConfig = {
  publicDir: '../assets/public',
  plugins: [common(), sharedWorkers(), pagePolicy(), heldOffline()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2023',
    // Nothing is inlined as data: the policy of the page allows files of its own origin only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    modulePreload: {
      // What the opponents' worker fetches late is not announced to a page: a worker has none, and would break over it.
      resolveDependencies: (_file, files, { hostId }) => (/\/opponent-/.test(hostId) ? [] : files),
    },
    rolldownOptions: {
      checks,
      output: {
        // Battles are data in the dress of script: in a folder of their own they stay out of the budget of script.
        chunkFileNames: ({ facadeModuleId: of }) =>
          `assets/${of?.includes('/scenarios/') ? (of.endsWith('?card') ? 'battles/cards/' : 'battles/') : ''}[name]-[hash].js`,
      },
    },
  },
  worker: { format: 'es' },
}

/** Built after the site, into the same folder. */
const file: UserConfig = {
  publicDir: false,
  plugins: [common(), singleFile()],
  build: {
    outDir: '../dist',
    emptyOutDir: false,
    target: 'es2023',
    modulePreload: false,
    rolldownOptions: { checks },
  },
  worker: { format: 'iife' },
}

const tests: ViteUserConfig['test'] = {
  root: project,
  include: ['tests/**/*.test.ts'],
  exclude: ['tests/e2e/**', 'tests/bench/**', '**/node_modules/**'],
  environment: 'node',
  setupFiles: ['tests/support/setup.ts'],
  // Some tests start programs, on machines that may be busy.
  testTimeout: 60_000,
  // The thread that only hands out files needs no core of its own: with two cores the tests take half the time.
  maxWorkers: '100%',
}

export default defineConfig(({ mode }) => ({
  root: 'src',
  // Relative addresses: the build also runs from a folder of a school's web server.
  base: './',
  ...(mode === 'single-file' ? file : site),
  server: { fs: { allow: [project] } },
  test: tests,
}))
