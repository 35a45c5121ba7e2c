/** `npm run bench`: installs the peers of the benchmarks where they are missing, then measures. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installedMatchesLock, installPackages } from './install.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const BENCH = join(ROOT, 'tests/bench')

process.exitCode = await main(process.argv.slice(2))

/** @param {string[]} args @returns {Promise<number>} the exit code */
async function main(args) {
  if (!installedMatchesLock(readJson)) {
    const fault = await installPackages(BENCH)
    if (fault) {
      process.stderr.write(`august-storm: ${fault}\n`)
      return 1
    }
  }
  const tsx = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href
  const child = spawn(process.execPath, ['--import', tsx, join(BENCH, 'main.ts'), ...args], {
    stdio: 'inherit',
  })
  return new Promise(resolve => child.on('close', code => resolve(code ?? 1)))
}

/** @param {string} path inside the folder of the benchmarks @returns {unknown} its JSON, or undefined */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(BENCH, path), 'utf8'))
  } catch {
    return undefined
  }
}
