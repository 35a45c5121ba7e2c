/** Hashes: MurmurHash3 x86 32-bit (Austin Appleby, public domain), over words for dice and over bytes for states. */

const rotl = (x: number, r: number): number => (x << r) | (x >>> (32 - r))

function mixIn(h: number, word: number): number {
  const k = Math.imul(rotl(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593)
  return (Math.imul(rotl(h ^ k, 13), 5) + 0xe6546b64) | 0
}

function finish(h: number, bytes: number): number {
  let x = h ^ bytes
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

/** Unsigned 32-bit hash of a list of 32-bit integers. */
export function hashWords(seed: number, words: readonly number[]): number {
  let h = seed | 0
  for (const word of words) h = mixIn(h, word)
  return finish(h, words.length * 4)
}

/** Unsigned 32-bit hash of bytes. */
export function hashBytes(seed: number, bytes: Uint8Array): number {
  let h = seed | 0
  const whole = bytes.length & ~3
  for (let i = 0; i < whole; i += 4)
    h = mixIn(h, bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24))
  let tail = 0
  for (let i = bytes.length - 1; i >= whole; i--) tail = (tail << 8) | bytes[i]!
  if (whole < bytes.length) h ^= Math.imul(rotl(Math.imul(tail, 0xcc9e2d51), 15), 0x1b873593)
  return finish(h, bytes.length)
}

const hex8 = (n: number): string => n.toString(16).padStart(8, '0')

/** 16 hex digits that name a block of bytes: two independent 32-bit hashes. */
export const digest = (bytes: Uint8Array): string =>
  hex8(hashBytes(0, bytes)) + hex8(hashBytes(0x9747b28c, bytes))

/** Digest of a text (its UTF-16 units). */
export function digestText(text: string): string {
  const bytes = new Uint8Array(text.length * 2)
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    bytes[i * 2] = c & 255
    bytes[i * 2 + 1] = c >>> 8
  }
  return digest(bytes)
}
