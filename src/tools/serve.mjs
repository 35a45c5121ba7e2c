/**
 * A static server for the built program: loopback only, one folder only, no dependencies.
 * As a program: `node src/tools/serve.mjs [FOLDER]`, PORT in the environment.
 */
import { createReadStream, realpathSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HEADER_POLICY } from './csp.mjs'

export const DEFAULT_PORT = 4173
export const DIST = fileURLToPath(new URL('../../dist', import.meta.url))

/** Both names of this machine, since "localhost" may mean either. */
const LOOPBACK = ['127.0.0.1', '::1']

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.otf': 'font/otf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** A fault that the user can mend, worded for one line. */
export class Misuse extends Error {}

/**
 * @param {string | undefined} text as found in PORT
 * @returns {number} the port, DEFAULT_PORT where none is given, 0 for "any free one"
 * @throws {Misuse} when it is no port number
 */
export function parsePort(text) {
  if (text === undefined || text === '') return DEFAULT_PORT
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new Misuse(`PORT must be a number from 0 to 65535, not "${text}".`)
  }
  return port
}

/**
 * The file that an address means.
 * @param {string} root @param {string} url path and query as requested
 * @returns {string | undefined} undefined for anything that is not a plain file inside the folder
 */
export function fileFor(root, url) {
  let path
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ''))
  } catch {
    return undefined
  }
  if (!path.startsWith('/') || /\0|\\|\/\./.test(path)) return undefined
  try {
    const home = realpathSync(root)
    let file = realpathSync(resolve(home, `.${path}`))
    if (file === home || statSync(file).isDirectory()) file = realpathSync(join(file, 'index.html'))
    // Compared after links are followed, so that a link cannot lead out either.
    return file.startsWith(home + sep) && statSync(file).isFile() ? file : undefined
  } catch {
    return undefined
  }
}

/**
 * Serves the folder until the returned `close` is called.
 * @param {string} root @param {number} port 0 for any free one
 * @returns {Promise<{ port: number, close: () => void }>}
 * @throws {Misuse} when the port is taken or not allowed
 */
export async function serve(root, port) {
  const handle = handlerOf(root)
  const first = await listen(handle, LOOPBACK[0] ?? '', port)
  if (!first) throw new Error('This machine has no loopback address.')
  const servers = [first]
  const address = first.address()
  const bound = typeof address === 'object' && address ? address.port : port
  try {
    for (const host of LOOPBACK.slice(1)) {
      const server = await listen(handle, host, bound)
      if (server) servers.push(server)
    }
  } catch (fault) {
    first.close()
    throw fault
  }
  const close = () => {
    for (const server of servers) server.close().closeAllConnections()
  }
  return { port: bound, close }
}

/** Answers with the files of a folder. @param {string} root @returns {import('node:http').RequestListener} */
export function handlerOf(root) {
  return (request, response) => {
    response.setHeader('Content-Security-Policy', HEADER_POLICY)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return void response.writeHead(405).end()
    }
    const url = request.url ?? '/'
    const file = fileFor(root, url)
    if (!file) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n')
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      // The bundler puts a hash of the contents into the names under assets/.
      'Cache-Control': url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    if (request.method === 'HEAD') return void response.end()
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response)
  }
}

/**
 * @param {import('node:http').RequestListener} handle @param {string} host @param {number} port
 * @returns {Promise<import('node:http').Server | undefined>} undefined where the machine lacks that address
 */
function listen(handle, host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer(handle)
    server.once('error', (/** @type {NodeJS.ErrnoException} */ fault) => {
      if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'EAFNOSUPPORT') resolve(undefined)
      else reject(faultOfPort(fault, port))
    })
    server.listen(port, host, () => resolve(server))
  })
}

/** @param {NodeJS.ErrnoException} fault @param {number} port */
function faultOfPort(fault, port) {
  if (fault.code === 'EADDRINUSE') {
    return new Misuse(
      `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
    )
  }
  if (fault.code === 'EACCES') {
    return new Misuse(`Port ${port} is not allowed here. Choose another: PORT=${DEFAULT_PORT} npm start`)
  }
  return fault
}

/** @param {unknown} fault a Misuse is told in one line and ends with code 2; anything else is thrown on */
export function exitOnMisuse(fault) {
  if (!(fault instanceof Misuse)) throw fault
  process.stderr.write(`august-storm: ${fault.message}\n`)
  process.exit(2)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { port } = await serve(process.argv[2] ?? DIST, parsePort(process.env['PORT']))
    process.stdout.write(`http://localhost:${port}\n`)
  } catch (fault) {
    exitOnMisuse(fault)
  }
}
