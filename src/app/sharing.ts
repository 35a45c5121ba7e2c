/** A game as a link. */
import type { GameRecord } from '../scenario/recordFile.ts'
import { recordFragment } from './recordLink.ts'
import type { Place } from './replay/state.ts'

/** `place`: where it opens. What came of it, as the code of a notice: where it is no link, the game has to go as a file. */
export async function shareRecord(
  record: GameRecord,
  copyLink: (fragment: string) => Promise<boolean>,
  place?: Place,
): Promise<'linkCopied' | 'linkTooLong' | 'linkForbidden'> {
  const fragment = await recordFragment(record, place)
  if (fragment === null) return 'linkTooLong'
  return (await copyLink(fragment)) ? 'linkCopied' : 'linkForbidden'
}
