/**
 * Builds the program into dist/, the site and beside it the single file, unless dist/ already holds exactly this build.
 * As a program: `node src/tools/build.mjs` builds always.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SINGLE_FILE } from './singleFileName.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const STAMP = join(ROOT, 'dist/.built-from')
/** The site empties the folder, so it comes first. */
const MODES = ['production', 'single-file']
const SOURCES = ['src', 'assets', 'scenarios', 'vite.config.ts', 'package-lock.json']

/** Runs the build where the stamp in dist/ does not match the sources. @returns {Promise<number>} exit code */
export async function buildIfStale() {
  return isFresh(sourcesDigest(ROOT)) ? 0 : build()
}

/** @returns {Promise<number>} exit code of the bundler, whose report goes to stderr */
export async function build() {
  // Taken before building: what changes meanwhile must look stale afterwards.
  const digest = sourcesDigest(ROOT)
  for (const mode of MODES) {
    const code = await bundle(mode)
    if (code !== 0) return code
  }
  // The bundler empties dist/ first, so a stamp always belongs to the build it lies in.
  writeFileSync(STAMP, digest)
  return 0
}

/** @param {string} mode @returns {Promise<number>} */
function bundle(mode) {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  return new Promise((resolve, reject) => {
    const args = [vite, 'build', '--mode', mode, '--logLevel', 'warn']
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] })
    child.on('error', reject)
    child.on('exit', code => resolve(code ?? 1))
  })
}

/** @param {string} digest */
function isFresh(digest) {
  try {
    const isThere = (/** @type {string} */ name) => statSync(join(ROOT, 'dist', name)).isFile()
    return readFileSync(STAMP, 'utf8') === digest && isThere('index.html') && isThere(SINGLE_FILE)
  } catch {
    return false
  }
}

/**
 * Name, size and time of change of every source, in one hash: nothing can be edited, added or removed unseen.
 * @param {string} root the project's folder
 */
export function sourcesDigest(root) {
  const hash = createHash('sha256')
  const add = (/** @type {string} */ path) => {
    const entry = statSync(join(root, path), { throwIfNoEntry: false })
    if (entry?.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`)
    } else if (entry) {
      hash.update(`${path}\n${entry.size} ${entry.mtimeMs}\n`)
    }
  }
  SOURCES.forEach(add)
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await build()
