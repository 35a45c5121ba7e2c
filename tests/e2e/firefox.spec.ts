/**
 * The golden record in Firefox, where there is one: Playwright cannot drive Debian's, so it is started headless on a page
 * that replays the record and reports to a server of this test.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { digest } from '../../src/engine/hash.ts'
import { replay } from '../../src/record/record.ts'
import { battle, battleTexts } from '../support/battles.ts'
import { goldenRecord } from '../support/savedGames.ts'

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox']
const firefox = [process.env['FIREFOX_PATH'] ?? '', ...PLACES].find(
  place => place !== '' && existsSync(place),
)

/** The page's script in one piece. */
async function script(): Promise<string> {
  const entry = fileURLToPath(new URL('../support/replayPage.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'page' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('Expected one script for the page')
  return chunk.code
}

/** Serves the page and what it works on; `told` gets its report. */
function serve(code: string, work: string, told: (report: string) => void): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url === '/report') {
      let body = ''
      request.on('data', chunk => {
        body += chunk
      })
      request.on('end', () => told(body))
      response.end()
    } else if (request.url === '/page.js') response.setHeader('content-type', 'text/javascript').end(code)
    else if (request.url === '/work') response.setHeader('content-type', 'application/json').end(work)
    else
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><title>Replay</title><script type="module" src="/page.js"></script>')
  })
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)))
}

test('the golden record replays in Firefox to the state that Node reaches', async () => {
  test.skip(firefox === undefined, 'there is no Firefox on this machine')
  const record = goldenRecord()
  const { scenario } = battle('hailar')
  const profile = mkdtempSync(join(tmpdir(), 'august-storm-'))
  let told: (report: string) => void = () => {}
  const report = new Promise<string>(resolve => {
    told = resolve
  })
  const work = JSON.stringify({ texts: battleTexts('hailar'), record })
  const server = await serve(await script(), work, report => told(report))
  let browser: ChildProcess | undefined
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    browser = spawn(firefox!, ['--headless', '--no-remote', '--profile', profile, url], {
      stdio: 'ignore',
      env: { ...process.env, HOME: profile },
    })
    const { fault, hash, orders, browser: agent } = JSON.parse(await report)
    const inNode = replay(scenario, record)
    expect(agent).toContain('Firefox')
    expect(fault).toBeNull()
    expect(orders).toBe(inNode.orders)
    expect(hash).toBe(digest(inNode.state.bytes))
  } finally {
    browser?.kill()
    server.close()
    server.closeAllConnections()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})
