/**
 * A variant's changes carried out on the values of a battle's files. Pure, and bounded by a list of what may be changed
 * at all: schedule, weather, strengths, stocks, units, columns, wings, crossings, events and points, but no names, no
 * sources and no ground.
 */
import { type JsonPath, quoted } from './faults.ts'
import type { Report } from './finder.ts'
import type { ChangeRow, PatchedFile, VariantRow } from './variantsSchema.ts'

/** Values of the files of a battle, by name of file. */
export type FileValues = { readonly [F in PatchedFile]: unknown }

/** What may be set or scaled; `*` stands for any row. */
const VALUES: { readonly [F in PatchedFile]: readonly string[] } = {
  'scenario.json': [
    '/schedule/turns/*/weather/*',
    '/schedule/turns/*/hot/*',
    '/schedule/turns/*/sky',
    '/forms/*/turns',
    '/wings/*/sorties/*/points',
    '/wings/*/awayAtStart',
    '/events/*/once',
    '/events/*/when/turn',
    '/events/*/when/fromTurn',
    '/events/*/when/untilTurn',
    '/events/*/when/everyTurns',
    '/events/*/when/chance',
    '/events/*/when/rise',
    '/events/*/effects/*/permille',
    '/events/*/effects/*/unled',
    '/nightThrusts/*/fromTurn',
    '/nightThrusts/*/untilTurn',
    '/points/*/points',
    '/points/*/masked',
    '/points/*/max',
  ],
  'map.json': [
    '/crossings/*/capacity/*/from',
    '/crossings/*/capacity/*/perHour',
    '/crossings/*/capacity/*/loadClass',
    '/crossings/*/prepared',
    '/works/*/level',
    '/landings/*/menPerHour',
    '/landings/*/gunMinutes',
    '/landings/*/silent',
    '/landings/*/dry',
  ],
  'forces.json': [
    '/units/*/men',
    '/units/*/equipment/*',
    '/units/*/quality',
    '/units/*/readiness',
    '/units/*/fuel',
    '/units/*/ammo',
    '/units/*/stance',
    '/units/*/priority',
    '/units/*/release',
    '/units/*/at',
    '/units/*/turn',
    '/units/*/hulls',
    '/units/*/vehicles',
    '/unitTypes/*/lift',
    '/unitTypes/*/knots',
    '/columns/*/lift',
    '/columns/*/serviceable',
    '/columns/*/tonsPerDay',
    '/columns/*/at',
    '/columns/*/fromTurn',
    '/trains/*/lift',
    '/trains/*/from',
    '/trains/*/captorFrom',
    '/boxes/*/links/*/minutes',
    '/boxes/*/links/*/fromTurn',
    '/boxes/*/links/*/shut',
    '/boxes/*/links/*/perTurn',
  ],
}

/** Lists to which rows may be added, and from which they may be taken. */
const ROWS: { readonly [F in PatchedFile]: readonly string[] } = {
  'scenario.json': [
    '/schedule/turns/*',
    '/wings/*/sorties/*',
    '/events/*',
    '/events/*/effects/*',
    '/events/*/when/all/*',
    '/events/*/when/any/*',
    '/nightThrusts/*',
    '/registeredFire/*',
    '/evacuations/*',
    '/points/*',
  ],
  'map.json': ['/crossings/*/capacity/*'],
  'forces.json': ['/units/*'],
}

/** A value that a change has touched. */
interface Touched {
  readonly file: PatchedFile
  readonly path: JsonPath
  /** Position of the change in the variant. */
  readonly change: number
}

export interface Patched {
  readonly values: FileValues
  readonly touched: readonly Touched[]
}

/** The values with a variant's changes made, in their order. What cannot be done is reported by its path in the variant. */
export function patch(values: FileValues, { changes }: VariantRow, report: Report): Patched {
  const touched: Touched[] = []
  let now = values
  changes.forEach((row, change) => {
    const at: JsonPath = ['changes', change, 'at']
    const steps = row.at.slice(1).split('/')
    const fault = forbidden(row, steps)
    if (fault !== undefined) return report(at, fault)
    lintRange(row, ['changes', change], report)
    const edit: Edit = {
      miss: message => report(at, message),
      touch: path => touched.push({ file: row.file, path, change }),
      make: value => made(row, value, message => report(at, message)),
    }
    now = { ...now, [row.file]: edited(now[row.file], steps, [], edit) }
  })
  return { values: now, touched }
}

/** Position of the change that is to blame for a fault at a path of a file; undefined where none came near. */
export function blamed(touched: readonly Touched[], file: string, path: JsonPath): number | undefined {
  const shared = (other: JsonPath): number => {
    const end = other.findIndex((step, i) => step !== path[i])
    return end < 0 ? other.length : end
  }
  let best: Touched | undefined
  for (const one of touched)
    if (one.file === file && shared(one.path) > (best ? shared(best.path) : 0)) best = one
  return best?.change
}

/** Why a change may not be made at all; undefined where it may. */
function forbidden({ kind, file, at }: ChangeRow, steps: readonly string[]): string | undefined {
  const allowed = kind === 'set' || kind === 'scale' ? VALUES[file] : ROWS[file]
  const asked = kind === 'add' ? [...steps, '*'] : steps
  const fits = allowed.some(pattern => {
    const named = pattern.slice(1).split('/')
    return named.length === asked.length && named.every((step, i) => step === '*' || step === asked[i])
  })
  if (fits) return undefined
  const known = kind === 'add' ? allowed.map(pattern => pattern.slice(0, -2)) : allowed
  return `a variant may not ${kind} ${quoted(at)} of ${file}; expected one of ${known.join(', ') || 'nothing there'}`
}

function lintRange(row: ChangeRow, path: JsonPath, report: Report): void {
  if (!row.range) return
  const { least, most } = row.range
  const number = row.kind === 'scale' ? row.permille : row.kind === 'set' ? row.to : undefined
  if (typeof number !== 'number')
    report(
      [...path, 'range'],
      'a range without a number; expected one with "permille", or with a number in "to"',
    )
  else if (number < least || number > most)
    report([...path, 'range'], `${number} lies outside ${least} to ${most}; expected it within`)
}

const REMOVED: unique symbol = Symbol('removed')

interface Edit {
  readonly miss: (message: string) => void
  readonly touch: (path: JsonPath) => void
  readonly make: (value: unknown) => unknown
}

/** A value with what the steps lead to changed; nothing that came in is written to. */
function edited(value: unknown, steps: readonly string[], path: JsonPath, edit: Edit): unknown {
  const [step, ...rest] = steps
  if (step === undefined) {
    edit.touch(path)
    return edit.make(value)
  }
  if (typeof value !== 'object' || value === null) {
    edit.miss(`nothing stands at /${path.join('/')}; expected a value there to go on from`)
    return value
  }
  if (!Array.isArray(value)) {
    if (rest.length > 0 && !Object.hasOwn(value, step)) {
      edit.miss(`there is no ${quoted(step)} at /${path.join('/')}; expected a field of the file`)
      return value
    }
    const fields = value as { readonly [field: string]: unknown }
    return { ...fields, [step]: edited(fields[step], rest, [...path, step], edit) }
  }
  const positions = rowsOf(value, step)
  if (positions.length === 0)
    edit.miss(
      `there is no ${quoted(step)} at /${path.join('/')}; expected ids or positions of rows that are there`,
    )
  const rows: unknown[] = [...value]
  for (const row of positions) rows[row] = edited(rows[row], rest, [...path, row], edit)
  return rows.filter(row => row !== REMOVED)
}

/** Positions of the rows that a step names; none where one of them is not there. */
function rowsOf(rows: readonly unknown[], step: string): readonly number[] {
  if (step === '*') return rows.map((_, i) => i)
  const between = /^(\d{1,4})\.\.(\d{1,4})$/.exec(step)
  if (between) {
    const [first, last] = [Number(between[1]), Number(between[2])]
    return last < rows.length && first <= last
      ? Array.from({ length: last - first + 1 }, (_, i) => first + i)
      : []
  }
  const found = step.split(',').map(name => rowOf(rows, name))
  return found.some(row => row < 0) ? [] : found
}

function rowOf(rows: readonly unknown[], name: string): number {
  const byId = rows.findIndex(
    row => typeof row === 'object' && row !== null && 'id' in row && row.id === name,
  )
  if (byId >= 0) return byId
  return /^\d{1,4}$/.test(name) && Number(name) < rows.length ? Number(name) : -1
}

function made(row: ChangeRow, value: unknown, miss: (message: string) => void): unknown {
  switch (row.kind) {
    case 'set':
      return row.to
    case 'remove':
      return REMOVED
    case 'add':
      if (Array.isArray(value)) return [...value, row.row]
      miss(`${quoted(value)} is no list; expected one to which a row can be added`)
      return value
    case 'scale': {
      if (typeof value !== 'number') {
        miss(`${quoted(value)} is no number; expected one to scale`)
        return value
      }
      const scaled = Math.floor((value * row.permille) / 1000)
      return row.most === undefined ? scaled : Math.min(row.most, scaled)
    }
  }
}
