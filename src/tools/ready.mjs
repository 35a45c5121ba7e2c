/**
 * The door to every npm script: installs what is missing, then runs the named thing with its arguments
 * and passes its exit code on. It needs nothing but Node, so it works on a bare clone, and it writes
 * nothing to stdout, so that `npm run -s cli -- ... --json` is clean from the first run.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installedMatchesLock, installPackages } from './install.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const OLDEST_NODE = [20, 19]

/** What each script name runs: a file for Node, and the arguments that stand before the user's own. */
const SCRIPTS = {
  start: ['src/tools/start.mjs'],
  test: ['src/tools/test.mjs'],
  build: ['src/tools/build.mjs'],
  bench: ['src/tools/bench.mjs'],
  dev: ['node_modules/vite/bin/vite.js'],
  cli: ['--import', pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href, 'src/cli/main.ts'],
  lint: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  format: ['node_modules/@biomejs/biome/bin/biome', 'check', '--write', '.'],
  typecheck: ['node_modules/typescript/bin/tsc', '-b'],
}

const [name = '', ...args] = process.argv.slice(2)
process.exitCode = await main()

/** @returns {Promise<number>} the exit code: the script's own, 1 when nothing can be installed, 2 for misuse */
async function main() {
  const script = SCRIPTS[/** @type {keyof typeof SCRIPTS} */ (name)]
  if (!script) return refuse(`There is no script "${name}"; there are ${Object.keys(SCRIPTS).join(', ')}.`)
  if (nodeIsTooOld()) {
    return refuse(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
  }
  if (!installedMatchesLock(readJson)) {
    const fault = await installPackages(ROOT)
    if (fault) return refuse(fault, 1)
  }
  return run([...script, ...args])
}

/** @param {string} message @param {number} [code] */
function refuse(message, code = 2) {
  process.stderr.write(`august-storm: ${message}\n`)
  return code
}

function nodeIsTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor)
}

/** @param {string} path inside the project @returns {unknown} its JSON, or undefined where there is none to read */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Runs Node on the arguments in the project's folder and hands signals through, so that stopping the
 * script stops what it started.
 * @param {string[]} nodeArgs @returns {Promise<number>}
 */
function run(nodeArgs) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, nodeArgs, { cwd: ROOT, stdio: 'inherit' })
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, pass)
    child.on('error', fault => resolve(refuse(`${name} could not be started: ${fault.message}`, 1)))
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}
