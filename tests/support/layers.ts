/** The house rules on imports: who may know whom, and who may use which library. */
import { type Import, importsOf, parseSource } from './imports.ts'
import { inexactUses } from './inexact.ts'

/** A file of src: its path below src, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** For each folder the folders it may import, itself apart. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  scenario: ['engine'],
  record: ['engine', 'scenario'],
  ai: ['engine', 'scenario', 'record'],
  sim: ['engine', 'scenario', 'record', 'ai'],
  cli: ['engine', 'scenario', 'record', 'ai', 'sim', 'i18n'],
  i18n: [],
  app: ['engine', 'scenario', 'record', 'i18n'],
  'app/workers': ['engine', 'scenario', 'record', 'ai', 'sim', 'app', 'i18n'],
  board: ['engine', 'scenario', 'record', 'app', 'i18n'],
  ui: ['engine', 'scenario', 'record', 'app', 'i18n'],
  'main.tsx': ['engine', 'scenario', 'record', 'app', 'board', 'ui', 'i18n'],
  tools: ['engine', 'scenario'],
}

/** Beyond that table: folders of which only the types may be imported ... */
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = {
  i18n: ['engine'],
  app: ['ai', 'sim', 'app/workers'],
}

/** ... and single files, which import no commander themselves. */
const MAY_IMPORT_FILES: Readonly<Record<string, readonly string[]>> = {
  app: ['sim/stats.ts', 'sim/batch.ts'],
}

/** Libraries that have one home. The first pattern that fits an import decides. */
const HOMES: readonly { readonly library: RegExp; readonly home: RegExp; readonly named: string }[] = [
  { library: /^phaser(\/|$|-source\/)/, home: /^board\//, named: 'board' },
  {
    library: /^(react|react-dom|react-aria.*|@react-.*|react-i18next)(\/|$)/,
    home: /^(ui\/|main\.tsx$)/,
    named: 'ui',
  },
  { library: /^zustand\/vanilla(\/|$)/, home: /^(app|ui)\//, named: 'app' },
  { library: /^zustand(\/|$)/, home: /^ui\//, named: 'one file of ui' },
  { library: /^zod(\/|$)/, home: /^scenario\//, named: 'scenario' },
  {
    library: /^honeycomb-grid$/,
    home: /^(engine\/map\/|board\/layout\.ts$)/,
    named: 'engine/map and board/layout.ts',
  },
  { library: /^node:/, home: /^(cli|tools)\//, named: 'cli and tools' },
]

/** Folders whose results must be the same on every machine. */
const EXACT = /^(engine|ai)\//

/**
 * Every breach of the house rules, as `path:line: what is wrong`, in the order of the files.
 * @param files all of src that is TypeScript or JavaScript
 */
export function breaches(files: readonly SourceFile[]): string[] {
  const binders: string[] = []
  const found = files.flatMap(({ path, text }) => {
    const program = parseSource(path, text)
    const imports = importsOf(path, program)
    if (imports.some(it => /^zustand(\/react)?$/.test(it.target) && it.kind === 'code')) binders.push(path)
    const wrongs = imports.flatMap(it => wrongOf(path, it) ?? [])
    const inexact = EXACT.test(path) ? inexactUses(program) : []
    return [...wrongs, ...inexact].map(({ line, wrong }) => `${path}:${line}: ${wrong}`)
  })
  const twice =
    binders.length > 1 ? [`${binders.join(', ')}: one file binds the store to React, not more`] : []
  return [...found, ...twice]
}

function wrongOf(path: string, it: Import): { line: number; wrong: string } | undefined {
  const wrong = it.isOwn ? wrongFolder(path, it) : wrongHome(path, it)
  return wrong === undefined ? undefined : { line: it.line, wrong }
}

function wrongFolder(path: string, { target, kind }: Import): string | undefined {
  const from = folderOf(path)
  const to = folderOf(target)
  // Pictures, fonts and scenario files lie outside src and belong to no layer.
  if (target.startsWith('../')) return undefined
  if (!(from in MAY_IMPORT))
    return `${from} is no folder of the house; give it a place in the table of layers`
  if (from === to || MAY_IMPORT[from]?.includes(to)) return undefined
  if (kind === 'type' && MAY_IMPORT_TYPES[from]?.includes(to)) return undefined
  if (kind === 'worker' && from === 'app' && to === 'app/workers') return undefined
  if (MAY_IMPORT_FILES[from]?.includes(target)) return undefined
  return `${from} must not import ${kind === 'type' ? 'types' : 'code'} from ${to} (${target})`
}

function wrongHome(path: string, { target }: Import): string | undefined {
  const rule = HOMES.find(({ library }) => library.test(target))
  return rule && !rule.home.test(path) ? `only ${rule.named} may import ${target}` : undefined
}

/** The layer that a path below src lies in: its first folder, the workers apart, or the file itself at the top. */
function folderOf(path: string): string {
  if (path.startsWith('app/workers/')) return 'app/workers'
  return path.split('/')[0] ?? path
}
