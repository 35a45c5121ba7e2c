/** What a schema refused, in an author's words: what stands there, and what was expected. */
import type * as z from 'zod/mini'
import { type JsonPath, quoted } from './faults.ts'
import { MOST_TOLD } from './json.ts'

type Issue = z.core.$ZodIssue

interface Refusal {
  readonly path: JsonPath
  readonly message: string
}

/** A schema's faults as paths and messages, the first `MOST_TOLD` of them. `data` is what was parsed. */
export function refusals(error: z.core.$ZodError, data: unknown): Refusal[] {
  const told: Refusal[] = []
  let more = 0
  for (const issue of error.issues) {
    if (told.length < MOST_TOLD) told.push(...refusalsOf(issue, data, MOST_TOLD - told.length))
    else more++
  }
  if (more > 0) told.push({ path: told.at(-1)!.path, message: `${more} more of the kind; expected none` })
  return told
}

/** One issue is one fault, but for fields too many, each of which is one. */
function refusalsOf(issue: Issue, data: unknown, most: number): Refusal[] {
  const path = issue.path.map(step => (typeof step === 'symbol' ? String(step) : step))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, most).map(key => ({
      path: [...path, key],
      message: `the field ${quoted(key)} is unknown here; expected only fields of the format`,
    }))
  const value = valueAt(data, path)
  const got = value === undefined ? 'nothing stands here' : `got ${inWords(value)}`
  return [{ path, message: `${got}; ${expectation(issue)}` }]
}

function valueAt(data: unknown, path: JsonPath): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as { readonly [key: string]: unknown })[step]
  }
  return value
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : quoted(value)
}

const KINDS: { readonly [expected: string]: string } = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  tuple: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
  nonoptional: 'a value',
}

/** The schema's own words where it has some, else by kind of issue. */
function expectation(issue: Issue): string {
  if (issue.message.startsWith('expected')) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${KINDS[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `expected ${issue.values.map(quoted).join(issue.values.length > 2 ? ', ' : ' or ')}`
    case 'too_small':
      return `expected at least ${issue.minimum}`
    case 'too_big':
      return `expected at most ${issue.maximum}`
    case 'invalid_union':
      return 'expected one of the kinds of the format'
    case 'invalid_key':
      return 'expected an id of the format'
    default:
      return 'expected what the format says'
  }
}
