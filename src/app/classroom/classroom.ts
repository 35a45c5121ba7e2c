/** The teacher's page: plans lessons, and puts together what a class has handed in. Fetched when it is first opened. */
import { BASE_VARIANT } from '../../scenario/assemble.ts'
import { lessonLinkText } from '../../scenario/lessonLink.ts'
import { LESSON_ENDING, MAX_RESULT_CHARACTERS } from '../../scenario/limits.ts'
import { type ClassGroup, classOf } from '../../sim/classroom.ts'
import { type HandIn, MAX_GAMES_CHARACTERS, readHandIn } from '../../sim/handIn.ts'
import { choiceOfLesson, lessonsOf } from '../lab/lessons.ts'
import { OWN_LESSON, ownLesson } from '../lab/ownLesson.ts'
import type { SessionParts } from '../sessionParts.ts'
import type { Notice } from '../store.ts'
import { classCsv, classJson } from './classFiles.ts'
import { createKeptWorks } from './keptWorks.ts'
import { changedPlan, plannedLesson, planQuery, usualPlan } from './plan.ts'
import type { ClassDeed, ClassPlan, ClassState, PlanChange, RefusedFile, ShownGroup } from './state.ts'

/** Files kept at once: some classes of sixty. */
const MOST_WORKS = 180

export interface ClassParts
  extends Pick<SessionParts, 'store' | 'open' | 'copyLink' | 'download' | 'labShelf'> {
  notify(tone: Notice['tone'], text: Notice['text']): void
  openLab(asked: { readonly query: string }): Promise<void>
}

export interface Classroom {
  /** Opens the page with a battle to plan a lesson of. */
  open(scenario: string): Promise<void>
  carryOut(deed: ClassDeed): Promise<void>
}

export function createClassroom(parts: ClassParts): Classroom {
  const { store, notify } = parts
  const kept = createKeptWorks(parts.labShelf)
  const now = (): ClassState | null => store.getState().classroom
  const put = (change: Partial<ClassState>): void => {
    const classroom = now()
    if (classroom) store.setState({ classroom: { ...classroom, ...change } })
  }

  async function plan(change: PlanChange): Promise<void> {
    const before = now()
    if (!before) return
    const next = changedPlan(before.plan, change)
    put({ plan: next })
    if (next.about === null) await readBattle(next)
  }

  /** What the battle says of itself; its first lesson is proposed. */
  async function readBattle(asked: ClassPlan): Promise<void> {
    const { scenario } = asked.choice
    const opened = await parts.open(scenario, {})
    if (now()?.plan !== asked) return
    if (!opened.ok) return notify('warning', { code: 'badStudy', facts: { fault: opened.fault } })
    const lessons = await lessonsOf(scenario)
    if (now()?.plan !== asked) return
    const first = lessons[0]
    put({
      plan: {
        ...asked,
        about: opened.about,
        lessons,
        ...(first && { lesson: first.id, choice: choiceOfLesson(scenario, first) }),
      },
    })
  }

  /** Works as they now are, put together, with what the program knows of their studies. */
  async function show(works: readonly HandIn[], refused: readonly RefusedFile[]): Promise<void> {
    const known = new Map(now()?.groups.map(group => [group.hash, group]))
    const groups: ShownGroup[] = []
    for (const group of classOf(works)) {
      const before = known.get(group.hash)
      groups.push({
        ...group,
        held: before && before.lesson === group.lesson ? before.held : await lessonOf(group),
        scenario: before ? before.scenario : await battleOf(group),
      })
    }
    put({ works, groups, refused, left: 0 })
  }

  async function battleOf({ study }: ClassGroup): Promise<ShownGroup['scenario']> {
    const { hash } = study.worlds[0]!
    const opened = await parts.open(study.scenario, { form: study.form, variant: BASE_VARIANT }, hash)
    return opened.ok && opened.scenario.hash === hash ? opened.scenario : null
  }

  async function lessonOf({ study, lesson, rows }: ClassGroup): Promise<ShownGroup['held']> {
    if (lesson !== OWN_LESSON)
      return (await lessonsOf(study.scenario)).find(({ id }) => id === lesson) ?? null
    const others = study.worlds.slice(1)
    const choice = { form: study.form, worlds: others.map(({ id }) => id), levels: study.levels }
    return ownLesson(
      { ...choice, games: rows[0]!.report.games, seed: 0 },
      others.map(({ title }) => title),
      others.map(({ question }) => question).join(' '),
    )
  }

  async function take(files: readonly File[]): Promise<void> {
    const before = now()
    if (!before) return
    const works = [...before.works]
    const refused = [...before.refused]
    for (const [n, file] of files.entries()) {
      put({ left: files.length - n })
      const read = await readFile(file)
      const twin = read.ok ? works.find(({ id }) => id === read.handIn.id) : undefined
      if (!read.ok) refused.push({ file: file.name, fault: read.fault })
      else if (twin)
        refused.push({ file: file.name, fault: `the same as ${twin.file}; expected each file once` })
      else if (works.length >= MOST_WORKS)
        refused.push({ file: file.name, fault: `expected at most ${MOST_WORKS} files: clear some first` })
      else works.push(read.handIn)
    }
    await show(works, refused)
    if (!(await kept.keep(works))) notify('warning', { code: 'classNotKept' })
  }

  async function keepOnly(works: readonly HandIn[]): Promise<void> {
    await show(works, works.length === 0 ? [] : (now()?.refused ?? []))
    await kept.keep(works)
  }

  function hand(hash: string, file: 'csv' | 'json'): void {
    const group = now()?.groups.find(each => each.hash === hash)
    if (!group) return
    const name = `class-${group.study.scenario}${group.lesson === null ? '' : `-${group.lesson}`}.${file}`
    parts.download(name, file === 'csv' ? classCsv(group) : classJson(group))
  }

  async function carryOut(deed: ClassDeed): Promise<void> {
    const classroom = now()
    if (!classroom) return
    const query = planQuery(classroom.plan)
    switch (deed.do) {
      case 'plan':
        return plan(deed.change)
      case 'link':
        if (query === null) return
        notify('info', {
          code: (await parts.copyLink(query)) ? 'studyLink' : 'openingLink',
          facts: { query },
        })
        return
      case 'file': {
        const title = plannedLesson(classroom.plan)?.title
        if (query === null || title === undefined) return
        const { choice, lesson } = classroom.plan
        return parts.download(`${choice.scenario}-${lesson}${LESSON_ENDING}`, lessonLinkText(title, query))
      }
      case 'try':
        return query === null ? undefined : parts.openLab({ query })
      case 'take':
        return take(deed.files)
      case 'remove':
        return keepOnly(classroom.works.filter(({ id }) => id !== deed.id))
      case 'clear':
        return keepOnly([])
      case 'seen':
        return put({ refused: [] })
      case 'export':
        return hand(deed.hash, deed.file)
      case 'close':
        store.setState({ page: store.getState().lab ? 'lab' : 'start', classroom: null })
    }
  }

  return {
    async open(scenario) {
      if (now()) return store.setState({ page: 'class' })
      const asked = usualPlan(scenario)
      store.setState({
        page: 'class',
        classroom: { plan: asked, works: [], groups: [], refused: [], left: 0 },
      })
      const found = await kept.read()
      if (found.works.length + found.refused.length > 0) await show(found.works, found.refused)
      await readBattle(asked)
    },
    carryOut,
  }
}

/** A character has three bytes at most, as files count it; what is larger than any is not even read. */
async function readFile(file: File): ReturnType<typeof readHandIn> {
  const most = 3 * Math.max(MAX_RESULT_CHARACTERS, MAX_GAMES_CHARACTERS)
  if (file.size > most) return { ok: false, fault: `${file.size} bytes; expected at most ${most}` }
  return readHandIn(file.name, await file.text())
}
