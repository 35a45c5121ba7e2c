import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/program.ts'
import { newRecord } from '../../src/record/record.ts'
import { battle, battleTexts } from '../support/battles.ts'

/** Runs a command line and gives what it wrote, line by line, and its exit code. */
async function cli(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, {
    out: line => out.push(...line.split('\n')),
    err: line => err.push(...line.split('\n')),
    progress: () => {},
  })
  return { code, out, err }
}

const folder = mkdtempSync(join(tmpdir(), 'battle-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes the battle into a folder, one text replaced. */
function brokenBattle(file: string, from: string, to: string): string {
  for (const [name, text] of Object.entries(battleTexts('hailar')))
    writeFileSync(join(folder, name), name === file ? text.replace(from, () => to) : text)
  return folder
}

describe('validate', () => {
  test('a whole scenario: one line on stdout, exit 0', async () => {
    expect(await cli('validate', 'hailar')).toEqual({
      code: 0,
      out: ['scenarios/hailar: no faults'],
      err: [],
    })
  })

  test('a broken one: a line on stderr with path, line and pointer, nothing on stdout, exit 1', async () => {
    const path = brokenBattle('forces.json', '"type": "tankBrigade"', '"type": "elephants"')
    const { code, out, err } = await cli('validate', path)
    expect({ code, out }).toEqual({ code: 1, out: [] })
    expect(err).toHaveLength(1)
    expect(err[0]).toContain(join(path, 'forces.json:'))
    expect(err[0]).toMatch(/:\d+: \/units\/1\/type: there is no unit type "elephants"; expected /)
  })

  test('a folder that is not there is misuse, told before anything is judged', async () => {
    expect(await cli('validate', 'hailar', 'no-such-folder')).toEqual({
      code: 2,
      out: [],
      err: [
        'august-storm: there is no scenario "no-such-folder"; expected a folder, a bundle or one of hailar, khingan, mudanjiang, shumshu',
      ],
    })
  })

  test('a file that is no bundle: one line, exit 1', async () => {
    const { code, err } = await cli('validate', 'package.json')
    expect({ code, lines: err.length > 0 }).toEqual({ code: 1, lines: true })
    expect(err[0]).toMatch(/^package\.json:\d+: \/bundle: nothing stands here; expected "august-storm"/)
  })
})

describe('bundle', () => {
  const out = join(folder, 'mine.scenario.json')

  test('writes one file that is whole and plays as the folder does', async () => {
    expect(await cli('bundle', 'hailar', '--out', out)).toMatchObject({ code: 0, err: [] })
    expect(await cli('validate', out)).toEqual({ code: 0, out: [`${out}: no faults`], err: [] })
    const game = ['--form', 'dash', '--soviet', 'random', '--japanese', 'random', '--json']
    const save = join(folder, 'game.json')
    const bundled = await cli('play', out, ...game, '--save', save)
    const direct = await cli('play', 'hailar', ...game)
    const hash = ({ out: [line] }: typeof direct): unknown => (JSON.parse(line!) as { hash: string }).hash
    expect(bundled.code).toBe(0)
    expect(hash(bundled)).toBe(hash(direct))
    expect(await cli('verify', save, '--scenario', out)).toMatchObject({ code: 0, err: [] })
  })

  test('a folder with faults is told and not written', async () => {
    const path = brokenBattle('forces.json', '"type": "tankBrigade"', '"type": "elephants"')
    const faulty = join(folder, 'faulty.scenario.json')
    expect(await cli('bundle', path, '--out', faulty)).toMatchObject({ code: 1, out: [] })
    expect(existsSync(faulty)).toBe(false)
  })

  test('of a bundle, or to nowhere, is misuse', async () => {
    expect(await cli('bundle', 'package.json', '--out', out)).toMatchObject({ code: 2, out: [] })
    expect((await cli('bundle', 'hailar', '--out', join(folder, 'no', 'such', 'folder'))).code).toBe(2)
    expect((await cli('bundle', 'hailar')).code).toBe(2)
  })
})

describe('verify', () => {
  const { scenario } = battle('hailar')
  const record = newRecord(scenario, 7, { soviet: 'human', japanese: 'human' })
  const enemy = scenario.units.find(({ side }) => side === 'japanese')!.id
  /** Verifies the record with some of it changed. */
  const verify = async (change: object) => {
    const file = join(folder, 'save.json')
    writeFileSync(file, JSON.stringify({ ...record, ...change }))
    const { code, out, err } = await cli('verify', file)
    return { code, out, err: err.map(line => line.replace(`${file}: `, '')) }
  }

  test('names the unit of a refused order by its id', async () => {
    const orders = [{ priority: 'high', unit: enemy }]
    expect(await verify({ playerTurns: [{ turn: 1, side: 'soviet', orders }] })).toEqual({
      code: 1,
      out: [],
      err: [`turn 1, soviet: order 1 is refused: code notYours, unit ${enemy}`],
    })
  })

  test('takes a form or a battle that is not there as the fault of the save', async () => {
    expect(await verify({ form: 'endless' })).toMatchObject({
      code: 1,
      err: [expect.stringMatching(/^there is no form "endless"/)],
    })
    expect(await verify({ scenario: 'atlantis' })).toMatchObject({
      code: 1,
      err: [expect.stringMatching(/^a game of atlantis/)],
    })
  })
})

test('help goes to stdout and is no fault', async () => {
  const { code, out, err } = await cli('--help')
  expect({ code, err }).toEqual({ code: 0, err: [] })
  expect(out[0]).toMatch(/^Usage: august-storm/)
})

test('scenarios --json prints one array of the fixed shape', async () => {
  const { code, out, err } = await cli('scenarios', '--json')
  expect({ code, err, lines: out.length }).toEqual({ code: 0, err: [], lines: 1 })
  const rows = JSON.parse(out[0]!) as { readonly id: string }[]
  expect(rows.find(row => row.id === 'hailar')).toEqual({
    id: 'hailar',
    title: 'Hailar',
    hexes: 57 * 45,
    units: { soviet: 49, japanese: 31 },
    turns: 40,
    forms: [
      { id: 'standard', title: 'The whole battle, 9–18 August', turns: 40 },
      { id: 'dash', title: 'The Dash, 9–11 August', turns: 10 },
      { id: 'siege', title: 'The Siege Decision, 9–14 August', turns: 24 },
    ],
    variants: expect.arrayContaining([{ id: 'dry-summer', title: 'A dry summer' }]),
  })
})

test('schema prints JSON Schemas with bounds and without room for unknown fields', async () => {
  const { code, out } = await cli('schema')
  expect(code).toBe(0)
  const schemas = JSON.parse(out.join('\n')) as {
    readonly [file: string]: { readonly additionalProperties: boolean; readonly properties: object }
  }
  expect(Object.keys(schemas)).toEqual([
    'scenario.json',
    'map.json',
    'forces.json',
    'guide.en.json',
    'variants.json',
    'plans.json',
    'opening.json',
    'lessons.json',
    'bundle',
    'save',
    'result',
  ])
  for (const schema of Object.values(schemas)) expect(schema.additionalProperties).toBe(false)
  expect(schemas['forces.json']).toMatchObject({ properties: { units: { type: 'array', maxItems: 1000 } } })
})
