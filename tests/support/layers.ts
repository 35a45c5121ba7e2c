/** The house rules on imports: who may know whom, and who may use which library. */
import { type Import, importsOf, parseSource } from './imports.ts'
import { inexactUses } from './inexact.ts'

/** A file of src: its path below src, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/**
 * For each layer the layers it may import, itself apart. A layer is a folder of src, but for the workers of `app`,
 * which alone hold commanders in the browser, and the files of `sim` that `app` shares, which hold none.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  scenario: ['engine'],
  record: ['engine', 'scenario'],
  ai: ['engine', 'scenario', 'record'],
  'sim, shared': ['engine', 'scenario', 'record'],
  sim: ['engine', 'scenario', 'record', 'ai', 'sim, shared'],
  cli: ['engine', 'scenario', 'record', 'ai', 'sim', 'sim, shared', 'i18n'],
  i18n: [],
  rulebook: ['engine', 'i18n'],
  app: ['engine', 'scenario', 'record', 'sim, shared', 'i18n'],
  'app/workers': ['engine', 'scenario', 'record', 'ai', 'sim', 'sim, shared', 'app', 'i18n'],
  board: ['engine', 'scenario', 'record', 'app', 'i18n'],
  ui: ['engine', 'scenario', 'record', 'sim, shared', 'app', 'i18n', 'rulebook'],
  'main.tsx': ['engine', 'scenario', 'record', 'app', 'board', 'ui', 'i18n'],
  tools: ['engine', 'scenario'],
}

/** Beyond that table: layers of which only the types may be imported. */
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = {
  i18n: ['engine'],
  app: ['ai', 'sim', 'app/workers'],
  'sim, shared': ['ai', 'sim'],
}

/** Libraries that have one home. The first pattern that fits an import decides. */
const HOMES: readonly { readonly library: RegExp; readonly home: RegExp; readonly named: string }[] = [
  { library: /^phaser(\/|$|-source\/)/, home: /^board\//, named: 'board' },
  {
    library: /^(react|react-dom|react-aria.*|@react-.*|react-i18next)(\/|$)/,
    home: /^(ui\/|main\.tsx$)/,
    named: 'ui',
  },
  { library: /^zustand\/vanilla(\/|$)/, home: /^app\//, named: 'app' },
  { library: /^zustand(\/|$)/, home: /^ui\//, named: 'one file of ui' },
  { library: /^zod(\/|$)/, home: /^scenario\//, named: 'scenario' },
  {
    library: /^honeycomb-grid$/,
    home: /^(engine\/map\/|board\/layout\.ts$)/,
    named: 'engine/map and board/layout.ts',
  },
  { library: /^@observablehq\//, home: /^ui\/charts\/draw\w*\.ts$/, named: 'the draw files of ui/charts' },
  { library: /^node:/, home: /^(cli|tools)\//, named: 'cli and tools' },
]

/** What the page has of `sim` without a commander: how games are shared out, counted and told. */
const SHARED_SIM =
  /^sim\/(answers|batch|classroom|groundSums|handIn|promised|report|speaking|spread|standing|stats|study|studyFile|summary|tally|trace)\.ts$/

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
  const wrong = it.isOwn ? wrongLayer(path, it) : wrongHome(path, it)
  return wrong === undefined ? undefined : { line: it.line, wrong }
}

function wrongLayer(path: string, { target, kind }: Import): string | undefined {
  const from = layerOf(path)
  const to = layerOf(target)
  // Pictures, fonts and scenario files lie outside src and belong to no layer.
  if (target.startsWith('../')) return undefined
  if (!(from in MAY_IMPORT))
    return `${from} is no folder of the house; give it a place in the table of layers`
  if (from === to || MAY_IMPORT[from]?.includes(to)) return undefined
  if (kind === 'type' && MAY_IMPORT_TYPES[from]?.includes(to)) return undefined
  // Started, or loaded late where no worker starts: commanders never come with the first page.
  if ((kind === 'worker' || kind === 'late') && from === 'app' && to === 'app/workers') return undefined
  return `${from} must not import ${kind === 'type' ? 'types' : 'code'} from ${to} (${target})`
}

function wrongHome(path: string, { target }: Import): string | undefined {
  const rule = HOMES.find(({ library }) => library.test(target))
  return rule && !rule.home.test(path) ? `only ${rule.named} may import ${target}` : undefined
}

/** The layer that a path below src lies in. */
function layerOf(path: string): string {
  if (path.startsWith('app/workers/')) return 'app/workers'
  if (SHARED_SIM.test(path)) return 'sim, shared'
  return path.split('/')[0] ?? path
}
