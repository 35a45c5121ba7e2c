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

/**
 * Parts that others name at the top of their files and that the board never reaches: filters, the input that the board
 * reads itself, shapes, tiles and snapshots. Whoever does reach one gets an error that says so.
 */
const LEFT_OUT = [
  /^filters\/[A-Z]/,
  /^gameobjects\/components\/PathFollower/,
  /^input\/(keyboard|mouse|touch)\/\w+Manager/,
  /^renderer\/snapshot\//,
  /^renderer\/webgl\/renderNodes\/(filters\/|(BatchHandler|submitter\/Submitter|texturer\/Texturer|transformer\/Transformer)TileSprite|BatchHandler(PointLight|Strip)|DrawLine|(Fill|Stroke)Path)/,
  /^renderer\/webgl\/renderNodes\/(DynamicTextureHandler|submitter\/Submitter(MeshToQuad|Tile\.|TilemapGPULayer))/,
  /^textures\/DynamicTexture/,
]
/**
 * Parts that others set up and call in passing, and that the board never sets to work: animations of frames, effects of
 * cameras, the tiled stamp of textures, chance. What stands in their place does nothing.
 */
const HOLLOW = [
  /^animations\/(Animation|AnimationManager|AnimationState)\.js/,
  /^cameras\/2d\/effects\/[A-Z]/,
  /^core\/DebugHeader/,
  /^gameobjects\/tilesprite\/TileSprite\.js/,
  /^math\/random-data-generator\/RandomDataGenerator/,
]
const HOLLOW_ID = '\0phaser-hollow'
const HOLLOW_CODE = `function Hollow() {}
function nothing() {}
Hollow.prototype = {
  destroy: nothing,
  isRunning: false,
  postRenderCanvas: nothing,
  postRenderWebGL: nothing,
  preRender: nothing,
  reset: nothing,
  setOrigin: function () { return this },
  update: nothing
}
module.exports = Hollow`
const LEFT_OUT_ID = '\0phaser-left-out'
const LEFT_OUT_CODE = `module.exports = function () {
  throw new Error('This part of Phaser is left out of the build: see src/tools/phaserSource.mjs.')
}`

/** Lists of whole branches, of which the parts that are built take one entry. @type {Record<string, string>} */
const NARROWED = {
  'math/index.js': "{ RandomDataGenerator: require('./random-data-generator/RandomDataGenerator') }",
  'renderer/index.js': "{ Events: require('./events') }",
  'textures/parsers/index.js': "{ Image: require('./Image') }",
}

/** @returns {import('vite').Plugin} for the build only: the development server takes the whole library as it is */
export function phaserFromSource() {
  return {
    name: 'phaser-from-source',
    // Before the bundler's own resolver, which would answer first.
    enforce: 'pre',
    apply: 'build',
    config: () => ({
      resolve: {
        alias: [
          { find: /^phaser$/, replacement: ENTRY },
          { find: /^phaser-source\//, replacement: `${SOURCES}/` },
        ],
      },
    }),
    resolveId: {
      filter: { id: /^\.\.?\// },
      async handler(source, importer, options) {
        if (!importer?.includes('/phaser/src/')) return null
        const found = await this.resolve(source, importer, { ...options, skipSelf: true })
        const part = found && partOf(found.id)
        if (!part) return found
        if (HOLLOW.some(pattern => pattern.test(part))) return HOLLOW_ID
        return LEFT_OUT.some(pattern => pattern.test(part)) ? LEFT_OUT_ID : found
      },
    },
    load: {
      filter: { id: /phaser-(left-out|hollow)$|\/phaser\/src\/.*\/index\.js$/ },
      handler(id) {
        if (id === LEFT_OUT_ID) return { code: LEFT_OUT_CODE, map: null }
        if (id === HOLLOW_ID) return { code: HOLLOW_CODE, map: null }
        const entry = NARROWED[partOf(id) ?? '']
        return entry ? { code: `module.exports = ${entry}`, map: null } : null
      },
    },
    transform: {
      filter: { id: /node_modules\/phaser\/src\// },
      handler: code => ({ code: withSwitches(code), map: null }),
    },
  }
}

/** Path inside Phaser's sources. @param {string} id of a module */
const partOf = id => id.split('/phaser/src/')[1]

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
