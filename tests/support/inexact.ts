/** Finding what would make two machines disagree: clocks, chance, output, and arithmetic that the standard only approximates. */
import { type SyntaxNode, walk } from './imports.ts'

/** What the standard defines to the last bit. The rest of Math (pow, exp, sin, sqrt ...) may differ between engines. */
const EXACT_MATH = new Set(['abs', 'ceil', 'clz32', 'floor', 'imul', 'max', 'min', 'round', 'sign', 'trunc'])

const BANNED_GLOBALS = new Set([
  'Date',
  'Intl',
  'Temporal',
  'console',
  'crypto',
  'performance',
  'setInterval',
  'setTimeout',
])

/** Order and text that depend on the language of the machine. */
const BANNED_METHODS = /^(localeCompare|toLocale\w+)$/

/** @returns one entry for each banned use in a parsed file */
export function inexactUses(program: SyntaxNode): { line: number; wrong: string }[] {
  const found: { line: number; wrong: string }[] = []
  walk(program, (node, parent) => {
    const wrong = wrongOf(node, parent)
    if (wrong !== undefined) found.push({ line: node.loc.start.line, wrong })
  })
  return found
}

function wrongOf(node: SyntaxNode, parent: SyntaxNode | undefined): string | undefined {
  if (
    (node.type === 'BinaryExpression' || node.type === 'AssignmentExpression') &&
    /^\*\*/.test(String(node['operator']))
  ) {
    return 'the operator ** is Math.pow, which is not exact'
  }
  if (node.type !== 'Identifier') return undefined
  const name = String(node['name'])
  if (isNameOfMember(node, parent)) {
    return BANNED_METHODS.test(name)
      ? `${name} depends on the language of the machine`
      : bannedThroughGlobal(name, parent)
  }
  if (BANNED_GLOBALS.has(name)) return `${name} does not give the same everywhere`
  return name === 'Math' ? wrongMath(node, parent) : undefined
}

/** Only `Math.name` with an exact name passes: handing Math on, or asking it by a computed name, would hide the use. */
function wrongMath(node: SyntaxNode, parent: SyntaxNode | undefined): string | undefined {
  const isPlain =
    parent?.type === 'MemberExpression' && parent['object'] === node && parent['computed'] !== true
  const name = isPlain ? String((parent['property'] as SyntaxNode)['name']) : '[...]'
  return EXACT_MATH.has(name) ? undefined : `Math.${name} does not give the same everywhere`
}

/** Whether the identifier only names a member or a key, and is no reference to a global. */
function isNameOfMember(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (parent === undefined || parent['computed'] === true) return false
  return parent['property'] === node || parent['key'] === node
}

function bannedThroughGlobal(name: string, parent: SyntaxNode | undefined): string | undefined {
  const owner = parent?.['object'] as SyntaxNode | undefined
  const isGlobal = owner?.type === 'Identifier' && /^(globalThis|self|window)$/.test(String(owner['name']))
  const isBanned = BANNED_GLOBALS.has(name) || name === 'Math'
  return isGlobal && isBanned
    ? `${name} through ${owner['name']} does not give the same everywhere`
    : undefined
}
