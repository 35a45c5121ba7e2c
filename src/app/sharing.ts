/** A game as a link. */
import type { GameRecord } from '../scenario/recordFile.ts'
import { recordFragment } from './recordLink.ts'

/** What came of it, as the code of a notice: where it is no link, the game has to go as a file. */
export async function shareRecord(
  record: GameRecord,
  copyLink: (fragment: string) => Promise<boolean>,
): Promise<'linkCopied' | 'linkTooLong' | 'linkForbidden'> {
  const fragment = await recordFragment(record)
  if (fragment === null) return 'linkTooLong'
  return (await copyLink(fragment)) ? 'linkCopied' : 'linkForbidden'
}
