/** The what-if lab without a page: links, games kept and gone on with, stopped, watched and handed out. */
import { describe, expect, it } from 'vitest'
import { faultOf, labQuery, readLabLink, usualChoice } from '../../src/app/lab/choice.ts'
import { readLessonLink } from '../../src/scenario/lessonLink.ts'
import { classOf } from '../../src/sim/classroom.ts'
import { readHandIn } from '../../src/sim/handIn.ts'
import { studyHash } from '../../src/sim/study.ts'
import { readStudy } from '../../src/sim/studyFile.ts'
import { LEVELS, lab, STUDY, scenario } from '../support/lab.ts'
import { memoryShelf } from '../support/session.ts'

/** A result with the hash that its study has. */
const rehashed = (text: string): string => {
  const file = JSON.parse(text)
  return JSON.stringify({ ...file, hash: studyHash(file.study) })
}

describe('a study as a link', () => {
  it('is read as it is written', () => {
    const choice = {
      ...STUDY,
      worlds: ['late', 'a+b~1=-3'],
      levels: { soviet: 'officer', japanese: 'greedy' },
    }
    expect(readLabLink(labQuery(choice))).toEqual({ ok: true, choice })
  })

  it('is usual where it says nothing', () => {
    expect(readLabLink('?lab=hailar')).toEqual({ ok: true, choice: usualChoice('hailar') })
  })

  it.each([
    ['?lab=x&games=0', /^games: expected a whole number from 1 to/],
    ['?lab=x&games=1e9', /^games: expected/],
    ['?lab=x&seed=-1', /^seed: expected a whole number from 0/],
    ['?lab=x&soviet=god', /^soviet: got "god"; expected one of/],
    ['?lab=x&whatif=a,b,c,d', /^whatif: 4 what-ifs; expected at most 3/],
    ['?lab=x&whatif=a,a', /^whatif: "a" stands twice/],
    ['?lab=x&whatif=base', /^whatif: "base" stands twice/],
    ['?lab=x&games=3&games=4', /^games: stands here more than once/],
  ])('%s is refused', (query, fault) => {
    expect(readLabLink(query)).toEqual({ ok: false, fault: expect.stringMatching(fault) })
  })

  it('goes into a file where none can be sent', async () => {
    const page = lab()
    await page.lab.open({ query: labQuery(STUDY) })
    await page.lab.carryOut({ do: 'file' })
    expect(page.files[0]!.name).toBe(`${scenario.id}-study.august-lesson.json`)
    expect(readLessonLink(page.files[0]!.text)).toEqual({ ok: true, link: labQuery(STUDY) })
  })

  it('has room for the last seed', () => {
    expect(faultOf({ ...STUDY, games: 2, seed: 0xffff_ffff })).toMatch(/^seed: /)
    expect(faultOf({ ...STUDY, games: 1, seed: 0xffff_ffff })).toBeNull()
  })
})

describe('a study', () => {
  it('is played to its end and answered, and its games are kept', async () => {
    const { things, shelf } = memoryShelf()
    const page = lab(shelf)
    await page.lab.open({ query: labQuery(STUDY) })
    expect(page.run()).toBeNull()
    await page.lab.carryOut({ do: 'run' })
    expect(await page.ended()).toMatchObject({
      status: 'done',
      done: 6,
      of: 6,
      kept: 0,
      titles: ['As it was', 'Too late'],
    })
    expect(page.run()!.answers!.report.games).toBe(3)
    expect([...things.keys()].filter(name => name.includes('/'))).toHaveLength(3)
  })

  it('is there again when it is opened anew, without a game being played', async () => {
    const { shelf } = memoryShelf()
    const before = lab(shelf)
    await before.lab.open({ query: labQuery(STUDY) })
    await before.lab.carryOut({ do: 'run' })
    const answers = (await before.ended()).answers
    const page = lab(shelf)
    await page.lab.open({ query: labQuery(STUDY) })
    expect(page.run()).toMatchObject({ status: 'done', done: 6, kept: 6 })
    expect(page.run()!.answers).toEqual(answers)
  })

  it('is gone on with where it was broken off, to the same answers', async () => {
    const { things, shelf } = memoryShelf()
    const whole = lab(shelf)
    await whole.lab.open({ query: labQuery(STUDY) })
    await whole.lab.carryOut({ do: 'run' })
    const answers = (await whole.ended()).answers
    const [name] = [...things.keys()].filter(key => key.endsWith('/6'))
    things.delete(name!)
    const page = lab(shelf)
    await page.lab.open({ query: labQuery(STUDY) })
    expect(page.run()).toMatchObject({ status: 'stopped', done: 4, of: 6 })
    await page.lab.carryOut({ do: 'run' })
    expect(await page.ended()).toMatchObject({ status: 'done', done: 6, kept: 4 })
    expect(page.run()!.answers).toEqual(answers)
  })

  it('is stopped, and keeps what was whole', async () => {
    const page = lab()
    await page.lab.open({ query: labQuery({ ...STUDY, games: 500 }) })
    await page.lab.carryOut({ do: 'run' })
    while ((page.run()?.done ?? 0) < 3) await new Promise(resolve => setTimeout(resolve, 5))
    await page.lab.carryOut({ do: 'stop' })
    const stopped = await page.ended()
    expect(stopped.status).toBe('stopped')
    expect(stopped.done).toBeLessThan(1000)
    await new Promise(resolve => setTimeout(resolve, 30))
    expect(page.run()!.done).toBe(stopped.done)
  })

  it('is put away when another question is asked, and forgotten when that is asked', async () => {
    const { things, shelf } = memoryShelf()
    const page = lab(shelf)
    await page.lab.open({ query: labQuery(STUDY) })
    await page.lab.carryOut({ do: 'run' })
    await page.ended()
    await page.lab.carryOut({ do: 'choose', change: { games: 4 } })
    expect(page.run()).toMatchObject({ status: 'stopped', done: 6, of: 8 })
    await page.lab.carryOut({ do: 'forget' })
    expect(page.run()).toBeNull()
    expect([...things.keys()].filter(name => name.includes('/'))).toEqual([])
  })

  it('hands its games out as `report` reads them, and opens one of them in the replay', async () => {
    const page = lab()
    await page.lab.open({ query: labQuery(STUDY) })
    await page.lab.carryOut({ do: 'run' })
    const { answers } = await page.ended()
    await page.lab.carryOut({ do: 'export', file: 'games' })
    const [file] = page.files
    const lines = (async function* () {
      yield* file!.text.trimEnd().split('\n')
    })()
    const read = await readStudy(file!.name, lines)
    expect(read.header.seeds).toEqual({ first: 5, count: 3 })
    expect(read.tally.seeds).toBe(3)
    await page.lab.carryOut({ do: 'watch', world: 1, seed: answers!.worlds[1]!.specimens.best })
    expect(page.watched).toEqual([
      { kind: 'record', record: expect.objectContaining({ variant: 'late', seats: LEVELS }) },
    ])
  })

  it('is handed in as one file that adds up with those of others, the ground included', async () => {
    const part = async (seed: number) => {
      const page = lab()
      await page.lab.open({ query: labQuery({ ...STUDY, games: 2, seed }) })
      await page.lab.carryOut({ do: 'run' })
      await page.ended()
      await page.lab.carryOut({ do: 'export', file: 'result' })
      return page.files[0]!
    }
    const files = [await part(5), await part(7)]
    expect(files[0]!.name).toBe(`${scenario.id}-study-5.august-result.json`)
    // Battles of files carry 16 hex digits of their content; that of the test does not.
    const text = files.map(({ text }) =>
      text.replaceAll(/"hash":"[^"]*-(base|late)"/g, '"hash":"0123456789abcdef"'),
    )
    const works = await Promise.all(text.map((each, n) => readHandIn(files[n]!.name, rehashed(each))))
    const [group] = classOf(works.flatMap(read => (read.ok ? [read.handIn] : [])))
    expect(group!.merged).toMatchObject({ games: 4, seeds: [{ first: 5, count: 4 }] })
    expect(group!.ground).toHaveLength(2)
  })

  it('of a battle or a what-if that is not there is told and not played', async () => {
    const page = lab()
    await page.lab.open({ query: '?lab=nowhere' })
    expect(page.notices()).toEqual(['badStudy'])
    expect(page.run()).toBeNull()
  })

  it('is played where the browser keeps nothing, which is said once', async () => {
    const full = { ...memoryShelf().shelf, put: () => Promise.reject(new DOMException('no room')) }
    const page = lab(full)
    await page.lab.open({ query: labQuery(STUDY) })
    await page.lab.carryOut({ do: 'run' })
    expect((await page.ended()).status).toBe('done')
    await new Promise(resolve => setTimeout(resolve, 5))
    expect(page.notices()).toEqual(['labNotKept'])
  })
})
