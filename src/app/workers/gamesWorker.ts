/** Entry of the workers that play the games of a study. */
import * as Comlink from 'comlink'
import { gamesPlayer } from './games.ts'

Comlink.expose(gamesPlayer)
