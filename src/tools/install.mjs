/** Installing the packages of the lock file; used by ready.mjs, so Node's own modules only. */
import { spawn } from 'node:child_process'

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/** How npm says that it could not reach the registry. */
const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ENETDOWN|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EPROTO|ENOTCACHED|FETCH_ERROR)\b|network|socket hang up/i

/**
 * Whether what is installed is what the lock file asks for. The stamp is the list that npm writes into
 * node_modules once an installation is complete; optional packages of other platforms may be absent.
 * @param {(path: string) => unknown} readJson
 */
export function installedMatchesLock(readJson) {
  const wanted = /** @type {Lock | undefined} */ (readJson('package-lock.json'))?.packages
  const installed = /** @type {Lock | undefined} */ (readJson('node_modules/.package-lock.json'))?.packages
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = installed[path]
    return path === '' || (found ? found.version === version : optional === true)
  })
}

/**
 * Runs `npm ci` in the folder.
 * @param {string} root
 * @returns {Promise<string | undefined>} undefined when all is installed, else one line that says what to do
 */
export async function installPackages(root) {
  if (process.stderr.isTTY) process.stderr.write('Installing packages (once) ...\n')
  const { code, output } = await npmCi(root)
  if (code === 0) return undefined
  if (UNREACHABLE.test(output)) {
    return (
      'the packages are not installed yet and the npm registry cannot be reached. ' +
      'Connect to the network (or set npm\'s "proxy" or "registry"), then give the same command again.'
    )
  }
  process.stderr.write(output)
  return `npm ci failed with code ${code}; mend what it names above, then give the same command again.`
}

/** @param {string} root @returns {Promise<{ code: number | null, output: string }>} */
function npmCi(root) {
  // Few retries: a machine without network should be told within seconds, not minutes.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline']
  args.push('--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000')
  // Under npm its own script is known; started by hand it must be on the path (on Windows as a .cmd, which needs a shell).
  const npmScript = process.env['npm_execpath']
  const isNpm = npmScript !== undefined && /npm-cli\.c?js$/.test(npmScript)
  const [command, commandArgs] = isNpm ? [process.execPath, [npmScript, ...args]] : ['npm', args]
  const shell = !isNpm && process.platform === 'win32'
  return new Promise(resolve => {
    const child = spawn(command, commandArgs, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', fault => resolve({ code: 1, output: `npm: ${fault.message}\n` }))
    child.on('close', code => resolve({ code, output }))
  })
}
