/** The teacher's page without a page: lessons planned and linked, files taken in, kept, told apart and handed out. */
import { describe, expect, it } from 'vitest'
import { type ClassParts, createClassroom } from '../../src/app/classroom/classroom.ts'
import { needOf, planFault, planQuery, usualPlan } from '../../src/app/classroom/plan.ts'
import { createAppStore } from '../../src/app/store.ts'
import type { About } from '../../src/scenario/about.ts'
import { readLessonLink } from '../../src/scenario/lessonLink.ts'
import { skirmish } from '../support/battles.ts'
import { result, STUDY } from '../support/handIns.ts'
import { memoryShelf } from '../support/session.ts'

const { scenario } = skirmish()
const about = {
  forms: [{ id: 'standard', title: 'All of it', turns: 6 }],
  variants: [{ id: 'late', title: 'Too late', question: 'And then?', ranges: [] }],
} as unknown as About

function page(shelf = memoryShelf().shelf) {
  const store = createAppStore()
  const files: { name: string; text: string }[] = []
  const links: string[] = []
  const parts: ClassParts = {
    store,
    labShelf: shelf,
    open: async id =>
      id === 'shumshu' || id === STUDY.scenario
        ? { ok: true, scenario: { ...scenario, hash: STUDY.worlds[0]!.hash }, about }
        : { ok: false, fault: `there is no battle "${id}"` },
    copyLink: async query => {
      links.push(query)
      return true
    },
    download: (name, text) => files.push({ name, text }),
    notify: (tone, text) => {
      store.setState({ notices: [...store.getState().notices, { id: 0, tone, text }] })
    },
    openLab: async ({ query }) => void links.push(query),
  }
  const classroom = createClassroom(parts)
  const take = (...texts: readonly (readonly [name: string, text: string])[]) =>
    classroom.carryOut({ do: 'take', files: texts.map(([name, text]) => new File([text], name)) })
  return { classroom, take, files, links, now: () => store.getState().classroom!, store }
}

const text = (...played: Parameters<typeof result>): string => JSON.stringify(result(...played))

describe('a lesson for a class', () => {
  it("proposes the battle's own, whose link says only what is changed", async () => {
    const { classroom, links, now } = page()
    await classroom.open('shumshu')
    expect(now().plan).toMatchObject({
      lesson: 'whom-did-fog-help',
      choice: { games: 24, worlds: ['no-fog', 'tanks-wait'] },
    })
    await classroom.carryOut({ do: 'link' })
    await classroom.carryOut({ do: 'plan', change: { games: 12, seed: 900 } })
    await classroom.carryOut({ do: 'try' })
    expect(links).toEqual([
      '?lab=shumshu&lesson=whom-did-fog-help',
      '?lab=shumshu&lesson=whom-did-fog-help&games=12&seed=900',
    ])
  })

  it("of one's own what-ifs has all of its study in the link, and in the file", async () => {
    const { classroom, files, now } = page()
    await classroom.open('shumshu')
    await classroom.carryOut({ do: 'plan', change: { lesson: 'own', worlds: ['late'], form: 'standard' } })
    expect(planQuery(now().plan)).toBe(
      '?lab=shumshu&form=standard&whatif=late&soviet=staff&japanese=staff&games=24&seed=1&lesson=own',
    )
    await classroom.carryOut({ do: 'file' })
    expect(files[0]!.name).toBe('shumshu-own.august-lesson.json')
    expect(readLessonLink(files[0]!.text)).toEqual({ ok: true, link: planQuery(now().plan) })
  })

  it('has another study with another battle, and keeps the number of pupils', async () => {
    const { classroom, now } = page()
    await classroom.open('shumshu')
    await classroom.carryOut({ do: 'plan', change: { pupils: 12 } })
    await classroom.carryOut({ do: 'plan', change: { scenario: STUDY.scenario } })
    expect(now().plan).toMatchObject({ pupils: 12, lesson: 'own', choice: { worlds: [] } })
  })

  it('needs a what-if, and seeds for everybody', () => {
    const plan = { ...usualPlan('x'), about, pupils: 30 }
    const study = (change: object) =>
      planFault({ ...plan, choice: { ...plan.choice, worlds: ['late'], ...change } })
    expect(planFault(plan)).toMatch(/^whatif: nothing is chosen; expected/)
    expect(study({})).toBeNull()
    expect(study({ seed: 0xffff_ffff - 40, games: 2 })).toMatch(/^seed: expected room for 30 pupils/)
    expect(planFault({ ...plan, choice: { ...plan.choice, worlds: ['late'] }, pupils: 61 })).toMatch(
      /^pupils: /,
    )
  })

  it('says how many games each pupil plays', () => {
    const plan = { ...usualPlan('x'), about }
    expect(needOf({ ...plan, choice: { ...plan.choice, worlds: ['late'], games: 30 } })).toMatchObject({
      games: 60,
    })
  })
})

describe("a lesson's file", () => {
  it.each([
    [
      '{"format":"august-storm-lesson","formatVersion":1,"title":"x","link":"https://x.y/?lab=a"}',
      /^\/link: got .*; expected a link like/,
    ],
    [
      '{"format":"august-storm-lesson","formatVersion":2,"title":"x","link":"?lab=a"}',
      /^\/formatVersion: got 2; expected 1/,
    ],
    ['{}', /^\/format: nothing stands here; expected "august-storm-lesson"/],
    [' '.repeat(9000), /^expected a lesson of at most 4000 characters, got 9000/],
  ])('%.60s is refused', (given, fault) => {
    expect(readLessonLink(given)).toEqual({ ok: false, fault: expect.stringMatching(fault) })
  })
})

describe('what a class hands in', () => {
  it('is put together, told with its battle, and refused file by file', async () => {
    const { classroom, take, now } = page()
    await classroom.open('shumshu')
    await take(
      ['a.json', text({ number: 1, first: 1, dry: [4, 6] })],
      ['b.json', 'nothing'],
      ['c.json', text({ number: 2, first: 3, dry: [5, 5] })],
      ['d.json', text({ number: 1, first: 1, dry: [4, 6] })],
    )
    expect(now().groups.map(({ rows, merged }) => [rows.length, merged.games])).toEqual([[2, 4]])
    expect(now().groups[0]!.scenario?.hash).toBe(STUDY.worlds[0]!.hash)
    expect(now().refused).toEqual([
      { file: 'b.json', fault: expect.stringMatching(/expected a result/) },
      { file: 'd.json', fault: 'the same as a.json; expected each file once' },
    ])
  })

  it('has no map where the battle is another', async () => {
    const { classroom, take, now } = page()
    await classroom.open('shumshu')
    const other = { ...STUDY, worlds: STUDY.worlds.map(world => ({ ...world, hash: 'f'.repeat(16) })) }
    await take(['a.json', text({ first: 1, dry: [4], study: other })])
    expect(now().groups[0]!.scenario).toBeNull()
  })

  it('knows the choices of a lesson made of what-ifs', async () => {
    const { classroom, take, now } = page()
    await classroom.open('shumshu')
    await take(['a.json', text({ first: 1, dry: [4], lesson: 'own' })])
    const [predict] = now().groups[0]!.held!.steps
    expect(predict).toMatchObject({
      kind: 'predict',
      choices: [{ speaks: { kind: 'favours', world: 'dry' } }, {}, {}],
    })
  })

  it('is there again when the page is opened anew, until it is cleared', async () => {
    const { things, shelf } = memoryShelf()
    const before = page(shelf)
    await before.classroom.open('shumshu')
    await before.take(
      ['a.json', text({ number: 1, first: 1, dry: [4] })],
      ['c.json', text({ number: 2, first: 3, dry: [5] })],
    )
    const again = page(shelf)
    await again.classroom.open('shumshu')
    expect(again.now().works.map(({ file }) => file)).toEqual(['a.json', 'c.json'])
    await again.classroom.carryOut({ do: 'remove', id: again.now().works[0]!.id })
    expect(again.now().groups[0]!.rows).toHaveLength(1)
    await again.classroom.carryOut({ do: 'clear' })
    expect(again.now().groups).toEqual([])
    expect([...things.keys()]).toEqual(['class'])
  })

  it('is shown where the browser keeps nothing, which is said', async () => {
    const full = { ...memoryShelf().shelf, put: () => Promise.reject(new DOMException('no room')) }
    const { classroom, take, now, store } = page(full)
    await classroom.open('shumshu')
    await take(['a.json', text({ first: 1, dry: [4] })])
    expect(now().groups).toHaveLength(1)
    expect(store.getState().notices.map(({ text }) => text.code)).toEqual(['classNotKept'])
  })

  it('goes out as a table that no spreadsheet takes for formulas', async () => {
    const { classroom, take, files, now } = page()
    await classroom.open('shumshu')
    await take(['a.json', text({ number: 7, name: '=HYPERLINK(1)', first: 1, dry: [4, 6] })])
    await classroom.carryOut({ do: 'export', hash: now().groups[0]!.hash, file: 'csv' })
    const lines = files[0]!.text.split('\n')
    expect(lines[2]).toBe(`7,'=HYPERLINK(1),a.json,yes,,dry,2,4,5.000,-7.706,17.706,tooFew`)
    expect(lines[4]).toMatch(/^,all counted,,,,dry,2,4,5\.000,/)
    await classroom.carryOut({ do: 'export', hash: now().groups[0]!.hash, file: 'json' })
    expect(JSON.parse(files[1]!.text)).toMatchObject({ study: STUDY, merged: { games: 2 } })
  })
})
