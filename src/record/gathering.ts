/** What is gathered from a game while it is replayed, by one or by several who look at the same steps. */
import type { ReplayStep } from './record.ts'

/** Watches a replay from its opening on; `result` is what it has seen, asked for once at the end. */
export interface Gatherer<T> {
  readonly step: ReplayStep
  result(): T
}
