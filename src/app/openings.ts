/** The historical openings in the page: read, and played into records by a worker. Fetched with the first replay. */
import * as Comlink from 'comlink'
import { digestText } from '../engine/hash.ts'
import { readOpening } from '../scenario/openingFile.ts'
import type { GameRecord } from '../scenario/recordFile.ts'
import type { Library } from './library.ts'
import type { MadeOpening, OpeningMaker } from './workers/opening.ts'

/** How often it is asked whether the reader still waits, ms. */
const PATIENCE_MS = 150

/** Records made so far, by battle and text: an opening is played once. */
const made = new Map<string, GameRecord>()

const startMaker = (): Worker =>
  new Worker(new URL('./workers/openingWorker.ts', import.meta.url), { type: 'module' })

/**
 * The record of a battle's opening, made by the rules as they now are.
 *
 * @returns null where the reader has given up
 */
export async function recordOfOpening(
  { open, openingText }: Pick<Library, 'open' | 'openingText'>,
  id: string,
  isGivenUp: () => boolean,
): Promise<MadeOpening | null> {
  const text = await openingText(id)
  if (text === null) return { ok: false, fault: `the battle ${id} has no opening` }
  const opening = readOpening(text)
  const battle = await open(id, { form: opening.form })
  if (!battle.ok) return battle
  // A battle that came as a file may come again, changed.
  const key = `${battle.scenario.hash} ${digestText(text)}`
  const known = made.get(key)
  if (known) return { ok: true, record: known }
  const result = await inWorker(maker => maker.make(battle.scenario, opening), isGivenUp)
  if (result?.ok) made.set(key, result.record)
  return result
}

type Asked = (maker: OpeningMaker | Comlink.Remote<OpeningMaker>) => MadeOpening | Promise<MadeOpening>

/** Asks the maker in a worker, in the page where none starts; ends the worker in any case. */
async function inWorker(ask: Asked, isGivenUp: () => boolean): Promise<MadeOpening | null> {
  let worker: Worker | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  try {
    const started = startMaker()
    worker = started
    const broken = new Promise<never>((_, reject) => {
      started.onerror = event => reject(new Error(event.message))
    })
    const givenUp = new Promise<null>(resolve => {
      timer = setInterval(() => isGivenUp() && resolve(null), PATIENCE_MS)
    })
    return await Promise.race([ask(Comlink.wrap<OpeningMaker>(started)), broken, givenUp])
  } catch {
    const { openingMaker } = await import('./workers/opening.ts')
    return isGivenUp() ? null : ask(openingMaker)
  } finally {
    clearInterval(timer)
    worker?.terminate()
  }
}
