/** Finding a Chromium for the browser tests, and fetching one where the machine has none. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** Flags for a machine without a screen or a graphics card, and for running as root. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

/** @returns {string | undefined} the program's path: CHROMIUM_PATH first, then the PATH, then the usual places */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named) return works(named) ? named : undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const onPath = folders.flatMap(folder => NAMES.map(name => join(folder, name)))
  return [...onPath, ...ELSEWHERE].find(works)
}

/**
 * A Chromium for Playwright: one on the machine, else one from apt-get where we are root, else Playwright's own.
 * @returns {Promise<string | undefined>} undefined when there is none and none can be had
 */
export async function ensureChromium() {
  return findChromium() ?? (await playwrightsOwn()) ?? fromApt() ?? (await downloadedByPlaywright())
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

function fromApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  run('apt-get', ['update', '-q'])
  run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'])
  return findChromium()
}

async function downloadedByPlaywright() {
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  return playwrightsOwn()
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, args, { stdio: ['ignore', 2, 2], env })
}

/**
 * Whether the file is a browser that starts: on Ubuntu "chromium-browser" may be a script that only asks for a snap.
 * @param {string} path
 */
function works(path) {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    return false
  }
  // On Windows the browser opens a window instead of telling its version.
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}
