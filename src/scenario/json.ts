/**
 * JSON from strangers: bounded in size and depth, no name twice, no prototype keys, and for every value the line it
 * stands on.
 */
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser'
import { type Fault, type JsonPath, pointerOf, quoted } from './faults.ts'

export const MAX_FILE_CHARACTERS = 4_000_000
const MAX_DEPTH = 32
/** Faults of one file that are told one by one: an author mends no more at a time, and a stranger costs no more. */
export const MOST_TOLD = 100
/** Names that reach an object's machinery instead of its data. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** A parsed file: its value, and a way to name a place in it. */
export interface JsonDocument {
  readonly file: string
  readonly value: unknown
  /** A fault at a path; the line is that of the nearest value that exists. */
  readonly fault: (path: JsonPath, message: string) => Fault
}

/** Path of a JSON pointer; digits are taken as positions in lists. */
export const pathOf = (pointer: string): JsonPath =>
  pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(step => (/^\d+$/.test(step) ? Number(step) : step))

/** What the parser's error numbers mean to an author. */
const EXPECTED: { readonly [code: number]: string } = {
  1: 'a name or value in quotes, a number, true, false or null',
  2: 'a number in JSON form',
  3: 'a name in double quotes',
  4: 'a value',
  5: 'a colon after the name',
  6: 'a comma',
  7: 'a closing brace }',
  8: 'a closing bracket ]',
  9: 'the end of the file',
  10: 'no comment',
  11: 'the comment to end',
  12: 'the text to end with a double quote',
  13: 'the number to go on',
  14: 'four hex digits after \\u',
  15: 'one of the escapes of JSON after \\',
  16: 'no control character',
}

/** Parses one file of at most `most` characters. Broken JSON gives the first place where the parser stopped: what follows is only its echo. */
export function parseJson(
  file: string,
  text: string,
  most = MAX_FILE_CHARACTERS,
): { readonly document: JsonDocument } | { readonly faults: Fault[] } {
  const lineAt = lineFinder(text)
  const at = (offset: number, message: string, path: JsonPath = []): Fault => ({
    file,
    line: lineAt(offset),
    pointer: pointerOf(path),
    message,
  })
  if (text.length > most) return { faults: [at(0, `${text.length} characters; expected at most ${most}`)] }
  const tooDeep = firstTooDeep(text)
  if (tooDeep >= 0) return { faults: [at(tooDeep, `nested too deep; expected at most ${MAX_DEPTH} levels`)] }
  const plain = plainJson(text)
  if (plain !== undefined) {
    // Only a fault needs to know where things stand, and most files have none.
    let tree: Node | undefined
    const fault: JsonDocument['fault'] = (path, message) => {
      tree ??= parseTree(text)!
      return at(offsetOf(tree, path), message, path)
    }
    return { document: { file, value: plain, fault } }
  }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  const first = errors[0]
  if (first || !root) {
    const expected = EXPECTED[first?.error ?? 4] ?? 'JSON'
    return { faults: [at(first?.offset ?? 0, `broken JSON; expected ${expected}`)] }
  }
  const faults: Fault[] = []
  const value = plainValue(root, [], (node, path, message) => {
    if (faults.length < MOST_TOLD) faults.push(at(node.offset, message, path))
  })
  if (faults.length > 0) return { faults }
  return {
    document: { file, value, fault: (path, message) => at(offsetOf(root, path), message, path) },
  }
}

/**
 * The value of a text without any fault, by the platform's own parser, which is several times as fast as one that notes
 * places. Undefined where something is amiss; a name that stands twice shows as more colons than names.
 */
function plainJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const names = countNames(value)
  return names >= 0 && names === countColons(text) ? value : undefined
}

/** Names of all objects within a value; -1 where one is forbidden. */
function countNames(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let names = 0
  if (!Array.isArray(value)) {
    const own = Object.keys(value)
    if (own.some(name => FORBIDDEN_KEYS.has(name))) return -1
    names = own.length
  }
  for (const part of Object.values(value)) {
    const inside = countNames(part)
    if (inside < 0) return -1
    names += inside
  }
  return names
}

/** Colons outside strings: one for each name of a text that is JSON. */
const countColons = (text: string): number =>
  text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '').split(':').length - 1

/** Offset of the value at a path, or of the nearest one above it. */
function offsetOf(root: Node, path: JsonPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length))
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset
  }
  return root.offset
}

/** The plain value of a tree. Names that stand twice or are forbidden are reported, and left out. */
function plainValue(
  node: Node,
  path: JsonPath,
  report: (node: Node, path: JsonPath, message: string) => void,
): unknown {
  if (node.type === 'array')
    return (node.children ?? []).map((child, i) => plainValue(child, [...path, i], report))
  if (node.type !== 'object') return node.value
  const out: { [name: string]: unknown } = {}
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? []
    if (!key || !value) continue
    const name = String(key.value)
    const here = [...path, name]
    if (FORBIDDEN_KEYS.has(name))
      report(property, here, `the name ${quoted(name)} is not allowed; expected a field`)
    else if (Object.hasOwn(out, name))
      report(property, here, `the name ${quoted(name)} stands twice; expected it once`)
    else out[name] = plainValue(value, here, report)
  }
  return out
}

/** Offset of the first bracket nested too deep, or -1: told before a parser that recurses sees the text. */
export function firstTooDeep(text: string): number {
  let depth = 0
  let quotes = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (quotes) {
      if (c === '\\') i++
      else if (c === '"') quotes = false
    } else if (c === '"') quotes = true
    else if (c === '{' || c === '[') {
      if (++depth > MAX_DEPTH) return i
    } else if (c === '}' || c === ']') depth--
  }
  return -1
}

/** Line (from 1) of an offset, by bisection over the starts of lines. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return offset => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
