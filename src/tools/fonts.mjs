/**
 * Leaves the older form of each font out of the build: every browser that runs the program reads woff2, and who holds
 * the program on his machine would hold both.
 */

const OLDER_FORM = /,\s*url\([^)]*\.woff\)\s*format\((['"])woff\1\)/g

/** @returns {import('vite').Plugin} */
export function woff2Only() {
  return {
    name: 'woff2-only',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('/@fontsource/') && id.endsWith('.css')
        ? { code: code.replace(OLDER_FORM, ''), map: null }
        : null,
  }
}
