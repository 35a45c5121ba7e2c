/** A class has its home in one style sheet: two that give one name two meanings spoil each other's pictures. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDER = 'src/ui/styles'
/** Fits what the others style to narrow and low screens. */
const ADAPTS = 'screens.css'

/** Classes that a sheet styles by themselves, wherever they stand. */
const bareClasses = (css: string): string[] =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .split('{')
    .flatMap(before => (before.split('}').at(-1) ?? '').split(','))
    .flatMap(selector => /^\.([\w-]+)$/.exec(selector.trim())?.[1] ?? [])

test('no two style sheets style one class', () => {
  const homes = new Map<string, Set<string>>()
  for (const file of readdirSync(FOLDER).filter(name => name.endsWith('.css') && name !== ADAPTS))
    for (const name of bareClasses(readFileSync(`${FOLDER}/${file}`, 'utf8')))
      homes.set(name, (homes.get(name) ?? new Set()).add(file))
  expect(homes.size).toBeGreaterThan(100)
  expect([...homes].filter(([, files]) => files.size > 1).map(([name]) => name)).toEqual([])
})
