/** What may be said of one result among many, and whether the games of a class speak for a prediction. */
import { describe, expect, it } from 'vitest'
import { classOf } from '../../src/sim/classroom.ts'
import { marginDifference } from '../../src/sim/report.ts'
import { spokenFor } from '../../src/sim/speaking.ts'
import { standingsOf } from '../../src/sim/standing.ts'
import { handedIn } from '../support/handIns.ts'

const counts = (...values: readonly number[]) => ({
  missing: 0,
  values: [...new Set(values)]
    .sort((a, b) => a - b)
    .map(value => [value, values.filter(each => each === value).length] as const),
})

describe('a result beside the others', () => {
  const USUAL = [4, 5, 6, 5, 4, 6, 5, 5]

  it('is among them where chance reaches from one to the other', () => {
    expect(standingsOf([counts(...USUAL), counts(...USUAL, 7)]).map(({ of }) => of)).toEqual([
      'among',
      'among',
    ])
  })

  it('says nothing with one pair', () => {
    expect(standingsOf([counts(50), counts(...USUAL)])[0]).toEqual({ of: 'tooFew' })
  })

  it('stands apart, by chance where few games or many results allow it, and is doubted beyond', () => {
    const whyOf = (...own: readonly number[]) => {
      const standing = standingsOf([counts(...own), counts(...USUAL), counts(...USUAL)])[0]!
      return standing.of === 'apart' ? standing.why : standing.of
    }
    expect(whyOf(6, 7, 5, 7, 6, 7, 5, 6)).toBe('oneOfMany')
    expect(whyOf(7, 7, 6)).toBe('fewGames')
    expect(whyOf(40, 41, 39, 40, 41, 39, 40, 40)).toBe('notChance')
  })
})

describe('the games speak for a prediction', () => {
  const worlds = async (...dry: readonly number[]) =>
    classOf([await handedIn({ first: 1, dry })])[0]!.merged.worlds

  it('that a side is favoured, where the interval leaves nought out on its side', async () => {
    const clear = await worlds(4, 5, 6, 5)
    expect(marginDifference(clear[1]!)!.interval!.low).toBeGreaterThan(0)
    expect(spokenFor({ kind: 'favours', world: 'dry', side: 'soviet' }, clear)).toBe(true)
    expect(spokenFor({ kind: 'favours', world: 'dry', side: 'japanese' }, clear)).toBe(false)
    expect(spokenFor({ kind: 'unclear', world: 'dry' }, clear)).toBe(false)
    expect(spokenFor({ kind: 'neither' }, clear)).toBe(false)
  })

  it('that it cannot be seen, where the interval holds nought', async () => {
    const unclear = await worlds(-5, 5, 4, -4)
    expect(spokenFor({ kind: 'favours', world: 'dry', side: 'soviet' }, unclear)).toBe(false)
    expect(spokenFor({ kind: 'unclear', world: 'dry' }, unclear)).toBe(true)
    expect(spokenFor({ kind: 'neither' }, unclear)).toBe(true)
  })

  it('or do not speak, where a world is missing or pairs are', async () => {
    expect(spokenFor({ kind: 'unclear', world: 'wet' }, await worlds(1, 2))).toBeNull()
    expect(spokenFor({ kind: 'unclear', world: 'dry' }, await worlds(1))).toBeNull()
  })

  it('that one of two what-ifs changes more, or both alike', async () => {
    const [base, dry] = await worlds(8, 9, 8, 9)
    const [, small] = await worlds(1, 2, 1, 2)
    const both = [base!, dry!, { ...small!, id: 'small' }]
    expect(spokenFor({ kind: 'larger', world: 'dry', than: 'small' }, both)).toBe(true)
    expect(spokenFor({ kind: 'larger', world: 'small', than: 'dry' }, both)).toBe(false)
    expect(spokenFor({ kind: 'alike', world: 'dry', than: 'small' }, both)).toBe(false)
    const twins = [base!, dry!, { ...dry!, id: 'twin' }]
    expect(spokenFor({ kind: 'alike', world: 'dry', than: 'twin' }, twins)).toBe(true)
    expect(spokenFor({ kind: 'larger', world: 'dry', than: 'twin' }, twins)).toBe(false)
  })
})
