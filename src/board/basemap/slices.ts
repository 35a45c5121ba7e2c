/** Long work in short slices, so that the page answers while a map is baked. */

/** Longest stretch of work before the page gets its turn, ms. */
const SLICE = 24

/**
 * Runs a generator to its end and returns its result. `onProgress` hears the last share yielded after each slice.
 * @throws DOMException "AbortError" when the signal fires
 */
export async function inSlices<T>(
  work: Generator<number, T>,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE
    let share = 0
    do {
      const step = work.next()
      if (step.done) return step.value
      share = step.value
    } while (performance.now() < until)
    onProgress(share)
    await breath()
    signal?.throwIfAborted()
  }
}

/** Lets the browser paint and answer; a message comes back sooner than a timer, which is held back to 4 ms. */
function breath(): Promise<void> {
  return new Promise(resolve => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      channel.port1.close()
      resolve()
    }
    channel.port2.postMessage(0)
  })
}
