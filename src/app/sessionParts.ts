/** What a session is made of: the page hands in the real things, a test its own. */
import type { Scenario } from '../engine/scenario.ts'
import type { About } from '../scenario/about.ts'
import type { AiClient } from './aiClient.ts'
import type { Frame } from './game.ts'
import type { KeepingParts } from './keeping.ts'
import type { ScenarioCard } from './store.ts'

/** A battle as the page can open it. */
export type Opened =
  | { readonly ok: true; readonly scenario: Scenario; readonly about: About }
  | { readonly ok: false; readonly fault: string }

export interface SessionParts extends Pick<KeepingParts, 'store' | 'saves' | 'tabs' | 'newId' | 'download'> {
  readCards(): Promise<readonly ScenarioCard[]>
  open(scenario: string, form: string): Promise<Opened>
  readonly ai: AiClient
  /** A fresh seed, 32 bits. */
  drawSeed(): number
  animate(frame: Frame): Promise<void>
}
