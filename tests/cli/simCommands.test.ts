/** `fuzz` and `ladder` as commands: what they print, save and exit with. Games are stood in for: theirs are other tests. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { staff } from '../../src/ai/officer.ts'
import { newGame } from '../../src/engine/state.ts'
import { newRecord } from '../../src/record/record.ts'
import * as fuzzing from '../../src/sim/fuzz.ts'
import * as matches from '../../src/sim/match.ts'
import { nothingTried } from '../../src/sim/promises.ts'
import { cli } from '../support/commandLine.ts'

vi.mock('../../src/sim/fuzz.ts', { spy: true })
vi.mock('../../src/sim/match.ts', { spy: true })

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  vi.mocked(fuzzing.fuzzGame).mockReset()
  vi.mocked(fuzzing.fuzzReplay).mockReset()
  vi.mocked(matches.playMatch).mockReset()
})

describe('fuzz', () => {
  test('games without a fault: one line of figures, exit 0, seeds that follow each other', async () => {
    vi.mocked(fuzzing.fuzzGame).mockReturnValue({
      orders: 20,
      refused: 10,
      tried: { ...nothingTried(), sound: 30, secret: 2 },
      fault: null,
    })
    const { code, out, err } = await cli('fuzz', 'hailar', '--form', 'dash', '--games', '3', '--seed', '7')
    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(out).toEqual([
      expect.stringMatching(
        /^hailar, form dash: 3 games, 60 orders carried out, 30 refused, \d+\.\d ms an order: every promise held$/,
      ),
      expect.stringMatching(/^tried: sound 90, .*\bsecret 6\b/),
    ])
    expect(vi.mocked(fuzzing.fuzzGame).mock.calls.map(([, ...seed]) => seed)).toEqual([
      [7, false],
      [8, false],
      [9, false],
    ])
    await cli('fuzz', 'hailar', '--form', 'dash', '--games', '1', '--thorough')
    expect(vi.mocked(fuzzing.fuzzGame)).toHaveBeenLastCalledWith(expect.anything(), 1, true)
  })

  test('games by several processes say what they say by one', async () => {
    const asked = ['fuzz', 'hailar', '--form', 'dash', '--games', '2', '--seed', '4']
    const [alone, together] = [await cli(...asked), await cli(...asked, '--jobs', '2')]
    const timeless = (line: string): string => line.replace(/\d+\.\d ms/, '')
    expect(together.out.map(timeless)).toEqual(alone.out.map(timeless))
    expect({ code: together.code, err: together.err }).toEqual({ code: 0, err: [] })
  }, 120_000)

  test('a game that breaks: its record is saved, the command that checks it is told and works, exit 1', async () => {
    const file = join(folder, 'broken.json')
    vi.mocked(fuzzing.fuzzGame).mockImplementation((scenario, seed) => ({
      orders: 1,
      refused: 0,
      tried: nothingTried(),
      fault: {
        message: 'at "end": a man too many',
        record: newRecord(scenario, seed, { soviet: 'random', japanese: 'random' }),
      },
    }))
    const { code, out, err } = await cli('fuzz', 'hailar', '--form', 'dash', '--seed', '7', '--out', file)
    expect({ code, out }).toEqual({ code: 1, out: [] })
    expect(err).toEqual([
      'seed 7, turn 1, before the first order: at "end": a man too many',
      `record saved in ${file}`,
      `check it: npm run -s cli -- fuzz hailar --replay ${file}`,
      'play it:  npm run -s cli -- fuzz hailar --form dash --games 1 --seed 7',
    ])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ seed: 7, form: 'dash' })
    expect(await cli('fuzz', 'hailar', '--replay', file)).toEqual({
      code: 0,
      out: ['hailar, seed 7: every promise held'],
      err: [],
    })
    vi.mocked(fuzzing.fuzzReplay).mockReturnValue('a man too many')
    expect(await cli('fuzz', 'hailar', '--replay', file)).toEqual({
      code: 1,
      out: [],
      err: ['seed 7: a man too many'],
    })
  })

  test('misuse is told before anything is played or written', async () => {
    expect((await cli('fuzz', 'hailar', '--games', '0')).code).toBe(2)
    expect((await cli('fuzz', 'hailar', '--replay', join(folder, 'none.json'))).code).toBe(2)
    expect(fuzzing.fuzzGame).not.toHaveBeenCalled()
    expect(existsSync('fuzz-1.json')).toBe(false)
  })
})

describe('ladder', () => {
  /** Whoever plays as greedy takes the first objective as Soviet, and keeps it as Japanese. */
  function greedyWins(): void {
    vi.mocked(matches.playMatch).mockImplementation((scenario, levels, seed) => {
      const state = newGame(scenario, seed)
      if (levels.soviet === 'greedy')
        scenario.objectives.forEach((_, o) => {
          state.heldBy[o] = 1
        })
      return { state, record: newRecord(scenario, seed, levels) }
    })
  }

  test('plays the shortest form, each pair with seats swapped, and prints two tables', async () => {
    greedyWins()
    const { code, out, err } = await cli(
      ...['ladder', 'hailar', '--levels', 'random,greedy', '--pairs', '2', '--seed', '5'],
    )
    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(out.map(line => line.split(/ {2,}/))).toEqual([
      ['hailar, form dash, seeds from 5, 2 pairs of each two levels'],
      ['level', 'against', 'won', 'tied', 'lost', 'share', '95%', 'points a pair'],
      ['random', 'greedy', '0', '0', '2', '0.0%', '0.0% to 65.8%', expect.stringMatching(/^-\d+\.0$/)],
      [''],
      ['level', 'rating', '95%'],
      ['greedy', '140', expect.any(String)],
      ['random', '-140', expect.any(String)],
    ])
    const games = vi.mocked(matches.playMatch).mock.calls.map(([, { soviet }, seed]) => [soviet, seed])
    expect(games).toEqual([
      ['random', 5],
      ['greedy', 5],
      ['random', 6],
      ['greedy', 6],
    ])
  })

  test('a challenge stops when it is decided, as JSON in one line', async () => {
    greedyWins()
    const { code, out } = await cli(
      ...['ladder', 'hailar', '--full', '--challenger', 'greedy', '--against', 'random', '--sprt', '--json'],
    )
    expect({ code, lines: out.length }).toEqual({ code: 0, lines: 1 })
    expect(JSON.parse(out[0]!)).toMatchObject({
      form: 'standard',
      first: 'greedy',
      second: 'random',
      wins: 17,
      losses: 0,
      share: 1,
      test: { h0: 0.5, h1: 0.6, verdict: 'H1' },
    })
  })

  test('plays several battles, and says how all of them together stand', async () => {
    greedyWins()
    const { code, out } = await cli(
      ...['ladder', 'hailar', 'shumshu', '--levels', 'random,greedy', '--pairs', '2'],
    )
    expect(code).toBe(0)
    const games = out.filter(line => line.startsWith('random  ') && line.includes('greedy'))
    expect(games.map(line => line.split(/ {2,}/).slice(2, 5))).toEqual([
      ['0', '0', '2'],
      ['0', '0', '2'],
      ['0', '0', '4'],
    ])
    expect(out).toContain('All 2 battles together')
  })

  test('says what a tactic is worth to staffs, and to which side', async () => {
    vi.mocked(matches.playMatch).mockImplementation((scenario, levels, seed, _, commander) => {
      const state = newGame(scenario, seed)
      if (commander!('soviet') === staff)
        scenario.objectives.forEach((_each, o) => {
          state.heldBy[o] = 1
        })
      return { state, record: newRecord(scenario, seed, levels) }
    })
    const asked = ['ladder', 'hailar', '--without', 'dash,mask', '--pairs', '2']
    const { code, out, err } = await cli(...asked)
    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(out[0]).toBe('hailar, form dash, seeds from 1, 2 pairs of staffs against staffs without a tactic')
    expect(out.slice(1).map(line => line.split(/ {2,}/))).toEqual([
      ['tactic', 'won', 'tied', 'lost', 'share', '95%', 'points a pair', 'Soviet', 'Japanese'],
      [
        'mask',
        '2',
        '0',
        '0',
        '100.0%',
        expect.any(String),
        ...Array(2).fill(expect.stringMatching(/^\d/)),
        '0.0',
      ],
      [
        'dash',
        '2',
        '0',
        '0',
        '100.0%',
        expect.any(String),
        ...Array(2).fill(expect.stringMatching(/^\d/)),
        '0.0',
      ],
    ])
    const json = await cli(...asked, '--json')
    expect(JSON.parse(json.out[0]!)).toMatchObject({
      scenario: 'hailar',
      tactics: [{ tactic: 'mask', wins: 2, share: 1, japanese: 0 }, { tactic: 'dash' }],
    })
  })

  test.each([
    [
      ['--without', 'dash', '--sprt'],
      '--without plays staffs against staffs; expected no --challenger, --against or --sprt',
    ],
    [['--sprt'], '--sprt tests one level against another; expected --challenger and --against'],
    [['--challenger', 'greedy'], 'expected --challenger and --against with two different levels'],
    [['--full', '--form', 'dash'], '--full and --form say two things; expected one of them'],
    [
      ['--levels', 'greedy,greedy'],
      "option '--levels <a,b,...>' argument 'greedy,greedy' is invalid. Expected two levels or more, each once.",
    ],
  ])('refuses %s', async (args, line) => {
    expect(await cli('ladder', 'hailar', ...args)).toEqual({
      code: 2,
      out: [],
      err: [`august-storm: ${line}`],
    })
  })
})
