/**
 * The program as one HTML file that opens from disk. vite-plugin-singlefile puts script and styles into the page; here
 * is what it leaves: workers, the icon, the content security policy, and the proof that nothing lies outside.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { filePolicy } from './csp.mjs'
import { SINGLE_FILE } from './singleFileName.mjs'

const WORKERS = fileURLToPath(new URL('../app/workers/anyWorker.ts', import.meta.url))
const ICON = fileURLToPath(new URL('../../assets/public/icon.svg', import.meta.url))
const WORKER = /new Worker\(\s*new URL\('\.[^']+\/(\w+)\.ts', import\.meta\.url\),\s*\{ type: 'module' \}\)/g

/** @returns {import('vite').PluginOption[]} */
export function singleFile() {
  return [inlinedWorkers(), inlinedIcon(), viteSingleFile({ outputFileName: SINGLE_FILE }), sealed()]
}

/**
 * Starts workers from text that the page carries: a page on disk may not fetch their files. As scripts of the old kind,
 * for Chromium starts no module from such text on disk and keeps silent about it.
 * @returns {import('vite').Plugin}
 */
function inlinedWorkers() {
  return {
    name: 'inlined-workers',
    enforce: 'pre',
    transform(code, id) {
      if (id.includes('/node_modules/') || !code.includes('new Worker(')) return null
      const replaced = code.replace(WORKER, (_, name) => `new AnyWorker({ name: '${name}' })`)
      return {
        code: `import AnyWorker from ${JSON.stringify(`${WORKERS}?worker&inline`)}\n${replaced}`,
        map: null,
      }
    },
  }
}

/** @returns {import('vite').Plugin} */
function inlinedIcon() {
  const icon = `data:image/svg+xml;base64,${readFileSync(ICON, 'base64')}`
  return {
    name: 'inlined-icon',
    transformIndexHtml: { order: 'pre', handler: html => html.replace('./icon.svg', icon) },
  }
}

/**
 * Writes the policy with the hashes of the one script and the one style sheet, and refuses to build anything that would
 * look for a second file.
 * @returns {import('vite').Plugin}
 */
function sealed() {
  return {
    name: 'sealed-file',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const [page, ...others] = Object.values(bundle)
        if (page?.type !== 'asset' || others.length > 0)
          this.error(`expected one file, found ${Object.keys(bundle).join(', ')}`)
        page.source = withPolicy(String(page.source))
      },
    },
  }
}

/** @param {string} html a page whose script and style sheet stand in it @returns {string} */
export function withPolicy(html) {
  const hashes = (/** @type {string} */ tag) =>
    [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text]) =>
      hashOf(text ?? ''),
    )
  const policy = filePolicy({ scripts: hashes('script'), styles: hashes('style') })
  return html.replace(
    '<head>',
    () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  )
}

/** @param {string} text @returns {string} as a policy names it */
const hashOf = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
