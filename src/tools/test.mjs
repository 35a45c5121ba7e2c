/**
 * `npm test`: types, lint, unit tests, build and browser tests, each with its own count; the last line is
 * `N passed, N failed`. Names of stages as arguments run only those: `npm test -- types unit`.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfStale } from './build.mjs'
import { ensureChromium } from './chromium.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const REPORTS = join(ROOT, 'node_modules/.cache/august-storm-tests')

/** In the order from quick to slow, so that the cheap faults are told first. @type {Record<string, () => Promise<Count>>} */
const STAGES = {
  types: () => oneCheck('node_modules/typescript/bin/tsc', '-b'),
  lint: () => oneCheck('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  unit: unitTests,
  build: async () => countOf((await buildIfStale()) === 0),
  browser: browserTests,
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter(name => !(name in STAGES))
if (unknown.length > 0) {
  process.stderr.write(
    `august-storm: no test stage "${unknown[0]}"; there are ${Object.keys(STAGES).join(', ')}.\n`,
  )
  process.exit(2)
}

mkdirSync(REPORTS, { recursive: true })
const total = { passed: 0, failed: 0 }
for (const [name, stage] of Object.entries(STAGES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  process.stdout.write(`\n--- ${name}\n`)
  const { passed, failed } = await stage()
  process.stdout.write(`${name}: ${passed} passed, ${failed} failed\n`)
  total.passed += passed
  total.failed += failed
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed > 0 ? 1 : 0

/** @param {boolean} passed @returns {Count} */
function countOf(passed) {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** @param {string[]} command @returns {Promise<Count>} */
async function oneCheck(...command) {
  return countOf((await run(command)) === 0)
}

/** @returns {Promise<Count>} */
async function unitTests() {
  const report = freshReport('unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(['node_modules/vitest/vitest.mjs', 'run', ...reporters])
  const told = /** @type {VitestReport | undefined} */ (readReport(report))
  // A file that does not even load has no tests of its own to fail.
  const broken = told?.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return honest(code, {
    passed: told?.numPassedTests ?? 0,
    failed: (told?.numFailedTests ?? 0) + (broken?.length ?? 0),
  })
}
/** @typedef {{ status: string, assertionResults: unknown[] }} VitestFile */
/** @typedef {{ numPassedTests: number, numFailedTests: number, testResults: VitestFile[] }} VitestReport */

/** @returns {Promise<Count>} */
async function browserTests() {
  const chromium = await ensureChromium()
  if (!chromium) {
    process.stdout.write('There is no Chromium and none could be installed; name one in CHROMIUM_PATH.\n')
    return countOf(false)
  }
  // The build is what is tested: without it every test would fail for the same, misleading reason.
  if ((await buildIfStale()) !== 0) return countOf(false)
  const report = freshReport('browser.json')
  const command = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/e2e/playwright.config.ts']
  const code = await run([...command, '--reporter=list,json'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  const told = /** @type {PlaywrightReport | undefined} */ (readReport(report))
  const { expected = 0, unexpected = 0, flaky = 0 } = told?.stats ?? {}
  for (const title of told ? flakyOf(told.suites) : [])
    process.stdout.write(`Passed only at the second try, so something races: ${title}\n`)
  return honest(code, { passed: expected + flaky, failed: unexpected })
}
/**
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number }, suites: PlaywrightSuite[] }} PlaywrightReport
 * @typedef {{ file: string, title: string, tests: { status: string }[] }} PlaywrightSpec
 * @typedef {{ suites?: PlaywrightSuite[], specs: PlaywrightSpec[] }} PlaywrightSuite
 */

/** @param {PlaywrightSuite[]} suites @returns {string[]} file and title of each test that passed at a second try */
function flakyOf(suites) {
  return suites.flatMap(({ suites = [], specs }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `${file}: ${title}`),
    ...flakyOf(suites),
  ])
}

/**
 * A runner that ended badly has failed, even when it could not say in which test (no test found, a crash, a lost server).
 * @param {number} code @param {Count} count @returns {Count}
 */
function honest(code, count) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/** @param {string} name @returns {string} its path, with what an earlier run left removed */
function freshReport(name) {
  const path = join(REPORTS, name)
  rmSync(path, { force: true })
  return path
}

/** @param {string} path @returns {unknown} */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string[]} command a script of Node and its arguments @param {Record<string, string>} [env] @returns {Promise<number>} */
function run(command, env = {}) {
  return new Promise((resolve, reject) => {
    const options = { cwd: ROOT, env: { ...process.env, ...env } }
    const child = spawn(process.execPath, command, { ...options, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('exit', code => resolve(code ?? 1))
  })
}
