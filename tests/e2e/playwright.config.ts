import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from '../../src/tools/chromium.mjs'

// Playwright reads this file again in every worker, so the port is chosen once and handed down in the environment.
process.env['E2E_PORT'] ??= String(await freePort())
const address = `http://localhost:${process.env['E2E_PORT']}`
const executablePath = findChromium()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // A page waits for its pictures more than it works: two at a time take two cores as well as the machines have them.
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A page drawn without a graphics card on a busy machine; what needs the second try is told by name (`test.mjs`).
  retries: process.env['CI'] ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: address,
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    // Without a path Playwright takes the Chromium that it has downloaded itself.
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_FLAGS },
    screenshot: 'only-on-failure',
    // What holds the program for use without a network fetches all of it: only for the tests that look at that.
    serviceWorkers: 'block',
    // No trace: its film of the page takes a machine without a graphics card several times the work of the page itself.
    trace: 'off',
  },
  webServer: {
    // E2E_BUILD names another build than dist/, for trying one beside it.
    command: `node src/tools/serve.mjs ${process.env['E2E_BUILD'] ?? 'dist'}`,
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    url: address,
    env: { PORT: process.env['E2E_PORT'] },
    reuseExistingServer: false,
  },
})

/** A port that nothing listens on just now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
