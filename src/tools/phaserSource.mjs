/** Lets the bundler build Phaser from its sources, through the entry that names what the board needs. */
import { fileURLToPath } from 'node:url'

const SOURCES = fileURLToPath(new URL('../../node_modules/phaser/src', import.meta.url))
const ENTRY = fileURLToPath(new URL('../board/phaserEntry.ts', import.meta.url))

/** The switches that Phaser's own build sets. @type {Record<string, boolean>} */
const SWITCHES = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
}

/** @returns {import('vite').Plugin} for the build only: the development server takes the whole library as it is */
export function phaserFromSource() {
  return {
    name: 'phaser-from-source',
    apply: 'build',
    config: () => ({
      resolve: {
        alias: [
          { find: /^phaser$/, replacement: ENTRY },
          { find: /^phaser-source\//, replacement: `${SOURCES}/` },
        ],
      },
    }),
    transform: {
      filter: { id: /node_modules\/phaser\/src\// },
      handler: code => ({ code: withSwitches(code), map: null }),
    },
  }
}

/**
 * Phaser asks `if (typeof WEBGL_DEBUG)`, which is true of any text: the whole expression has to go, a
 * bundler's "define" for the bare name is not enough. It also hangs itself on the global object, which
 * nobody here reads.
 * @param {string} code
 */
function withSwitches(code) {
  return code
    .replace(/\btypeof ([A-Z0-9_]+)\b/g, (whole, name) => String(SWITCHES[name] ?? whole))
    .replace(/^\s*global\.Phaser = Phaser;/m, '')
}
