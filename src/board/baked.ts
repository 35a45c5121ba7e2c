/** The finished map of a board: baked piece by piece, or taken over from another board that has baked it. */
import { bakeSheets, type Chunk, type SheetTaker } from './basemap/bake.ts'
import { inSlices } from './basemap/slices.ts'
import { type Survey, surveyOf } from './basemap/survey.ts'
import type { MapPicture } from './model.ts'

/** A baked map: what stands on it, and its sheets by the hex heights they are for. */
export interface Baked {
  readonly survey: Survey
  readonly sheets: readonly { readonly hexPx: number; readonly chunks: readonly Chunk[] }[]
}

interface Work {
  readonly picture: MapPicture
  readonly known: Baked | undefined
  readonly signal: AbortSignal
  /** Share of the bake that is done, 0-1. */
  report(share: number): void
  /** The map is surveyed: from now on there is a place for its sheets. */
  surveyed(survey: Survey): SheetTaker
}

/** Brings the map of a picture onto a board. Rejects where it is broken off. */
export async function bakeOn({ picture, known, signal, report, surveyed }: Work): Promise<Baked> {
  if (known) {
    const taker = surveyed(known.survey)
    for (const { hexPx, chunks } of known.sheets) {
      for (const chunk of chunks) taker.chunk(hexPx, chunk)
      taker.whole(hexPx)
    }
    report(1)
    return known
  }
  const survey = await inSlices(surveyOf(picture), share => report(share * 0.1), signal)
  const taker = surveyed(survey)
  const sheets = new Map<number, Chunk[]>()
  const bake = bakeSheets(survey, {
    chunk(hexPx, chunk) {
      sheets.set(hexPx, [...(sheets.get(hexPx) ?? []), chunk])
      taker.chunk(hexPx, chunk)
    },
    whole: taker.whole,
  })
  await inSlices(bake, share => report(0.1 + share * 0.9), signal)
  report(1)
  return { survey, sheets: [...sheets].map(([hexPx, chunks]) => ({ hexPx, chunks })) }
}
