import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/program.ts'
import { battleTexts } from '../support/battles.ts'

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
      err: ['august-storm: there is no scenario "no-such-folder"; expected a folder or one of hailar'],
    })
  })

  test('a file is no folder', async () => {
    const { code, err } = await cli('validate', 'package.json')
    expect({ code, err }).toEqual({
      code: 2,
      err: ['august-storm: "package.json" is a file; expected the folder of a scenario'],
    })
  })
})

describe('misuse ends with exit code 2 and one line', () => {
  test.each([
    [['frobnicate'], "august-storm: unknown command 'frobnicate'"],
    [['scenarios', '--frob'], "august-storm: unknown option '--frob'"],
    [['validate'], "august-storm: missing required argument 'path'"],
  ])('%s', async (args, line) => {
    expect(await cli(...args)).toEqual({ code: 2, out: [], err: [line] })
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
    units: { soviet: 45, japanese: 29 },
    turns: 40,
    forms: [
      { id: 'standard', title: 'The whole battle, 9–18 August', turns: 40 },
      { id: 'dash', title: 'The Dash, 9–11 August', turns: 10 },
      { id: 'siege', title: 'The Siege Decision, 9–14 August', turns: 24 },
    ],
    variants: [],
  })
})

test('schema prints JSON Schemas with bounds and without room for unknown fields', async () => {
  const { code, out } = await cli('schema')
  expect(code).toBe(0)
  const schemas = JSON.parse(out.join('\n')) as {
    readonly [file: string]: { readonly additionalProperties: boolean; readonly properties: object }
  }
  expect(Object.keys(schemas)).toEqual(['scenario.json', 'map.json', 'forces.json', 'save'])
  for (const schema of Object.values(schemas)) expect(schema.additionalProperties).toBe(false)
  expect(schemas['forces.json']).toMatchObject({ properties: { units: { type: 'array', maxItems: 1000 } } })
})
