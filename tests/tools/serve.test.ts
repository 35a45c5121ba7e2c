import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_PORT, fileFor, parsePort, serve } from '../../src/tools/serve.mjs'
import { occupyPort, runNode } from '../support/processes.ts'

let home: string
let dist: string
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'august-storm-'))
  dist = join(home, 'dist')
  mkdirSync(join(dist, 'assets'), { recursive: true })
  mkdirSync(join(home, 'dist-other'))
  writeFileSync(join(dist, 'index.html'), '<title>page</title>')
  writeFileSync(join(dist, 'assets/map.js'), 'export {}')
  writeFileSync(join(dist, 'assets/a b.json'), '{}')
  writeFileSync(join(dist, '.built-from'), 'stamp')
  writeFileSync(join(home, 'secret.txt'), 'secret')
  writeFileSync(join(home, 'dist-other/secret.txt'), 'secret')
  symlinkSync(join(home, 'secret.txt'), join(dist, 'link.txt'))
  server = await serve(dist, 0)
})

afterAll(() => {
  server.close()
  rmSync(home, { recursive: true })
})

/** A request with the path exactly as written: fetch would tidy "/.." away before sending. */
function ask(path: string, method = 'GET'): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({ host: 'localhost', port: server.port, path, method }, answer => {
      answer.resume()
      resolve(answer)
    })
      .on('error', reject)
      .end()
  })
}

describe('what is served', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/?scenario=hailar', 'text/html; charset=utf-8'],
    ['/assets/map.js', 'text/javascript; charset=utf-8'],
    ['/assets/a%20b.json', 'application/json; charset=utf-8'],
  ])('%s as %s', async (path, type) => {
    const answer = await ask(path)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, type])
  })

  test('every answer carries the policy, also one that refuses', async () => {
    for (const path of ['/', '/none']) {
      const { headers } = await ask(path)
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/..%5csecret.txt',
    '/../dist-other/secret.txt',
    '/link.txt',
    '/.built-from',
    '/assets',
    '/assets/',
    '/none.js',
    '/%',
    '/%00',
    '//secret.txt',
  ])('not %s', async path => {
    expect((await ask(path)).statusCode).toBe(404)
    expect(fileFor(dist, path)).toBeUndefined()
  })

  test('nothing is taken in', async () => {
    expect((await ask('/', 'POST')).statusCode).toBe(405)
  })
})

describe('the port', () => {
  test('is 4173 where PORT says nothing', () => {
    expect([parsePort(undefined), parsePort(''), parsePort('8080')]).toEqual([
      DEFAULT_PORT,
      DEFAULT_PORT,
      8080,
    ])
    expect(DEFAULT_PORT).toBe(4173)
  })

  test.each(['abc', '-1', '65536', '80.5', '0x50'])('PORT=%s is refused in one line', async text => {
    const { code, stdout, stderr } = await runNode(['src/tools/start.mjs'], { env: { PORT: text } })
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: `august-storm: PORT must be a number from 0 to 65535, not "${text}".\n`,
    })
  })

  test('that is taken is named in one line, with the way out, before anything is built', async () => {
    const { port, server: other } = await occupyPort()
    const { code, stdout, stderr } = await runNode(['src/tools/start.mjs'], { env: { PORT: String(port) } })
    other.close()
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe(
      `august-storm: Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start\n`,
    )
  })

  test('serves this machine only, under the name localhost', async () => {
    const { port, close } = await serve(dist, 0)
    const answer = await fetch(`http://localhost:${port}/`)
    close()
    expect(await answer.text()).toBe('<title>page</title>')
  })
})
