import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { checkedBattles } from './src/tools/checkedBattles.mjs'
import { pagePolicy } from './src/tools/pagePolicy.mjs'
import { panelLanguages } from './src/tools/panelLanguages.mjs'
import { phaserFromSource } from './src/tools/phaserSource.mjs'
import { sharedWorkers } from './src/tools/sharedWorkers.mjs'

const project = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: 'src',
  // Relative addresses: the build also runs from a folder of a school's web server.
  base: './',
  publicDir: '../assets/public',
  plugins: [react(), checkedBattles(), phaserFromSource(), panelLanguages(), sharedWorkers(), pagePolicy()],
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
      output: {
        // Battles are data in the dress of script: in a folder of their own they stay out of the budget of script.
        chunkFileNames: ({ facadeModuleId: of }) =>
          `assets/${of?.includes('/scenarios/') ? (of.endsWith('?card') ? 'battles/cards/' : 'battles/') : ''}[name]-[hash].js`,
      },
    },
  },
  worker: { format: 'es' },
  server: { fs: { allow: [project] } },
  test: {
    root: project,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**', '**/node_modules/**'],
    environment: 'node',
    setupFiles: ['tests/support/setup.ts'],
    // Some tests start programs, on machines that may be busy.
    testTimeout: 60_000,
  },
})
