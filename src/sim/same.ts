/** Comparison of what is derived from states. */

/** Are two values built of lists, whole-number arrays and plain objects the same throughout? */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isSame(item, b[i]))
  if (
    (a instanceof Int32Array && b instanceof Int32Array) ||
    (a instanceof Uint8Array && b instanceof Uint8Array)
  )
    return isSameArray(a, b)
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [these, those] = [Object.entries(a), new Map(Object.entries(b))]
  return these.length === those.size && these.every(([key, value]) => isSame(value, those.get(key)))
}

function isSameArray(a: Int32Array | Uint8Array, b: Int32Array | Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
