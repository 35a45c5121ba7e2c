/** A class's files: read back as they were made, refused or sound, merged without loss, each seed counted once. */
import { describe, expect, it } from 'vitest'
import { classOf } from '../../src/sim/classroom.ts'
import { type Draw, draws, oneOf } from '../../src/sim/draws.ts'
import { readHandIn } from '../../src/sim/handIn.ts'
import { headerOf } from '../../src/sim/study.ts'
import { gameLines, handedIn, result, STUDY } from '../support/handIns.ts'

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
