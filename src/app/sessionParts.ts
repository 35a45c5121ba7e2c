/** What a session is made of: the page hands in the real things, a test its own. */
import type { Scenario } from '../engine/scenario.ts'
import type { About } from '../scenario/about.ts'
import type { LoadOptions } from '../scenario/assemble.ts'
import type { AiClient } from './aiClient.ts'
import type { Dropped } from './dropped.ts'
import type { Frame } from './game.ts'
import type { KeepingParts } from './keeping.ts'
import type { Shelf } from './shelf.ts'
import type { ScenarioCard } from './store.ts'
import type { MadeOpening } from './workers/opening.ts'

/** How a battle is played: its form and its variant; the usual ones where nothing is said. */
export type Choice = Pick<LoadOptions, 'form' | 'variant'>

/** A battle as the page can open it. */
export type Opened =
  | { readonly ok: true; readonly scenario: Scenario; readonly about: About }
  | { readonly ok: false; readonly fault: string }

export interface SessionParts
  extends Pick<KeepingParts, 'store' | 'saves' | 'tabs' | 'newId' | 'download' | 'copyLink'> {
  readCards(): Promise<readonly ScenarioCard[]>
  /** `hash`: of several battles with one id the one of this content. */
  open(scenario: string, choice: Choice, hash?: string): Promise<Opened>
  /** Plays a battle's opening into a record; null where the reader has given up. */
  readOpening(scenario: string, isGivenUp: () => boolean): Promise<MadeOpening | null>
  /** Battles that come as files. */
  readonly dropped: Pick<Dropped, 'add' | 'remove' | 'clear'>
  /** The level that an opponent has who was not chosen. */
  readonly usualLevel: string
  readonly ai: AiClient
  /** Where the games of the what-if lab are kept. */
  readonly labShelf: Shelf
  /** A fresh seed, 32 bits. */
  drawSeed(): number
  /** Plays a frame before the eye; `twin` is the same order as the other side saw it, on the second map. */
  animate(frame: Frame, twin?: Frame): Promise<void>
}
