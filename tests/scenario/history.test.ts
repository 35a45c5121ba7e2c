/** The record printed beside a finished game adds up to the worked check of the mended scale. */
import { expect, test } from 'vitest'
import { battle } from '../support/battles.ts'

const { scenario, about } = battle('hailar')

test('line by line the record scores 65 to 75, and falls into the band named after it', () => {
  const lines = about.history?.points ?? []
  const sum = (side: string) =>
    lines.filter(line => line.side === side).reduce((all, line) => all + line.points, 0)
  expect([sum('soviet'), sum('japanese')]).toEqual([65, 75])
  const difference = sum('soviet') - sum('japanese')
  expect(scenario.form.grades.find(band => difference >= band.from)?.grade).toBe('historical')
})

test('every loss of the record names a source of the battle or says that it is an estimate', () => {
  const keys = new Set(about.sources.map(source => source.key))
  const losses = about.history?.losses ?? []
  expect(losses.length).toBeGreaterThan(0)
  for (const { figures } of losses)
    expect(figures.confidence === 'C' ? figures.basis : keys.has(figures.source)).toBeTruthy()
})
