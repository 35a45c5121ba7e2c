/** A study being played in the page: what is kept of it first, then the rest, shared out among players. */
import type { Level } from '../../ai/commander.ts'
import type { Scenario } from '../../engine/scenario.ts'
import type { About } from '../../scenario/about.ts'
import { BASE_VARIANT } from '../../scenario/assemble.ts'
import { type Answering, answering } from '../../sim/answers.ts'
import { type Batch, type GamePlace, type GamesPlayer, startBatch } from '../../sim/batch.ts'
import { type Study, studyHash, studyOf, type World } from '../../sim/study.ts'
import type { Summary } from '../../sim/summary.ts'
import type { TracedGame } from '../../sim/trace.ts'
import type { Opened, SessionParts } from '../sessionParts.ts'
import type { GamesTask } from '../workers/games.ts'
import type { KeptGames } from './kept.ts'
import type { LabChoice, LabRun } from './state.ts'

/** Longest time between two looks at the answers, ms: they are counted anew each time. */
const TOLD_EVERY = 1500

export interface OpenedWorlds {
  readonly scenario: Scenario
  readonly study: Study
  readonly task: GamesTask
}

/** A battle as a world of a study, in its own words. */
export function worldOf(scenario: Scenario, { variants }: Pick<About, 'variants'>): World {
  const words = variants.find(({ id }) => id === scenario.variant)
  return { scenario, title: words?.title ?? 'As it was', question: words?.question ?? '' }
}

/** Opens the battle as it was and in the what-ifs of a study; the fault is that of the first which does not open. */
export async function openWorlds(
  open: SessionParts['open'],
  { scenario: id, form, worlds, levels }: LabChoice,
): Promise<({ readonly ok: true } & OpenedWorlds) | Extract<Opened, { readonly ok: false }>> {
  const opened: World[] = []
  for (const variant of [BASE_VARIANT, ...worlds]) {
    const battle = await open(id, { form, variant })
    if (!battle.ok) return battle
    opened.push(worldOf(battle.scenario, battle.about))
  }
  const scenarios = opened.map(({ scenario }) => scenario)
  // Levels come from the page's own list, or from a link that was judged by it.
  const task: GamesTask = { worlds: scenarios, levels: levels as { soviet: Level; japanese: Level } }
  return { ok: true, scenario: scenarios[0]!, study: studyOf(opened, levels), task }
}

export interface StudyTask extends OpenedWorlds {
  readonly choice: LabChoice
  readonly kept: KeptGames
  /** False reads what is kept and plays nothing. */
  readonly plays: boolean
  readonly players: number
  readonly makePlayer: () => Promise<GamesPlayer<TracedGame>>
  /** Called whenever there is something new to show. */
  readonly told: (run: LabRun) => void
  /** The browser keeps no games: said once. */
  readonly notKept: () => void
}

export interface PlayedStudy {
  readonly study: Study
  /** Under which its games are kept. */
  readonly hash: string
  readonly task: GamesTask
  readonly run: () => LabRun
  readonly outcomes: () => readonly Summary[]
  readonly sums: Answering['sums']
  pause(): void
  resume(): void
  stop(): void
}

/** Reads what is kept of a study and begins to play the rest. */
export async function playStudy(asked: StudyTask): Promise<PlayedStudy> {
  const { choice, scenario, study, kept, plays } = asked
  const hash = studyHash(study)
  const worlds = study.worlds.length
  const seeds = Array.from({ length: choice.games }, (_, n) => choice.seed + n)
  const answers: Answering = answering(study, scenario.map.cols * scenario.map.rows)
  const known = await kept.read(hash, seeds)
  for (const [, games] of known) if (games.length === worlds) answers.add(games)
  const missing = seeds.filter(seed => known.get(seed)?.length !== worlds)
  const places = missing.flatMap(seed => study.worlds.map((_, world): GamePlace => ({ world, seed })))
  const of = seeds.length * worlds
  const ofBefore = of - places.length
  let done = ofBefore
  let status: LabRun['status'] = places.length === 0 ? 'done' : plays ? 'running' : 'stopped'
  let fault = ''
  let counted = answers.answers()
  let started = performance.now()
  let playedSince = 0
  let told = 0
  let isKept = true
  const pending = new Map<number, TracedGame[]>()

  const secondsLeft = (): number | null =>
    playedSince === 0 ? null : Math.ceil(((performance.now() - started) / playedSince / 1000) * (of - done))
  const run = (): LabRun => ({
    choice,
    scenario,
    titles: study.worlds.map(({ title }) => title),
    status,
    fault,
    done,
    of,
    kept: ofBefore,
    secondsLeft: status === 'running' ? secondsLeft() : null,
    answers: counted,
  })
  const tell = (isLast = false): void => {
    const at = performance.now()
    if (isLast || at - told > TOLD_EVERY) {
      counted = answers.answers()
      told = at
    }
    asked.told(run())
  }

  function onGame({ world, seed }: GamePlace, game: TracedGame): void {
    done++
    playedSince++
    const games = pending.get(seed) ?? []
    games[world] = game
    pending.set(seed, games)
    if (Object.keys(games).length === worlds) {
      pending.delete(seed)
      answers.add(games)
      void keep(seed, games)
    }
    tell()
  }

  async function keep(seed: number, games: readonly TracedGame[]): Promise<void> {
    if (!isKept || (await kept.keep(hash, seed, games)) || !isKept) return
    isKept = false
    asked.notKept()
  }

  let batch: Batch | null = null
  if (status === 'running') {
    batch = startBatch({ places, players: asked.players, makePlayer: asked.makePlayer, onGame })
    void batch.ended.then(end => {
      status = end.how
      if (end.how === 'failed') fault = end.fault
      tell(true)
    })
  }
  const turn = (to: LabRun['status'], how: 'pause' | 'resume' | 'stop') => (): void => {
    if (status !== 'running' && status !== 'paused') return
    status = to
    batch?.[how]()
    if (how === 'resume') {
      started = performance.now()
      playedSince = 0
    }
    tell(true)
  }
  return {
    study,
    hash,
    task: asked.task,
    run,
    outcomes: answers.outcomes,
    sums: answers.sums,
    pause: turn('paused', 'pause'),
    resume: turn('running', 'resume'),
    stop: turn('stopped', 'stop'),
  }
}
