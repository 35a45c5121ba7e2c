/** JSON as a person reads and mends it: a list of plain values on one line where it fits, else wrapped. */

const WIDTH = 120

/** @returns JSON text with a newline at its end; the same value always gives the same text */
export function jsonText(value: unknown): string {
  return `${write(value, '')}\n`
}

function write(value: unknown, indent: string): string {
  const flat = oneLine(value)
  if (flat !== undefined && indent.length + flat.length <= WIDTH) return flat
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (value.every(isPlain)) return wrapped(value, indent)
    return `[\n${value.map(item => inner + write(item, inner)).join(',\n')}\n${indent}]`
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    return `{\n${entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${write(item, inner)}`).join(',\n')}\n${indent}}`
  }
  return JSON.stringify(value)
}

/** A number, a yes or no, or a pair of such: what stands in rows rather than one to a line. */
const isPlain = (value: unknown): boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.length === 2 && value.every(item => typeof item === 'number'))

/** One line for what holds no list of texts long enough to be a picture of the map. */
function oneLine(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const parts = value.map(oneLine)
    const isPicture = value.length > 2 && value.every(item => typeof item === 'string' && item.length > 8)
    return isPicture || parts.includes(undefined) ? undefined : `[${parts.join(', ')}]`
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    const parts = entries.map(([key, item]) => {
      const text = oneLine(item)
      return text === undefined ? undefined : `${JSON.stringify(key)}: ${text}`
    })
    return parts.includes(undefined) ? undefined : `{ ${parts.join(', ')} }`
  }
  return JSON.stringify(value)
}

/** Numbers, or pairs of them, over several lines. */
function wrapped(values: readonly unknown[], indent: string): string {
  const inner = `${indent}  `
  const lines: string[] = []
  let line = ''
  values.forEach((value, i) => {
    const text = oneLine(value) + (i < values.length - 1 ? ',' : '')
    if (line !== '' && inner.length + line.length + 1 + text.length > WIDTH) {
      lines.push(inner + line)
      line = ''
    }
    line = line === '' ? text : `${line} ${text}`
  })
  lines.push(inner + line)
  return `[\n${lines.join('\n')}\n${indent}]`
}
