import { describe, expect, it } from 'vitest'
import { flowWidth, WIDEST_TONS } from '../../src/app/flows.ts'
import { stretchesOf } from '../../src/board/marks/supply.ts'

/** "1-2-3 5": five tons from hex 1 over 2 to 3. */
const flows = (...lines: readonly string[]) =>
  lines.map(line => {
    const [path, tons] = line.split(' ')
    return { path: path!.split('-').map(Number), tons: Number(tons) }
  })
const told = (...lines: readonly string[]): readonly string[] =>
  stretchesOf(flows(...lines)).map(({ hexes, tons }) => `${hexes.join('-')} ${tons}`)

describe('flows laid together', () => {
  it('leave one flow as it is', () => {
    expect(told('1-2-3-4 5')).toEqual(['1-2-3-4 5'])
  })

  it('are one as far as they go together, as wide as both', () => {
    expect(told('1-2-3-4 5', '1-2-3-9 2')).toEqual(['3-9 2', '3-4 5', '1-2-3 7'])
  })

  it('grow thinner where something is unloaded on the way', () => {
    expect(told('1-2-3-4 5', '1-2 2')).toEqual(['2-3-4 5', '1-2 7'])
  })

  it('meet where two come together', () => {
    expect(told('1-3-4-5 1', '2-3-4-5 2')).toEqual(['1-3 1', '2-3 2', '3-4-5 3'])
  })
})

describe('the width of a flow', () => {
  it('tells tons from tons up to the trunk of an army, and no further', () => {
    const widths = [0, WIDEST_TONS / 10, WIDEST_TONS / 2, WIDEST_TONS, WIDEST_TONS * 5].map(flowWidth)
    expect(widths).toEqual([2, 3.2, 8, 14, 14])
  })
})
