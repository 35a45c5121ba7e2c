/** The policy of the page that carries all of itself, and the workers that it must carry. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withPolicy } from '../../src/tools/singleFile.mjs'

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

it('the policy allows the one script and the one sheet that stand in the page, and nothing by address', () => {
  const page = withPolicy(
    '<html><head><script type="module">$& play("$1")</script><style>a{}</style></head></html>',
  )
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]
  expect(policy).toContain(`script-src ${sha256('$& play("$1")')};`)
  expect(policy).toContain(`style-src ${sha256('a{}')} `)
  expect(policy).toMatch(/^default-src 'none';/)
  expect(policy).not.toMatch(/'self'|unsafe|https?:|\*/)
  expect(page).toContain('<script type="module">$& play("$1")</script>')
})

it('every worker of the page is one of those that the single file carries', () => {
  const workers = readdirSync('src/app/workers').filter(
    name => name.endsWith('Worker.ts') && name !== 'anyWorker.ts',
  )
  const carried = readFileSync('src/app/workers/anyWorker.ts', 'utf8').matchAll(
    /^ {2}(\w+): \(\) => import\('\.\/\1\.ts'\)/gm,
  )
  expect([...carried].map(([, name]) => `${name}.ts`).toSorted()).toEqual(workers.toSorted())
  expect(workers.length).toBeGreaterThan(0)
})
