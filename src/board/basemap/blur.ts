/** Box blur of four-channel values, once along rows and once along columns. */
export function blurred(values: Float32Array, width: number, height: number, radius: number): Float32Array {
  const along = pass(values, width, height, 4, width * 4, radius)
  return pass(along, height, width, width * 4, 4, radius)
}

function pass(
  from: Float32Array,
  length: number,
  lines: number,
  step: number,
  lineStep: number,
  radius: number,
): Float32Array {
  const to = new Float32Array(from.length)
  const share = 1 / (radius * 2 + 1)
  for (let line = 0; line < lines; line++) {
    for (let k = 0; k < 4; k++) {
      const base = line * lineStep + k
      let sum = 0
      for (let i = -radius; i <= radius; i++) sum += from[base + Math.max(0, i) * step]!
      for (let i = 0; i < length; i++) {
        to[base + i * step] = sum * share
        const enter = Math.min(length - 1, i + radius + 1)
        const leave = Math.max(0, i - radius)
        sum += from[base + enter * step]! - from[base + leave * step]!
      }
    }
  }
  return to
}
