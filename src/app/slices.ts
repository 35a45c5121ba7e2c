/** Long work in the page in slices: between two of them the page answers, draws, and may give the work up. */

/** Longest slice, ms: half of what a reader would notice. */
const SLICE = 25

/**
 * Runs what comes in steps.
 *
 * @param done called with the number of steps done after each slice
 * @param isGivenUp asked between slices
 * @returns what the steps come to; null where the work was given up
 */
export async function inSlices<T>(
  steps: Generator<void, T>,
  done: (steps: number) => void,
  isGivenUp: () => boolean,
): Promise<T | null> {
  let count = 0
  for (;;) {
    const end = performance.now() + SLICE
    do {
      const next = steps.next()
      if (next.done) return next.value
      count++
    } while (performance.now() < end)
    done(count)
    await new Promise(resolve => setTimeout(resolve, 0))
    if (isGivenUp()) return null
  }
}
