import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { OPENING_FILE } from '../../src/scenario/load.ts'
import { battleTexts } from '../support/battles.ts'
import { cli } from '../support/commandLine.ts'

const folder = mkdtempSync(join(tmpdir(), 'opening-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A battle with an opening of one turn in which nobody else stirs, and the lines of its steps. */
function withOpening(...steps: readonly string[]): string {
  const opening = `{
  "formatVersion": 1, "title": "The opening", "form": "dash", "seed": 7, "until": 1, "rest": "stand",
  "turns": [{ "turn": 1, "side": "soviet", "steps": [
${steps.join(',\n')}
  ] }]
}`
  for (const [name, text] of Object.entries({ ...battleTexts('hailar'), [OPENING_FILE]: opening }))
    writeFileSync(join(folder, name), text)
  return folder
}

describe('opening', () => {
  test('writes a record that verify passes, and counts what is by the rules and what is decreed', async () => {
    const place = withOpening(
      ...['S08.1', 'S08.2', 'S02', 'S03', 'S04', 'S05', 'S06', 'S24', 'S22', 'S21', 'S20'].map(
        unit => `{ "order": "${unit} priority high" }`,
      ),
      '{ "decree": { "finish": "J17.1", "cause": "destroyed" }, "note": "It was gone.", "source": "G7", "confidence": "B" }',
      '{ "note": "So it began.", "source": "G7", "confidence": "B" }',
    )
    const file = join(folder, 'record.json')
    const { code, out, err } = await cli('opening', place, '--out', file)
    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(out[0]).toBe('hailar: 1 turns, 11 orders by the rules, 1 decreed (8.3 %), 1 comments')
    expect(await cli('verify', file, '--scenario', place)).toEqual({
      code: 0,
      out: [`${file}: hailar, 2 player turns, 14 orders: every hash agrees`],
      err: [],
    })
  })

  test('names the line of each step that the rules refuse, and writes nothing', async () => {
    const place = withOpening(
      '{ "order": "S08.1 priority high" }',
      '{ "order": "S02 x 2131 hasty" }',
      '{ "decree": { "take": "2131", "side": "soviet" }, "note": "No.", "source": "G7", "confidence": "B" }',
    )
    const { code, out, err } = await cli('opening', place)
    expect({ code, out }).toEqual({ code: 1, out: [] })
    expect(err[0]).toMatch(/^.*opening-.*opening\.json:5: \/turns\/0\/steps\/1: refused: code \w+/)
  })

  test('where more than a tenth is decreed fails, and says so', async () => {
    const place = withOpening(
      '{ "decree": { "finish": "J17.1", "cause": "destroyed" }, "note": "It was gone.", "source": "G7", "confidence": "B" }',
    )
    const { code, out } = await cli('opening', place)
    expect(code).toBe(1)
    expect(out).toContain('100.0 % decreed; expected under a tenth')
  })
})
