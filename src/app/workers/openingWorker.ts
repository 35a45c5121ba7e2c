/** Entry of the worker that plays an opening into a record. */
import * as Comlink from 'comlink'
import { openingMaker } from './opening.ts'

Comlink.expose(openingMaker)
