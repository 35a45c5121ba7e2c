/** Levels of opponents in words. They come from the program's registry; one that the words do not know is called by its id. */
import { isWord, type Say } from '../i18n/i18n.ts'

export function levelName(say: Say, id: string): string {
  const key = `level.${id}`
  return isWord(key) ? say(key) : id
}

/** What to expect of it; "" where nobody says. */
export function levelNote(say: Say, id: string): string {
  const key = `levelNote.${id}`
  return isWord(key) ? say(key) : ''
}
