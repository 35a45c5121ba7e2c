/**
 * Builds a worker as one more entry of the page's own build, so that page and worker fetch the same files of the rules
 * once. Vite by itself bundles a worker apart, with a second copy of all it imports.
 */
import { dirname, resolve } from 'node:path'

const WORKER = /new Worker\(\s*new URL\('(\.[^']+)', import\.meta\.url\)/g

/** @returns {import('vite').Plugin} for the build only: the development server gives each file by itself */
export function sharedWorkers() {
  return {
    name: 'shared-workers',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (id.includes('/node_modules/') || !code.includes('new Worker(')) return null
      const replaced = code.replace(WORKER, (_, file) => {
        const entry = this.emitFile({ type: 'chunk', id: resolve(dirname(id), file) })
        return `new Worker(import.meta.ROLLUP_FILE_URL_${entry}`
      })
      return { code: replaced, map: null }
    },
  }
}
