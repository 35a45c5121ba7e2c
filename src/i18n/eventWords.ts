/** Events as sentences of the log. An event kind without words does not compile. */
import type { EventKind, EventOf } from '../engine/events.ts'
import { engineers } from './events/engineers.ts'
import { fights } from './events/fights.ts'
import { marches } from './events/marches.ts'
import { script } from './events/script.ts'
import { sea } from './events/sea.ts'
import { turns } from './events/turns.ts'
import type { Diary, Word, Words } from './events/wording.ts'

const WORDS: Words<EventKind> = { ...turns, ...marches, ...fights, ...engineers, ...script, ...sea }

/** One event in one sentence. */
export const eventWords = <K extends EventKind>(event: EventOf<K>, diary: Diary): string =>
  (WORDS[event.kind] as Word<K>)(event, diary)
