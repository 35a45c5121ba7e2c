/** `npm start`: builds where needed, serves on this machine only, and opens a browser where there is one. */
import { spawn } from 'node:child_process'
import { buildIfStale } from './build.mjs'
import { DIST, exitOnMisuse, parsePort, serve } from './serve.mjs'

try {
  const wanted = parsePort(process.env['PORT'])
  // A taken port is told before the user waits for a build.
  if (wanted !== 0) (await serve(DIST, wanted)).close()
  const code = await buildIfStale()
  if (code !== 0) {
    process.stderr.write('august-storm: the build failed; see above.\n')
    process.exit(1)
  }
  const { port } = await serve(DIST, wanted)
  const address = `http://localhost:${port}`
  process.stdout.write(`August Storm 1945 is at ${address} (Ctrl+C stops it)\n`)
  if (hasDesktop()) openBrowser(address)
} catch (fault) {
  exitOnMisuse(fault)
}

/** Whether somebody sits in front of a screen: never on a build server, over a pipe or on a text console. */
function hasDesktop() {
  if (process.env['CI'] || !process.stdout.isTTY || process.env['SSH_CONNECTION']) return false
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/** @param {string} address */
function openBrowser(address) {
  /** @type {Record<string, [string, string[]]>} */
  const openers = { darwin: ['open', [address]], win32: ['cmd', ['/c', 'start', '', address]] }
  const [command, args] = openers[process.platform] ?? ['xdg-open', [address]]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  // The address is printed, so a machine without an opener loses nothing.
  child.on('error', () => {})
  child.unref()
}
