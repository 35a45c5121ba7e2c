import { posix } from 'node:path'
import { type ParserPlugin, parse } from '@babel/parser'

/** One import of a source file, whatever its form: static, re-export, dynamic, `import('x')` in a type, or a worker's address. */
export interface Import {
  /** A path below src ("engine/dice.ts") for the project's own files, else the package's full specifier. */
  readonly target: string
  readonly isOwn: boolean
  /** `type` vanishes in the build; `late` loads the file when it is asked for; `worker` starts it in a worker. */
  readonly kind: 'code' | 'late' | 'type' | 'worker'
  readonly line: number
}

/** The parts of a parsed node that the walks here look at. */
export interface SyntaxNode {
  readonly type: string
  readonly loc: { readonly start: { readonly line: number } }
  readonly [field: string]: unknown
}

/**
 * Parses TypeScript (or JavaScript) without asking TypeScript.
 * @param path below src; decides whether JSX is allowed
 * @throws SyntaxError with the line, when the text is not valid
 */
export function parseSource(path: string, text: string): SyntaxNode {
  const plugins: ParserPlugin[] = path.endsWith('x') ? ['typescript', 'jsx'] : ['typescript']
  return parse(text, { sourceType: 'module', plugins, sourceFilename: path }).program as unknown as SyntaxNode
}

/** Calls `visit` for a node and all below it, each with the node it stands in. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | undefined) => void,
  parent?: SyntaxNode,
): void {
  visit(node, parent)
  for (const child of Object.values(node).flat()) if (isNode(child)) walk(child, visit, node)
}

/** Every import that the parsed file makes, in the order of the text. */
export function importsOf(path: string, program: SyntaxNode): Import[] {
  const found: Import[] = []
  walk(program, node => {
    const request = requestOf(node)
    if (request)
      found.push({ ...resolve(path, request.specifier), kind: request.kind, line: node.loc.start.line })
  })
  return found
}

function requestOf(node: SyntaxNode): { specifier: string; kind: Import['kind'] } | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return request(node['source'], isTypeOnly(node) ? 'type' : 'code')
    case 'ImportExpression':
      return request(node['source'], 'late')
    case 'CallExpression':
      return isNode(node['callee']) && node['callee'].type === 'Import'
        ? request(first(node['arguments']), 'late')
        : undefined
    case 'TSImportType':
      return request(node['argument'], 'type')
    case 'NewExpression':
      return workerRequest(node)
    default:
      return undefined
  }
}

function request(
  source: unknown,
  kind: Import['kind'],
): { specifier: string; kind: Import['kind'] } | undefined {
  const literal = isNode(source) && source.type === 'TSLiteralType' ? source['literal'] : source
  if (!isNode(literal) || typeof literal['value'] !== 'string') return undefined
  // Vite's suffix makes a worker of any file.
  const [specifier = '', query] = literal['value'].split('?')
  return { specifier, kind: query?.startsWith('worker') ? 'worker' : kind }
}

/** `import type ...`, `export type ... from`, or braces in which every name is marked `type`. */
function isTypeOnly(node: SyntaxNode): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true
  const names = Array.isArray(node['specifiers']) ? node['specifiers'].filter(isNode) : []
  return (
    names.length > 0 && names.every(name => name['importKind'] === 'type' || name['exportKind'] === 'type')
  )
}

/** `new Worker(new URL('./x.ts', import.meta.url))`. */
function workerRequest(node: SyntaxNode) {
  if (!isNode(node['callee']) || !['Worker', 'SharedWorker'].includes(String(node['callee']['name'])))
    return undefined
  const address = first(node['arguments'])
  if (!isNode(address) || address.type !== 'NewExpression') return undefined
  return request(first(address['arguments']), 'worker')
}

function resolve(path: string, specifier: string): { target: string; isOwn: boolean } {
  if (!specifier.startsWith('.')) return { target: specifier, isOwn: false }
  return { target: posix.normalize(posix.join(posix.dirname(path), specifier)), isOwn: true }
}

function first(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'loc' in value
}
