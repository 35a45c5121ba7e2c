/**
 * Bytes that are mostly zeros as short text: runs of so many zeros, so many bytes, the bytes; counts in groups of seven
 * bits, the lowest first; all of it in base64.
 */

/** Bytes as base64 of their runs; zeros at the end are left out. */
export function encode(bytes: Uint8Array): string {
  const out: number[] = []
  const count = (n: number): void => {
    for (let left = n; ; left >>>= 7) {
      out.push(left < 0x80 ? left : (left & 0x7f) | 0x80)
      if (left < 0x80) return
    }
  }
  let at = 0
  while (at < bytes.length) {
    const first = bytes.findIndex((byte, i) => i >= at && byte !== 0)
    if (first < 0) break
    let end = first
    while (end < bytes.length && bytes[end] !== 0) end++
    count(first - at)
    count(end - first)
    for (let i = first; i < end; i++) out.push(bytes[i]!)
    at = end
  }
  return toBase64(out)
}

/** The `size` bytes that `encode` wrote; null where the text is none such. */
export function decode(text: string, size: number): Uint8Array<ArrayBuffer> | null {
  const runs = fromBase64(text)
  if (!runs) return null
  const bytes = new Uint8Array(size)
  let [from, at] = [0, 0]
  const count = (): number => {
    let n = 0
    for (let bits = 0; bits < 28 && from < runs.length; bits += 7) {
      const byte = runs[from++]!
      n |= (byte & 0x7f) << bits
      if (byte < 0x80) return n
    }
    return size + 1
  }
  while (from < runs.length) {
    at += count()
    const length = count()
    if (at + length > size || from + length > runs.length) return null
    for (let i = 0; i < length; i++) bytes[at++] = runs[from++]!
  }
  return bytes
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]))

/** Base64 of RFC 4648. */
export function toBase64(bytes: readonly number[]): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const count = Math.min(3, bytes.length - i)
    for (let d = 0; d < 4; d++) parts.push(d > count ? '=' : DIGITS[(word >> (18 - 6 * d)) & 63]!)
  }
  return parts.join('')
}

/** The bytes of base64; null where a character is none of its digits. */
export function fromBase64(text: string): Uint8Array | null {
  const digits = text.replace(/=+$/, '')
  const bytes = new Uint8Array((digits.length * 3) >> 2)
  let word = 0
  for (let i = 0, at = 0; i < digits.length; i++) {
    const value = VALUES.get(digits[i]!)
    if (value === undefined) return null
    word = ((word << 6) | value) & 0xffffff
    if (i % 4 === 0) continue
    bytes[at++] = (word >> (6 - 2 * (i % 4))) & 0xff
  }
  return bytes
}
