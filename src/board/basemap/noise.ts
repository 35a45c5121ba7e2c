/** Noise that depends on the place alone: the same point gives the same value in every bake. */

/** 32 mixed bits of a lattice point and a seed. */
export function hash(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** 0 (included) to 1 (not included). */
export const chance = (x: number, y: number, seed: number): number => hash(x, y, seed) / 4294967296

const GRADIENTS = new Float64Array(32)
for (let i = 0; i < 16; i++) {
  GRADIENTS[i * 2] = Math.cos((i * Math.PI) / 8)
  GRADIENTS[i * 2 + 1] = Math.sin((i * Math.PI) / 8)
}

/** Shuffled bytes, twice over: two looks at them cost a fraction of a hash. The pattern repeats after 256 bumps. */
const BYTES = new Uint8Array(512)
for (let i = 0; i < 256; i++) BYTES[i] = i
for (let i = 255; i > 0; i--) {
  const k = hash(i, 0, 7) % (i + 1)
  const kept = BYTES[i]!
  BYTES[i] = BYTES[k]!
  BYTES[k] = kept
}
BYTES.copyWithin(256, 0, 256)

/** Gradient noise, about -0.7 to 0.7, with one bump for each unit of distance. */
export function noise(x: number, y: number, seed: number): number {
  const x0 = Math.floor(x)
  const y0 = Math.floor(y)
  const u = x - x0
  const v = y - y0
  const a = slope(x0, y0, u, v, seed)
  const b = slope(x0 + 1, y0, u - 1, v, seed)
  const c = slope(x0, y0 + 1, u, v - 1, seed)
  const d = slope(x0 + 1, y0 + 1, u - 1, v - 1, seed)
  const su = u * u * u * (u * (u * 6 - 15) + 10)
  const sv = v * v * v * (v * (v * 6 - 15) + 10)
  const top = a + (b - a) * su
  return top + (c + (d - c) * su - top) * sv
}

function slope(x: number, y: number, u: number, v: number, seed: number): number {
  const g = (BYTES[BYTES[(x + seed * 37) & 255]! + (y & 255)]! & 15) * 2
  return GRADIENTS[g]! * u + GRADIENTS[g + 1]! * v
}

/** Sum of octaves, each twice as fine and half as strong; about -1 to 1. */
export function octaves(x: number, y: number, count: number, seed: number): number {
  let sum = 0
  let weight = 1
  let scale = 1
  for (let i = 0; i < count; i++) {
    sum += noise(x * scale, y * scale, seed + i) * weight
    weight /= 2
    scale *= 2
  }
  return sum
}

/** Sharp crests between rounded valleys, 0 to about 1.8; a weak octave stays weak where the one before it was. */
export function ridged(x: number, y: number, count: number, seed: number): number {
  let sum = 0
  let weight = 1
  let scale = 1
  let last = 1
  for (let i = 0; i < count; i++) {
    const crest = 1 - Math.min(1, Math.abs(noise(x * scale, y * scale, seed + i)) * 1.9)
    last = crest * crest * Math.min(1, last * 1.6)
    sum += last * weight
    weight *= 0.44
    scale *= 2.03
  }
  return sum
}
