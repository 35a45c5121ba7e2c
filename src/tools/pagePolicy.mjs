/** Puts the content security policy into the built page; the development server needs inline scripts and has none. */
import { PAGE_POLICY } from './csp.mjs'

/** @returns {import('vite').Plugin} */
export function pagePolicy() {
  return {
    name: 'page-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}
