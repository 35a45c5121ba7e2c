/** The what-if lab: opens battles, plays studies and keeps their games. Fetched when the lab is first opened. */

import { quoted } from '../../scenario/faults.ts'
import { lessonLinkText } from '../../scenario/lessonLink.ts'
import { LESSON_ENDING } from '../../scenario/limits.ts'
import type { ReplaySource } from '../replay/state.ts'
import type { SessionParts } from '../sessionParts.ts'
import type { Shelf } from '../shelf.ts'
import type { AppState, Notice } from '../store.ts'
import { faultOf, labQuery, readLabLink, titleOfWorld, usualChoice } from './choice.ts'
import { fileOf } from './files.ts'
import { resultFile } from './handing.ts'
import { createKeptGames, type KeptGames } from './kept.ts'
import {
  choiceOfLesson,
  createTeaching,
  lessonIn,
  lessonQuery,
  lessonsOf,
  linkedLesson,
  studyOfLesson,
} from './lessons.ts'
import { browserWorkers, type GamesWorkers, makeStudyPlayer } from './players.ts'
import { openWorlds, type PlayedStudy, playStudy } from './playing.ts'
import type { LabChoice, LabDeed, LabFile, LabState } from './state.ts'

export interface LabParts extends Pick<SessionParts, 'store' | 'open' | 'copyLink' | 'download'> {
  readonly labShelf: Shelf
  /** Who plays the games: the browser's workers where nothing is said. */
  readonly workers?: GamesWorkers
  notify(tone: Notice['tone'], text: Notice['text']): void
  openReplay(source: ReplaySource): Promise<void>
}

/** A lesson's study follows from the lesson: a link to it says what its class has otherwise. */
const linkOf = async ({ choice, lesson: held }: LabState): Promise<string> =>
  held
    ? lessonQuery(
        choiceOfLesson(choice.scenario, held.lesson),
        (await lessonsOf(choice.scenario)).find(({ id }) => id === held.lesson.id),
      )
    : labQuery(choice)

export interface Lab {
  /** Opens the page of the lab with a battle, or with the study of a link. */
  open(asked: { readonly scenario: string } | { readonly query: string }): Promise<void>
  carryOut(deed: LabDeed): Promise<void>
}

export function createLab(parts: LabParts): Lab {
  const { store, notify } = parts
  const kept: KeptGames = createKeptGames(parts.labShelf)
  const workers = parts.workers ?? browserWorkers()
  const teaching = createTeaching(parts.labShelf)
  let played: PlayedStudy | null = null

  const now = (): LabState | null => store.getState().lab
  const put = (change: Partial<LabState>): void => {
    const lab = now()
    if (lab) store.setState({ lab: { ...lab, ...change } })
  }
  const refuse = (fault: string): void => notify('warning', { code: 'badStudy', facts: { fault } })

  /** What is played is given up, and what it has come to is put away; its games stay kept. */
  function drop(): void {
    played?.stop()
    played = null
  }

  async function choose(change: Partial<LabChoice>): Promise<void> {
    const before = now()
    if (!before) return
    const choice = { ...before.choice, ...change }
    const isOther = choice.scenario !== before.choice.scenario
    drop()
    put({ choice, run: null, ...(isOther && { about: null, lessons: [], lesson: null }) })
    await readBattle(choice)
  }

  /** What the battle says of itself, and the games of the study that are kept. */
  async function readBattle(choice: LabChoice): Promise<void> {
    if (now()?.about === null) {
      const opened = await parts.open(choice.scenario, {})
      if (now()?.choice !== choice) return
      if (!opened.ok) return refuse(opened.fault)
      const lessons = await lessonsOf(choice.scenario)
      if (now()?.choice !== choice) return
      put({ about: opened.about, lessons })
    }
    if (faultOf(choice) === null) await begin(choice, false)
  }

  /** Reads the worlds and what is kept of the study, and plays the rest; `plays` false only looks. */
  async function begin(choice: LabChoice, plays: boolean): Promise<void> {
    const opened = await openWorlds(parts.open, choice)
    if (now()?.choice !== choice) return
    if (!opened.ok) return refuse(opened.fault)
    drop()
    const study = await playStudy({
      choice,
      ...opened,
      kept,
      plays,
      players: workers.count,
      makePlayer: () => makeStudyPlayer(opened.task, workers),
      told: run => played === study && put({ run }),
      notKept: () => notify('warning', { code: 'labNotKept' }),
    })
    if (now()?.choice !== choice) return study.stop()
    played = study
    if (plays || study.run().done > 0) put({ run: study.run() })
  }

  async function watch(world: number, seed: number): Promise<void> {
    const study = played
    if (!study || now()?.isFetching) return
    put({ isFetching: true })
    const player = await makeStudyPlayer(study.task, workers)
    try {
      const record = await player.record({ world, seed })
      if (played === study) await parts.openReplay({ kind: 'record', record })
    } catch (error) {
      refuse((error as Error).message)
    } finally {
      player.end()
      put({ isFetching: false })
    }
  }

  function hand(file: LabFile): void {
    const answers = now()?.run?.answers
    if (!played || !answers) return
    const { name, text } =
      file === 'result' ? resultFile(now()!, played) : fileOf(played.study, answers, played.outcomes(), file)
    parts.download(name, text)
  }

  /** The lesson that a link names. */
  async function holdLinked(query: string): Promise<void> {
    const id = lessonIn(query)
    const lab = now()
    if (id === null || !lab) return
    const linked = linkedLesson(lab, id, query)
    if (linked) {
      put({ lessons: [...lab.lessons.filter(lesson => lesson.id !== id), linked] })
      return carryOut({ do: 'lesson', id })
    }
    notify('warning', { code: 'badLink', facts: { fault: `lesson: there is no lesson ${quoted(id)}` } })
  }

  async function carryOut(deed: LabDeed): Promise<void> {
    const lab = now()
    if (!lab) return
    switch (deed.do) {
      case 'choose':
        return choose(deed.change)
      case 'run':
        return begin(lab.choice, true)
      case 'pause':
      case 'resume':
      case 'stop':
        played?.[deed.do]()
        return
      case 'watch':
        return watch(deed.world, deed.seed)
      case 'export':
        return hand(deed.file)
      case 'link': {
        const query = await linkOf(lab)
        notify('info', {
          code: (await parts.copyLink(query)) ? 'studyLink' : 'openingLink',
          facts: { query },
        })
        return
      }
      case 'file': {
        const { choice, about } = lab
        const titles = choice.worlds.map(name => titleOfWorld(about?.variants ?? [], name))
        const title = [about?.title ?? choice.scenario, ...titles].join(': ')
        return parts.download(
          `${choice.scenario}-study${LESSON_ENDING}`,
          lessonLinkText(title, await linkOf(lab)),
        )
      }
      case 'forget':
        if (!played) return
        await kept.forget(played.hash)
        drop()
        return put({ run: null })
      case 'lesson': {
        const held = await teaching.begin(lab, deed.id)
        put({ lesson: held })
        return held ? choose(studyOfLesson(lab.choice.scenario, held)) : undefined
      }
      case 'note': {
        const held = teaching.note(lab, deed.change)
        put({ lesson: held })
        if (held && held.notes.number !== lab.lesson?.notes.number)
          await choose(studyOfLesson(lab.choice.scenario, held))
        return
      }
      case 'close':
        drop()
        store.setState({ page: store.getState().classroom ? 'class' : 'start', lab: null })
    }
  }

  return {
    async open(asked) {
      const linked =
        'query' in asked
          ? readLabLink(asked.query)
          : ({ ok: true, choice: usualChoice(asked.scenario) } as const)
      if (!linked.ok) return notify('warning', { code: 'badLink', facts: { fault: linked.fault } })
      drop()
      const change: Partial<AppState> = {
        page: 'lab',
        lab: { choice: linked.choice, about: null, run: null, lessons: [], lesson: null, isFetching: false },
      }
      store.setState(change)
      await readBattle(linked.choice)
      if ('query' in asked) await holdLinked(asked.query)
    },
    carryOut,
  }
}
