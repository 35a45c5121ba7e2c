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
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: address,
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    // Without a path Playwright takes the Chromium that it has downloaded itself.
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_FLAGS },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node src/tools/serve.mjs',
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
