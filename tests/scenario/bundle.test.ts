/** A battle as one file: the same battle, the same faults, and nothing that a stranger could do with it. */
import { describe, expect, it } from 'vitest'
import { bundleOf, loadBundle } from '../../src/scenario/bundle.ts'
import { faultLine } from '../../src/scenario/faults.ts'
import { isBundle } from '../../src/scenario/limits.ts'
import { loadScenario } from '../../src/scenario/load.ts'
import { battleTexts } from '../support/battles.ts'

const NAME = 'hailar.scenario.json'
const whole = bundleOf(battleTexts('hailar'))

const linesOf = (text: string): readonly string[] => {
  const loaded = loadBundle(NAME, text)
  return loaded.ok ? [] : loaded.faults.map(faultLine)
}
/** The bundle with one text replaced. */
function broken(from: string, to: string): string {
  expect(whole).toContain(from)
  return whole.replace(from, () => to)
}
/** The bundle as an object with some parts changed. */
const changed = (change: object): string => JSON.stringify({ ...JSON.parse(whole), ...change })
/** Line of a part of the bundle's text, from 1. */
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

describe('a bundle', () => {
  it('is the battle of the folder, in every form', () => {
    for (const form of ['standard', 'dash', 'siege']) {
      const bundled = loadBundle(NAME, whole, { form })
      const folder = loadScenario(battleTexts('hailar'), { form })
      if (!bundled.ok || !folder.ok) throw new Error(linesOf(whole)[0] ?? 'Expected the folder to load')
      expect(bundled.scenario.hash).toBe(folder.scenario.hash)
      expect(bundled.about).toEqual(folder.about)
    }
  })

  it('is told from a save', () => {
    expect([whole, '\n { "bundle":1}', '{"formatVersion":1}', '', '[]'].map(isBundle)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('has its faults told where they stand in the one file', () => {
    const units = broken('"type": "tankBrigade"', '"type": "elephants"')
    expect(linesOf(units)).toEqual([
      expect.stringMatching(
        `^${NAME}:${lineOf(units, '"elephants"')}: /forces.json/units/1/type: there is no unit type "elephants"; expected `,
      ),
    ])
    const seasoned = broken('"firstSide": "soviet"', '"firstSide": "soviet", "onLoad": "run()"')
    expect(linesOf(seasoned)).toEqual([
      `${NAME}:${lineOf(seasoned, '"onLoad"')}: /scenario.json/onLoad: the field "onLoad" is unknown here; expected only fields of the format`,
    ])
    const text = whole.replace(
      '"briefing.en.md": [\n',
      '"briefing.en.md": [\n  "<script>alert(1)</script>",\n',
    )
    expect(linesOf(text)).toEqual([
      `${NAME}:${lineOf(text, '<script>')}: /briefing.en.md/0: markup or a control character; expected plain text`,
    ])
  })
})

describe('refused', () => {
  it('with a hundred lines at most, however much is wrong, and soon', () => {
    const withUnits = (count: number): readonly string[] => {
      const units = Array.from({ length: count }, () => ({ nonsense: true }))
      return linesOf(changed({ 'forces.json': { ...JSON.parse(whole)['forces.json'], units } }))
    }
    expect(withUnits(1000)).toHaveLength(101)
    expect(withUnits(1000).at(-1)).toMatch(/\d+ more of the kind; expected none$/)
    expect(withUnits(100_000)).toEqual([
      expect.stringContaining('got a list of 100000; expected at most 1000'),
    ])
    const fields = Array.from({ length: 100_000 }, (_, n) => [`nonsense${n}`, n])
    expect(linesOf(changed(Object.fromEntries(fields))).length).toBeLessThanOrEqual(101)
  })

  it('in lines of bounded length, whatever the names in it', () => {
    const name = `\u001b[31m${'x'.repeat(100_000)}`
    const [line = ''] = linesOf(changed({ [name]: 1 }))
    expect(line.length).toBeLessThan(300)
    expect(line).not.toContain('\u001b')
  })
})
