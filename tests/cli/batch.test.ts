/** Batches: the same bytes however they are shared out, broken off and gone on with; counts that add up. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/program.ts'
import type { StudyHeader } from '../../src/sim/study.ts'
import type { Summary } from '../../src/sim/summary.ts'
import { counting, type Tally } from '../../src/sim/tally.ts'

const folder = mkdtempSync(join(tmpdir(), 'batch-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function cli(...args: string[]) {
  const err: string[] = []
  const out: string[] = []
  const code = await run(args, {
    out: line => out.push(line),
    err: line => err.push(line),
    progress: () => {},
  })
  return { code, out, err }
}

const SHORT = ['shumshu', '--form', 'first-day', '--soviet', 'random', '--japanese', 'random']
const BATCH = ['batch', ...SHORT, '--games', '3', '--seed', '5', '--variants', 'no-fog']

/** Runs the batch into a file of this name and gives its text. */
async function batch(name: string, ...more: string[]): Promise<string> {
  const file = join(folder, name)
  expect(await cli(...BATCH, ...more, '--out', file)).toEqual({ code: 0, out: [], err: [] })
  return readFileSync(file, 'utf8')
}

const whole = batch('whole.ndjson')
const lines = (text: string): string[] => text.split('\n').slice(0, -1)

describe('batch', () => {
  it('writes a header and a line a game: base and variant of a seed beside each other', async () => {
    const [head, ...games] = lines(await whole).map(line => JSON.parse(line))
    expect(head).toMatchObject({
      holds: 'games',
      seeds: { first: 5, count: 3 },
      study: { form: 'first-day' },
    })
    expect(games.map(({ variant, seed }: Summary) => `${variant} ${seed}`)).toEqual([
      ...['base 5', 'no-fog 5', 'base 6', 'no-fog 6', 'base 7', 'no-fog 7'],
    ])
    expect(await whole).not.toMatch(/"ms"/)
  })

  it('writes the same bytes with two jobs', async () => {
    expect(await batch('jobs.ndjson', '--jobs', '2')).toBe(await whole)
  })

  it('goes on where it was broken off in the middle of a line', async () => {
    const text = await whole
    writeFileSync(
      join(folder, 'killed.ndjson'),
      text.slice(0, lines(text).slice(0, 4).join('\n').length - 20),
    )
    expect(await batch('killed.ndjson')).toBe(text)
    expect(await batch('killed.ndjson')).toBe(text)
  })

  it('refuses to go on in the file of another batch', async () => {
    await whole
    const file = join(folder, 'whole.ndjson')
    const { code, err } = await cli(...BATCH, '--soviet', 'greedy', '--out', file)
    expect({ code, err }).toEqual({
      code: 2,
      err: [`august-storm: ${file} holds another batch; expected one of these games, or another name`],
    })
  })

  it('plays each game in one of its shards, whose counts add up in any order', async () => {
    const shards = await Promise.all(
      ['1/3', '2/3', '3/3'].map(shard => batch(`sums${shard[0]}.ndjson`, '--sums', '--shard', shard)),
    )
    const games = lines(await whole).map(line => JSON.parse(line))
    const { study } = games.shift() as StudyHeader
    const counted = counting(study)
    for (let g = 0; g < games.length; g += 2) counted.add(games.slice(g, g + 2))
    const merged = counting(study)
    for (const shard of shards.toReversed()) merged.merge(JSON.parse(lines(shard)[1]!) as Tally)
    expect(merged.tally()).toEqual(counted.tally())
    expect(merged.tally().seeds).toBe(3)
  })

  it.each([
    [['--shard', '4/3'], /Expected a part like 2\/3, counted from 1\.$/],
    [['--variants', 'no-fog,no-fog'], /the variant "no-fog" is named twice/],
    [['--variants', 'sunshine'], /there is no variant "sunshine"; expected one of base, no-fog/],
    [['--sums'], /counts go to a file; expected --out FILE with --sums$/],
    [['--seed', '4294967295'], /the seeds go beyond 4294967295/],
  ])('%s is misuse', async (args, told) => {
    const { code, err } = await cli(...BATCH, ...args)
    expect(code).toBe(2)
    expect(err.join('\n')).toMatch(told)
  })
})

describe('history', () => {
  it('prints each checkpoint of the form beside the games', async () => {
    const { code, out } = await cli('history', ...SHORT, '--games', '2', '--json')
    expect(code).toBe(0)
    const { checkpoints, losses } = JSON.parse(out[0]!)
    expect(checkpoints.length).toBeGreaterThan(2)
    for (const { id, record } of checkpoints) expect(`${id} ${record}`).toMatch(/^\S+ 1945-08-1[89]T/)
    expect(losses.map(({ side, kind }: { side: string; kind: string }) => `${side} ${kind}`)).toEqual([
      ...['soviet men', 'soviet afv', 'soviet guns', 'japanese men', 'japanese afv', 'japanese guns'],
    ])
  })
})
