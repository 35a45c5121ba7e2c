/** Batches: the same bytes however they are shared out, broken off and gone on with; counts that add up. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { StudyHeader } from '../../src/sim/study.ts'
import type { Summary } from '../../src/sim/summary.ts'
import { counting, type Tally } from '../../src/sim/tally.ts'
import { cli } from '../support/commandLine.ts'

const folder = mkdtempSync(join(tmpdir(), 'batch-'))
afterAll(() => rmSync(folder, { recursive: true }))

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

describe('report', () => {
  const report = (...args: string[]) => cli('report', ...args)
  const path = (name: string) => join(folder, name)

  it('is the same page of the whole and of its shards in any order', async () => {
    const [head, ...games] = lines(await whole)
    for (const n of [0, 1, 2]) {
      const part = { ...(JSON.parse(head!) as StudyHeader), seeds: { first: 5 + n, count: 1 } }
      const rows = [JSON.stringify(part), ...games.slice(2 * n, 2 * n + 2)]
      writeFileSync(path(`part${n + 1}.ndjson`), rows.map(row => `${row}\n`).join(''))
    }
    for (const kind of [[], ['--csv'], ['--json']]) {
      const ofWhole = await report(path('whole.ndjson'), ...kind)
      expect(ofWhole).toMatchObject({ code: 0, err: [] })
      const parts = ['part3.ndjson', 'part1.ndjson', 'part2.ndjson'].map(path)
      expect(await report(...parts, ...kind)).toEqual(ofWhole)
    }
  })

  it('is a page that asks for nothing from elsewhere, with words for every chart', async () => {
    await whole
    const page = (await report(path('whole.ndjson'))).out.join('\n')
    expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(|https?:/)
    const charts = page.match(/<svg[^>]*>/g) ?? []
    expect(charts.length).toBeGreaterThan(1)
    for (const chart of charts) expect(chart).toMatch(/role="img" aria-label="[^"]{20,}"/)
  })

  it('refuses overlaps, mixtures and what is broken off, with file and line', async () => {
    const [, ...games] = lines(await whole)
    const [head] = lines(await whole)
    const file = (name: string, ...rows: string[]) => {
      writeFileSync(path(name), rows.map(row => `${row}\n`).join(''))
      return path(name)
    }
    const other = file('other.ndjson', head!.replace(/"hash":"[0-9a-f]{16}"/, '"hash":"0000000000000000"'))
    const short = file('short.ndjson', head!, ...games.slice(0, 3))
    const [done, copy] = [path('whole.ndjson'), file('copy.ndjson', head!, ...games)]
    const told = async (...files: string[]) => {
      const { code, out, err } = await report(...files)
      expect({ code, out, faults: err.length }).toEqual({ code: 1, out: [], faults: 1 })
      return err[0]
    }
    expect(await told(done, copy)).toBe(`${copy}:1: seed 5 is in another file too; expected each seed once`)
    expect(await told(short)).toMatch(/short\.ndjson:4: 3 of 6 games; expected them all/)
    expect(await told(other)).toMatch(/other\.ndjson:1: no header of a batch/)
    expect(await told('package.json')).toMatch(/^package\.json:1: a broken line/)
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
