/**
 * The content security policy of the built program, as a list for the page's meta tag and the local
 * server's header. Nothing from another origin, no inline script, no eval.
 */

/** React Aria Components 1.22.1 injects one style element at start; its text has this hash. */
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  `style-src 'self' ${REACT_ARIA_STYLE}`,
  "font-src 'self'",
  // Phaser starts with three tiny textures from data: addresses and decodes loaded pictures through blob: ones.
  "img-src 'self' data: blob:",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
]

/** For the meta tag: `frame-ancestors` is allowed in a header only. */
export const PAGE_POLICY = DIRECTIVES.join('; ')

/**
 * The policy of the program as one file, for its meta tag: nothing is fetched from anywhere, not even from beside it.
 * @param {{ scripts: readonly string[], styles: readonly string[] }} hashes of what stands in the page
 */
export const filePolicy = ({ scripts, styles }) =>
  [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    // Workers start from text that the page carries.
    'worker-src blob:',
    `style-src ${styles.join(' ')} ${REACT_ARIA_STYLE}`,
    'font-src data:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

export const HEADER_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ')
