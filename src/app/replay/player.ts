/** Walks through a tape: forward before the eye, anywhere else at once. Changes only what is shown. */
import { placeOfEvent } from '../eventPlace.ts'
import type { SessionParts } from '../sessionParts.ts'
import type { AppStore } from '../store.ts'
import type { Frame } from '../telling.ts'
import { type Eyes, mainEye, type ReplayDeed, type ReplayState } from './state.ts'
import { frameAt, lastStep, notesAt, stepBy, type Tape, viewAt } from './tape.ts'

/** Rest after a step that was seen, after a player turn begins, and between steps that nobody saw, ms at usual speed. */
const SEEN_MS = 350
const TURN_MS = 700
const UNSEEN_MS = 15

export interface Player {
  carryOut(deed: Extract<ReplayDeed, { readonly do: 'play' | 'go' | 'step' | 'set' | 'fly' }>): void
  /** Shows a step at once. */
  show(step: number): void
  /** Halts, and cuts short what is being shown. */
  halt(): void
}

interface Parts extends Pick<SessionParts, 'animate'> {
  readonly store: AppStore
}

export function createPlayer({ store, animate }: Parts): Player {
  /** Raised by everything that ends what is being shown. */
  let generation = 0
  const now = (): ReplayState => store.getState().replay!
  const patch = (change: Partial<ReplayState>): void => {
    const { replay } = store.getState()
    if (replay) store.setState({ replay: { ...replay, ...change } })
  }

  /** Shows what was seen after a step through some eyes. */
  const showAs = (step: number, eyes: Eyes, frame?: Frame): void => {
    const { replay, battle } = store.getState()
    if (!replay || !battle) return
    const eye = mainEye(eyes)
    const view = frame?.after ?? viewAt(replay.tape, step, eye)
    store.setState({
      replay: {
        ...replay,
        step,
        eyes,
        twin: eyes === 'both' ? viewAt(replay.tape, step, 'japanese') : null,
      },
      battle: {
        ...battle,
        game: view,
        shown: view,
        viewer: view.side,
        isTruth: eye === 'truth',
        notes: notesAt(replay.tape, step),
      },
    })
  }
  const show = (step: number): void => {
    showAs(step, now().eyes)
    const hex = placeOf(now())
    if (now().follows && hex !== null) patch({ focus: { hexes: [hex] } })
  }

  /** The next step before the eye; false where something else was asked for meanwhile. */
  async function advance(mine: number): Promise<boolean> {
    const { tape, step, eyes } = now()
    const next = step + 1
    const frame = frameAt(tape, next, mainEye(eyes))
    const twin = eyes === 'both' ? frameAt(tape, next, 'japanese') : undefined
    // The words of the step stand while its pictures run.
    patch({ step: next })
    await animate(frame, twin)
    if (mine !== generation) return false
    // Whoever has changed sides while it ran sees what it has come to.
    const isSame = now().eyes === eyes
    showAs(next, now().eyes, isSame ? frame : undefined)
    return true
  }

  async function run(): Promise<void> {
    const mine = ++generation
    patch({ isPlaying: true })
    while (mine === generation && now().step < lastStep(now().tape)) {
      if (!(await advance(mine))) return
      if (now().halts && hasComment(now())) break
      await new Promise(resolve => setTimeout(resolve, restAfter(now())))
    }
    if (mine === generation) patch({ isPlaying: false })
  }

  /** Whatever is being shown gives way; what it has come to stands. */
  function halt(): void {
    generation++
    const { replay } = store.getState()
    if (!replay) return
    patch({ isPlaying: false })
    showAs(replay.step, replay.eyes)
  }

  return {
    show,
    halt,
    carryOut(deed) {
      const { tape, step, eyes, isPlaying } = now()
      switch (deed.do) {
        case 'play':
          if (isPlaying) return halt()
          // At the end it begins again.
          if (step === lastStep(tape)) show(0)
          return void run()
        case 'go':
          halt()
          return show(Math.max(0, Math.min(lastStep(tape), deed.step)))
        case 'step':
          halt()
          if (deed.by === 'order' && deed.way === 1 && step < lastStep(tape)) return void advance(generation)
          return show(stepBy(tape, step, deed.by, deed.way, mainEye(eyes)))
        case 'set':
          if (deed.change.eyes && !now().allowed.includes(deed.change.eyes)) return
          patch(deed.change)
          if (deed.change.eyes) {
            if (!isPlaying) halt()
            showAs(now().step, deed.change.eyes)
          }
          return
        case 'fly': {
          const hex = deed.hexes[0]
          if (hex === undefined) return
          const { battle } = store.getState()
          if (battle) store.setState({ battle: { ...battle, cursor: hex, hover: null } })
          patch({ focus: { hexes: deed.hexes } })
        }
      }
    },
  }
}

/** Where what happened in the step is best looked at, as far as it was seen; null where nothing was. */
export function placeOf({ tape, step, eyes }: Pick<ReplayState, 'tape' | 'step' | 'eyes'>): number | null {
  const comment = tape.comments.find(each => each.step === step)
  if (comment?.hexes[0] !== undefined) return comment.hexes[0]
  const { state } = viewAt(tape, step, mainEye(eyes))
  const lines = linesAt(tape, step, eyes)
  const fight = lines.find(({ event }) => event.kind === 'assault') ?? lines.at(-1)
  return fight ? placeOfEvent(tape.scenario, state, fight.event) : null
}

const linesAt = (tape: Tape, step: number, eyes: Eyes) =>
  tape.lines[mainEye(eyes)].filter(line => line.step === step)

const hasComment = ({ tape, step }: ReplayState): boolean => tape.comments.some(each => each.step === step)

function restAfter({ tape, step, eyes, speed }: ReplayState): number {
  if (tape.index.starts.some(start => start.step === step)) return TURN_MS / speed
  const isSeen = linesAt(tape, step, eyes).some(({ event }) => event.kind !== 'sideStarted')
  return isSeen ? SEEN_MS / speed : UNSEEN_MS
}
