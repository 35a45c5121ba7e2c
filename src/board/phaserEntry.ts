/**
 * What `import ... from 'phaser'` means in the build: Phaser's core and the few kinds of object that the
 * board draws with, two thirds of the whole library (vite.config.ts points the name here). The development
 * server and the types use the whole library, so a part that is missing here shows in the browser tests:
 * give it a line below.
 */

import BitmapText from 'phaser-source/gameobjects/bitmaptext/static/BitmapText.js'
import Container from 'phaser-source/gameobjects/container/Container.js'
import BitmapFontFile from 'phaser-source/loader/filetypes/BitmapFontFile.js'
import core from 'phaser-source/phaser-core.js'
// Each of these teaches a scene's `add` one more kind of object.
import 'phaser-source/gameobjects/bitmaptext/static/BitmapTextFactory.js'
import 'phaser-source/gameobjects/container/ContainerFactory.js'

const { Math: PhaserMath } = core

export { PhaserMath as Math }
export const { AUTO, CANVAS, HEADLESS, WEBGL, VERSION } = core
export const { Animations, BlendModes, Cache, Cameras, Core, Data, Display, Events, Filters } = core
export const { Game, Input, Plugins, Renderer, Scale, ScaleModes, Scene, Scenes, Structs } = core
export const { Textures, Time, TintModes, Tweens } = core

export const GameObjects = { ...core.GameObjects, BitmapText, Container }
export const Loader = {
  ...core.Loader,
  FileTypes: { ...core.Loader.FileTypes, BitmapFontFile },
}
