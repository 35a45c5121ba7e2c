/** What a file may be at all, to be asked before anything reads it. */

/** How a bundle's name ends. */
export const BUNDLE_ENDING = '.scenario.json'
/** Longest bundle, characters: Hailar has some 300,000, a map of the largest size ten times as many. */
export const MAX_BUNDLE_CHARACTERS = 8_000_000
/** Longest guided turn, characters: Hailar's has some 6,000. */
export const MAX_GUIDE_CHARACTERS = 100_000
/** Largest save taken in, bytes: a 40-turn game has some 300 kB. */
export const MAX_SAVE_BYTES = 8_000_000

/** Does a text mean to be a bundle? Its mark is its first field. */
export const isBundle = (text: string): boolean => /^\s*\{\s*"bundle"\s*:/.test(text.slice(0, 1000))

/** The fault of a save of more than `MAX_SAVE_BYTES` bytes. */
export const tooLarge = (bytes: number): { readonly ok: false; readonly fault: string } => ({
  ok: false,
  fault: `expected a save of at most ${MAX_SAVE_BYTES} bytes, got ${bytes}`,
})

/** How the name of what a pupil hands in ends. */
export const RESULT_ENDING = '.august-result.json'
/** Longest of them, characters: 24 games of three worlds have some 40,000, 400 some 600,000. */
export const MAX_RESULT_CHARACTERS = 4_000_000
/** How the name of a lesson's file ends. */
export const LESSON_ENDING = '.august-lesson.json'

/** Its first field says which of the classroom's files a text means to be; null: none of them. */
export const classFileOf = (text: string): 'result' | 'lesson' | null =>
  (/^\s*\{\s*"format"\s*:\s*"august-storm-(result|lesson)"/.exec(text.slice(0, 1000))?.[1] ?? null) as
    | 'result'
    | 'lesson'
    | null
