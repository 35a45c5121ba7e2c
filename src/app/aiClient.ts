/** Asks the opponent: in a worker where one starts, in the page otherwise (slower to the eye, same orders). */
import * as Comlink from 'comlink'
import type { Decision } from '../ai/commander.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { View } from '../engine/view.ts'
import type { Opponent, Question } from './workers/opponent.ts'

/** Longest wait for a worker's first answer before the page thinks for itself, ms. */
const START_TIMEOUT = 4000
/** Longest wait for orders, ms: a browser that kills a worker tells nobody. */
const ANSWER_TIMEOUT = 60_000

export interface AiClient {
  /** Throws GivenUp where `stop` or another battle comes before the worker is ready. */
  prepare(scenario: Scenario): Promise<void>
  /** Throws GivenUp where `stop` or another battle comes before the answer. */
  ask(view: View, question: Omit<Question, 'side' | 'bytes'>): Promise<Decision>
  /** True once the opponent had to be run in the page. */
  readonly inPage: boolean
  stop(): void
}

type Remote = {
  prepare(scenario: Scenario): Promise<void> | void
  decide(question: Question): Promise<Decision>
}

/** The question was given up before it was answered. */
export class GivenUp extends Error {}

/** `makeWorker` may throw or give a worker that never answers; `onFallback` is told once when that happens. */
export function createAiClient(makeWorker: () => Worker, onFallback: () => void): AiClient {
  let worker: Worker | null = null
  let remote: Remote | null = null
  let battle: Scenario | null = null
  let inPage = false
  /** Gives up the question under way: its game is gone, and silence after that is no fault of the worker. */
  let giveUp: () => void = () => {}

  const fallBack = async (): Promise<Remote> => {
    worker?.terminate()
    worker = null
    if (!inPage) onFallback()
    inPage = true
    const { opponent } = await import('./workers/opponent.ts')
    if (battle) opponent.prepare(battle)
    remote = opponent
    return opponent
  }

  /** The worker's answer; an error where it breaks or keeps silent too long. */
  const answer = async <T>(asked: Promise<T> | T, patience: number): Promise<T> => {
    const waited: { timer?: ReturnType<typeof setTimeout> } = {}
    const silence = new Promise<never>((_, reject) => {
      if (worker) worker.onerror = event => reject(new Error(event.message))
      giveUp = () => reject(new GivenUp())
      waited.timer = setTimeout(() => reject(new Error(`Expected an answer in ${patience} ms`)), patience)
    })
    try {
      return await Promise.race([asked, silence])
    } finally {
      clearTimeout(waited.timer)
    }
  }

  const start = async (scenario: Scenario): Promise<Remote> => {
    try {
      worker = makeWorker()
      const wrapped = Comlink.wrap<Opponent>(worker)
      await answer(wrapped.prepare(scenario), START_TIMEOUT)
      return { prepare: wrapped.prepare, decide: wrapped.decide }
    } catch (error) {
      if (error instanceof GivenUp) throw error
      return fallBack()
    }
  }

  const dismiss = (): void => {
    giveUp()
    worker?.terminate()
    worker = null
    remote = null
  }

  return {
    get inPage() {
      return inPage
    },
    async prepare(scenario) {
      if (battle === scenario && remote) return
      dismiss()
      battle = scenario
      remote = inPage ? await fallBack() : await start(scenario)
    },
    async ask(view, question) {
      const bytes = view.state.bytes.slice().buffer
      const asked: Question = { ...question, side: view.side, bytes }
      try {
        return inPage ? await remote!.decide(asked) : await answer(remote!.decide(asked), ANSWER_TIMEOUT)
      } catch (error) {
        if (inPage || error instanceof GivenUp) throw error
        return (await fallBack()).decide(asked)
      }
    },
    stop() {
      dismiss()
      battle = null
    },
  }
}
