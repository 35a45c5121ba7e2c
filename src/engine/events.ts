/**
 * What happened. Events carry results, dice and reasons included; `evolve` applies them and judges nothing. Replay,
 * fog, animation, log and charts all read events. Each kind stands in `events/`, its writer under the same name in
 * `evolve/`.
 */
import type { EngineerEvent } from './events/engineers.ts'
import type { FightEvent } from './events/fights.ts'
import type { MarchEvent } from './events/marches.ts'
import type { ScriptEvent } from './events/script.ts'
import type { SeaEvent } from './events/sea.ts'
import type { TurnEvent } from './events/turns.ts'

export type GameEvent = TurnEvent | MarchEvent | FightEvent | EngineerEvent | ScriptEvent | SeaEvent

export type EventKind = GameEvent['kind']
export type EventOf<K extends EventKind> = Extract<GameEvent, { readonly kind: K }>
