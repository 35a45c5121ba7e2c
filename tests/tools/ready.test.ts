import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installedMatchesLock } from '../../src/tools/install.mjs'
import { occupyPort, runNode } from '../support/processes.ts'

/** A lock file with one package that is nowhere cached. */
const LOCK = {
  name: 'clone',
  lockfileVersion: 3,
  packages: {
    '': { name: 'clone', dependencies: { 'august-storm-absent': '1.0.0' } },
    'node_modules/august-storm-absent': { version: '1.0.0' },
  },
}

let clone: string

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'august-storm-'))
  for (const name of ['ready.mjs', 'install.mjs']) {
    cpSync(join('src/tools', name), join(clone, 'src/tools', name))
  }
  write('package.json', JSON.stringify({ name: 'clone', dependencies: { 'august-storm-absent': '1.0.0' } }))
  write('package-lock.json', JSON.stringify(LOCK))
  // Stands for a script of the project: tells its arguments and ends with a code of its own.
  write('src/tools/build.mjs', 'console.log(process.argv.slice(2).join(" ")); process.exitCode = 7')
})

afterEach(() => rmSync(clone, { recursive: true }))

function write(path: string, text: string) {
  mkdirSync(dirname(join(clone, path)), { recursive: true })
  writeFileSync(join(clone, path), text)
}

describe('a bare clone', () => {
  test('without network gets one line that says what to do', async () => {
    // A port that was free a moment ago refuses connections, as a machine without network does.
    const { port, server } = await occupyPort()
    await new Promise(done => server.close(done))
    const env = { npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_cache: join(clone, 'cache') }
    const { code, stdout, stderr } = await runNode(['src/tools/ready.mjs', 'build'], { cwd: clone, env })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(
      /^august-storm: the packages are not installed yet .*registry cannot be reached\. Connect .*\n$/,
    )
  })

  test('whose lock file is broken says so after what npm says', async () => {
    write('package-lock.json', '{')
    const { code, stdout, stderr } = await runNode(['src/tools/ready.mjs', 'build'], { cwd: clone })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/august-storm: npm ci failed with code 1; .*\n$/)
  })
})

describe('where all is installed', () => {
  beforeEach(() => write('node_modules/.package-lock.json', JSON.stringify(LOCK)))

  test('the script gets the arguments, and its code comes back', async () => {
    const ended = await runNode(['src/tools/ready.mjs', 'build', '--json', 'two words'], { cwd: clone })
    expect(ended).toEqual({ code: 7, stdout: '--json two words\n', stderr: '' })
  })

  test('it does not matter from which folder', async () => {
    const ended = await runNode([join(clone, 'src/tools/ready.mjs'), 'build', 'x'], { cwd: tmpdir() })
    expect(ended).toEqual({ code: 7, stdout: 'x\n', stderr: '' })
  })

  test('an unknown script is misuse', async () => {
    const { code, stdout, stderr } = await runNode(['src/tools/ready.mjs', 'biuld'], { cwd: clone })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^august-storm: There is no script "biuld"; there are start, test, .*\n$/)
  })
})

describe('whether an installation is stale', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  }
  const isReady = (installed: object | undefined, wanted: object | undefined = locked) =>
    installedMatchesLock(path => {
      const packages = path === 'package-lock.json' ? wanted : installed
      return packages && { packages }
    })

  test('the same versions are ready, with or without what another platform needs', () => {
    expect(isReady({ 'node_modules/a': { version: '1.0.0' } })).toBe(true)
    expect(isReady({ ...locked, 'node_modules/left-over': { version: '3.0.0' } })).toBe(true)
  })

  test.each([
    ['nothing installed', undefined],
    ['a package missing', {}],
    ['an older version', { 'node_modules/a': { version: '0.9.0' } }],
    ['an older optional version', { ...locked, 'node_modules/other-platform': { version: '0.9.0' } }],
  ])('%s is stale', (_, installed) => {
    expect(isReady(installed)).toBe(false)
  })

  test('without a lock file nothing is known to be ready', () => {
    expect(
      installedMatchesLock(path => (path === 'package-lock.json' ? undefined : { packages: locked })),
    ).toBe(false)
  })
})
