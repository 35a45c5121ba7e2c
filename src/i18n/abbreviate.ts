import { abbreviations } from './en/abbreviations.ts'

/** A unit's name shortened for narrow columns: "152nd Rifle Regiment" is "152nd Rifle Regt". */
export const abbreviate = (name: string): string =>
  abbreviations.reduce((text, [long, short]) => text.replaceAll(long, short), name)
