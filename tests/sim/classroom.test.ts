/** A class's files: read back as they were made, merged without loss, seeds counted once, what stands apart named. */
import { describe, expect, it } from 'vitest'
import { classOf } from '../../src/sim/classroom.ts'
import { type Draw, draws, oneOf } from '../../src/sim/draws.ts'
import { readHandIn } from '../../src/sim/handIn.ts'
import { marginDifference } from '../../src/sim/report.ts'
import { spokenFor } from '../../src/sim/speaking.ts'
import { standingsOf } from '../../src/sim/standing.ts'
import { headerOf } from '../../src/sim/study.ts'
import { gameLines, handedIn, result, STUDY } from '../support/handIns.ts'

const counts = (...values: readonly number[]) => ({
  missing: 0,
  values: [...new Set(values)]
    .sort((a, b) => a - b)
    .map(value => [value, values.filter(each => each === value).length] as const),
})

describe('a file that is handed in', () => {
  it('is read back as it was made, with the words as they were written', async () => {
    const words = [{ prompt: 'Why?', text: 'Less than < 5 days.\n\nBecause "mud" = fuel…' }]
    const read = await readHandIn('a', JSON.stringify(result({ first: 5, dry: [2, 4], words, name: 'Ilse' })))
    expect(read.ok && read.handIn.result).toEqual(result({ first: 5, dry: [2, 4], words, name: 'Ilse' }))
  })

  it('carries its ground in runs', async () => {
    const { ground } = await handedIn({ first: 1, dry: [1, 1, 1], held: [1, 3] })
    expect(ground!.map(({ held, both }) => [held[0], both[0]])).toEqual([
      [1, 1],
      [3, 1],
    ])
  })

  it('may be a file of games as batch writes it, which names no pupil', async () => {
    const lines = [headerOf(STUDY, { first: 9, count: 2 }, 'games'), ...gameLines(STUDY, 9, [3, 5])]
    const text = lines.map(line => `${JSON.stringify(line)}\n`).join('')
    const read = await readHandIn('all.ndjson', text)
    expect(read).toMatchObject({ ok: true, handIn: { result: { pupil: { number: null } } } })
    const own = result({ first: 9, dry: [3, 5] })
    expect(read.ok && read.handIn.result.tally).toEqual(own.tally)
    expect(await readHandIn('cut.ndjson', text.slice(0, -9))).toEqual({
      ok: false,
      fault: expect.stringMatching(/^cut\.ndjson:5: a broken line; expected JSON/),
    })
  })
})

describe('a hostile file', () => {
  const LEAVES = [
    -1,
    0.5,
    1e308,
    2 ** 53,
    null,
    true,
    '',
    '<script>',
    '\u202e',
    'x'.repeat(9000),
    [],
    {},
    [[[1]]],
  ]
  const NAMES = ['__proto__', 'constructor', 'toString', 'held', '0', '']

  /** The sound text with something in it changed, at a place and to a thing that the draw picks. */
  function spoilt(text: string, draw: Draw): string {
    if (draw(3) === 0) {
      const at = draw(text.length)
      return (
        text.slice(0, at) +
        oneOf(draw, ['', '"', '9', '}', ',', '\\u0000', '"__proto__":1,']) +
        text.slice(at + draw(3))
      )
    }
    const file: unknown = JSON.parse(text)
    let at = file as { [name: string]: unknown }
    for (;;) {
      const name = oneOf(draw, Object.keys(at)) ?? 'x'
      const inside = at[name]
      if (typeof inside === 'object' && inside !== null && draw(4) > 0) {
        at = inside as typeof at
        continue
      }
      if (draw(4) === 0) Object.defineProperty(at, oneOf(draw, NAMES)!, { value: inside, enumerable: true })
      else at[name] = oneOf(draw, LEAVES)
      return JSON.stringify(file)
    }
  }

  it('is refused in one line, or is one that a class can be told with', async () => {
    const text = JSON.stringify(
      result({ first: 5, dry: [2, 4, 4], held: [1, 3], words: [{ prompt: 'Why?', text: 'Mud.' }] }),
    )
    const sound = await handedIn({ first: 90, dry: [1, 2] })
    const draw = draws(20260)
    let refused = 0
    for (let n = 0; n < 600; n++) {
      const given = spoilt(text, draw)
      const read = await readHandIn('x', given)
      if (read.ok) expect(classOf([sound, read.handIn])[0]!.rows.length, given).toBeGreaterThan(0)
      else {
        refused++
        expect(read.fault, given).toMatch(/^[^\n]{1,600}$/)
        expect(read.fault, given).toContain('expected')
      }
    }
    expect(refused).toBeGreaterThan(500)
  })
})

describe('a class', () => {
  it('comes to what one batch over all its seeds comes to, whatever the order of the files', async () => {
    const files = [
      await handedIn({ number: 2, first: 3, dry: [5, 7] }),
      await handedIn({ number: 1, first: 1, dry: [4, 6] }),
    ]
    const [group] = classOf(files)
    const [whole] = classOf([await handedIn({ first: 1, dry: [4, 6, 5, 7] })])
    expect(group!.merged).toEqual(whole!.merged)
    expect(group!.rows.map(({ handIn }) => handIn.result.pupil.number)).toEqual([1, 2])
    expect(classOf(files.toReversed())).toEqual(classOf(files))
  })

  it('keeps different studies apart, the larger first', async () => {
    const other = { ...STUDY, form: 'dash' }
    const groups = classOf([
      await handedIn({ first: 1, dry: [4, 6], study: other }),
      await handedIn({ number: 1, first: 1, dry: [4, 6] }),
      await handedIn({ number: 2, first: 3, dry: [5] }),
    ])
    expect(groups.map(({ study, rows }) => [study.form, rows.length])).toEqual([
      ['standard', 2],
      ['dash', 1],
    ])
  })

  it('counts a seed once: of two files that share some, the larger', async () => {
    const [group] = classOf([
      await handedIn({ number: 1, first: 1, dry: [9, 9] }),
      await handedIn({ number: 2, first: 2, dry: [9, 4, 5] }),
      await handedIn({ number: 3, first: 5, dry: [1] }),
    ])
    expect(group!.merged.games).toBe(4)
    expect(group!.merged.seeds).toEqual([{ first: 2, count: 4 }])
    const [first, second] = group!.rows
    expect(first!.clash).toMatchObject({
      seeds: { first: 2, count: 1 },
      differs: false,
      with: { file: '2.august-result.json' },
    })
    expect([second!.clash, group!.rows[2]!.clash]).toEqual([null, null])
  })

  it('counts every game that somebody has played himself: the same seed is another game', async () => {
    const study = { ...STUDY, levels: { soviet: 'human', japanese: 'officer' } }
    const [group] = classOf([
      await handedIn({ number: 1, first: 7, dry: [3], study }),
      await handedIn({ number: 2, first: 7, dry: [9], study }),
    ])
    expect(group!.rows.map(({ clash }) => clash)).toEqual([null, null])
    expect(group!.merged.games).toBe(2)
  })

  it('says where the same seeds came to other results', async () => {
    const [group] = classOf([
      await handedIn({ number: 1, first: 1, dry: [3, 4] }),
      await handedIn({ number: 2, first: 1, dry: [3, 9] }),
    ])
    expect(group!.rows[1]!.clash).toMatchObject({ differs: true })
  })

  it('has a map of the games of those who brought their ground', async () => {
    const [group] = classOf([
      await handedIn({ number: 1, first: 1, dry: [0, 0, 0], held: [0, 3] }),
      await handedIn({ number: 2, first: 4, dry: [0], held: [1, 1] }),
      await handedIn({ number: 3, first: 5, dry: [0, 0] }),
    ])
    expect(group!.ground!.map(({ held }) => held[0])).toEqual([250, 1000])
    expect(classOf([await handedIn({ first: 1, dry: [1] })])[0]!.ground).toBeNull()
  })

  it('is in the lesson in which most of its files were played', async () => {
    const [group] = classOf([
      await handedIn({ number: 1, first: 1, dry: [1], lesson: 'fog' }),
      await handedIn({ number: 2, first: 2, dry: [1] }),
      await handedIn({ number: 3, first: 3, dry: [1], lesson: 'fog' }),
    ])
    expect(group!.lesson).toBe('fog')
  })
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
