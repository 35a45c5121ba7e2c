/**
 * What `import ... from 'phaser'` means in the build: the game, its scenes and pictures, a quarter of the whole
 * library (vite.config.ts points the name here; src/tools/phaserSource.mjs says what is left out further down). The
 * development server and the types use the whole library, so a part that is missing here shows in the browser tests:
 * give it a line below.
 */

import CONST from 'phaser-source/const.js'
import Events from 'phaser-source/core/events/index.js'
import Game from 'phaser-source/core/Game.js'
import Scale from 'phaser-source/scale/const/SCALE_MODE_CONST.js'
import Scene from 'phaser-source/scene/Scene.js'
import CanvasTexture from 'phaser-source/textures/CanvasTexture.js'
// Each of these is a part that a scene installs if it is there.
import 'phaser-source/events/EventEmitter.js'
import 'phaser-source/cameras/2d/CameraManager.js'
import 'phaser-source/gameobjects/DisplayList.js'
import 'phaser-source/gameobjects/GameObjectCreator.js'
import 'phaser-source/gameobjects/GameObjectFactory.js'
import 'phaser-source/gameobjects/UpdateList.js'
import 'phaser-source/scene/ScenePlugin.js'
// Each of these teaches a scene's `add` one more kind of object.
import 'phaser-source/gameobjects/image/ImageFactory.js'

export { Game, Scene }
export const { AUTO, CANVAS, WEBGL } = CONST
export const Core = { Events }
export { Scale }
export const Textures = { CanvasTexture }
