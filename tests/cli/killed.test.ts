/** A batch that is killed outright, as a machine's owner or a power cut would, and gone on with by the same line. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { cli } from '../support/commandLine.ts'

const folder = mkdtempSync(join(tmpdir(), 'killed-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Some dozens of games, on machines that may be busy, ms. */
const PATIENCE = 300_000
const LEVELS = ['--form', 'first-day', '--soviet', 'random', '--japanese', 'random']
const path = (name: string): string => join(folder, name)
const batchInto = (name: string, ...more: string[]): string[] => [
  ...['batch', 'shumshu', ...LEVELS, ...more, '--out', path(name)],
]

/** Plays it in a process of its own and kills that as soon as `isThere` finds something to lose. */
async function killed(args: string[], isThere: () => boolean): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    // The second of two parts, told as GNU parallel tells it.
    env: { ...process.env, PARALLEL_SEQ: '2' },
    stdio: 'ignore',
  })
  const ended = new Promise<NodeJS.Signals | null>(resolve =>
    child.on('exit', (_, signal) => resolve(signal)),
  )
  const watch = setInterval(() => isThere() && child.kill('SIGKILL'), 5)
  // Where it came to its end before it was killed, there was nothing to go on with.
  expect(await ended).toBe('SIGKILL')
  clearInterval(watch)
}

it('a part of games goes on to the same bytes', { timeout: PATIENCE }, async () => {
  const games = ['--games', '6', '--seed', '5']
  await cli(...batchInto('whole.ndjson', ...games, '--shard', '2/2'))
  const lines = (): number =>
    existsSync(path('torn.ndjson')) ? readFileSync(path('torn.ndjson'), 'utf8').split('\n').length - 1 : 0
  await killed(batchInto('torn.ndjson', ...games, '--shard', 'auto/2'), () => lines() > 1)
  expect(lines()).toBeLessThan(4)
  expect(await cli(...batchInto('torn.ndjson', ...games, '--shard', '2/2'))).toMatchObject({ code: 0 })
  expect(readFileSync(path('torn.ndjson'), 'utf8')).toBe(readFileSync(path('whole.ndjson'), 'utf8'))
})

it('a part of counts stands beside its name until it is whole, and goes on from there', {
  timeout: PATIENCE,
}, async () => {
  // Counts are kept every 4 seeds.
  const games = ['--games', '12', '--seed', '5', '--sums']
  await cli(...batchInto('whole.sums', ...games, '--shard', '2/2'))
  await killed(batchInto('torn.sums', ...games, '--shard', 'auto/2'), () =>
    existsSync(path('torn.sums.part')),
  )
  expect(existsSync(path('torn.sums'))).toBe(false)
  const early = await cli('report', path('torn.sums.part'))
  expect(early).toMatchObject({ code: 1, err: [expect.stringMatching(/:2: counts of 4 of 6 seeds/)] })
  expect(await cli(...batchInto('torn.sums', ...games, '--shard', '2/2'))).toMatchObject({ code: 0 })
  expect(readFileSync(path('torn.sums'), 'utf8')).toBe(readFileSync(path('whole.sums'), 'utf8'))
  expect(readdirSync(folder).filter(name => name.startsWith('torn.sums'))).toEqual(['torn.sums'])
  // Counts say which seeds they are of, so that none is counted twice.
  const twice = await cli('report', path('whole.sums'), path('torn.sums'))
  expect(twice).toMatchObject({
    code: 1,
    out: [],
    err: [expect.stringMatching(/seed 11 is in another file too/)],
  })
})
