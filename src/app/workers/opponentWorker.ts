/** Entry of the opponent's worker. */
import * as Comlink from 'comlink'
import { opponent } from './opponent.ts'

Comlink.expose(opponent)
