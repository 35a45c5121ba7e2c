/** Opens replays, plays them, and hands the command over: fetched with the first replay. */
import type { Scenario } from '../../engine/scenario.ts'
import { stateAt } from '../../record/stepping.ts'
import type { GameRecord } from '../../scenario/recordFile.ts'
import { battleOf } from '../battleOf.ts'
import { seatOf } from '../command.ts'
import { droppedId, isDropped } from '../dropped.ts'
import type { Game } from '../game.ts'
import { fileName, type Origin } from '../keeping.ts'
import { recordFacts } from '../recordFacts.ts'
import type { SessionParts } from '../sessionParts.ts'
import { shareRecord } from '../sharing.ts'
import { inSlices } from '../slices.ts'
import type { AppState, Notice } from '../store.ts'
import { isWatched, viewerOf } from '../telling.ts'
import { gameFrom } from './branch.ts'
import { createPlayer } from './player.ts'
import {
  type Eyes,
  mainEye,
  type Place,
  type ReplayDeed,
  type ReplaySource,
  type ReplayState,
  VIEWS,
} from './state.ts'
import { makeTape, stepOf, type Tape, viewAt } from './tape.ts'

export interface ReplayParts
  extends Pick<
    SessionParts,
    'store' | 'saves' | 'open' | 'readOpening' | 'animate' | 'copyLink' | 'download'
  > {
  notify(tone: Notice['tone'], text: Notice['text']): void
  /** Announces something that takes the page: true once another has been announced since, or the page was left. */
  announce(): () => boolean
  /** The game on the page and the place where it is kept. */
  kept(): { readonly game: Game; readonly place: string } | null
  /** Keeps the game on the page and takes it from there. */
  putAway(): Promise<void>
  openGame(game: Game, origin: Origin): Promise<void>
  leave(): void
}

export interface Replay {
  /** Opens a replay in place of what is on the page; a record that does not play is told and changes nothing. */
  open(source: ReplaySource, place?: Place): Promise<void>
  carryOut(deed: ReplayDeed): Promise<void>
}

export function createReplay(parts: ReplayParts): Replay {
  const { store, notify } = parts
  const player = createPlayer(parts)
  /** The game that was put away for a look at its own record. */
  let aside: { readonly game: Game; readonly place: string } | null = null
  const load = (loading: AppState['loading']): void => store.setState({ loading })

  async function recordOf(source: ReplaySource, isGivenUp: () => boolean): Promise<GameRecord | null> {
    if (source.kind === 'record') return source.record
    if (source.kind === 'game') return parts.kept()?.game.record ?? null
    if (source.kind === 'opening') return openingOf(source.scenario, isGivenUp)
    const read = await parts.saves.read(source.id)
    if (read.ok) return read.record
    notify('warning', { code: 'badSave', facts: { fault: read.fault } })
    return null
  }

  async function openingOf(scenario: string, isGivenUp: () => boolean): Promise<GameRecord | null> {
    load({ what: 'opening', permille: null })
    const made = await parts.readOpening(scenario, isGivenUp)
    if (!made || isGivenUp()) return null
    load(null)
    if (made.ok) return made.record
    notify('warning', { code: 'badOpening', facts: { fault: made.fault } })
    return null
  }

  /** Reads a record through, in slices; null where it was given up or does not play at all. */
  async function tapeOf(record: GameRecord, isGivenUp: () => boolean): Promise<Tape | null> {
    const opened = await parts.open(record.scenario, record, record.scenarioHash)
    if (isGivenUp()) return null
    if (!opened.ok) {
      notify('warning', { code: 'badSave', facts: { fault: opened.fault } })
      return null
    }
    const orders = record.playerTurns.reduce((sum, turn) => sum + turn.orders.length, 1)
    const tape = await inSlices(
      makeTape(opened.scenario, opened.about, record),
      done => load({ what: 'replay', permille: Math.min(1000, Math.floor((1000 * done) / orders)) }),
      isGivenUp,
    )
    if (tape === null) return null
    load(null)
    const { fault } = tape.index
    if (tape.index.viewOnly) notify('warning', { code: 'viewOnly' })
    else if (fault) notify('warning', { code: `record.${fault.code}`, facts: recordFacts(fault) })
    return fault && !tape.index.viewOnly && tape.index.steps.length < 2 ? null : tape
  }

  /** The page turns to a step of a replay. */
  function turnTo(replay: ReplayState): void {
    const { tape, step, eyes } = replay
    const view = viewAt(tape, step, mainEye(eyes))
    const { scenario, about } = tape
    const { seats } = tape.index.record
    const nobody = { soviet: null, japanese: null }
    const battle = battleOf({
      scenario,
      about,
      view,
      viewer: view.side,
      seats: { soviet: seatOf(seats.soviet), japanese: seatOf(seats.japanese) },
      staff: null,
      record: { ...tape.index.record, memory: nobody },
      log: [],
      canUndo: false,
    })
    // Nobody has the move: nothing is offered to be ordered.
    store.setState({
      page: 'replay',
      replay,
      battle: { ...battle, busy: { kind: 'playback' }, isTruth: eyes === 'truth' },
    })
    player.show(step)
  }

  async function open(source: ReplaySource, place?: Place): Promise<void> {
    const isGivenUp = parts.announce()
    const record = await recordOf(source, isGivenUp)
    if (!record || isGivenUp()) return
    const tape = await tapeOf(record, isGivenUp)
    if (!tape || isGivenUp()) return
    aside = source.kind === 'game' ? parts.kept() : null
    const parent =
      source.kind === 'save' ? source.id : (aside?.place ?? (source.kind === 'opening' ? 'opening' : ''))
    await parts.putAway()
    turnTo({
      tape,
      source: source.kind,
      parent,
      step: place ? stepOf(tape, place) : 0,
      eyes: place?.eyes ?? firstEyes(tape),
      allowed: allowedIn(tape),
      twin: null,
      isPlaying: false,
      speed: 1,
      follows: true,
      halts: true,
      focus: null,
    })
  }

  /** The id under which the page knows the battle of a record: one that came as a file has another than the program's. */
  async function idOf({ id, form, variant, hash }: Scenario): Promise<string> {
    const own = await parts.open(id, { form: form.id, variant })
    return own.ok && own.scenario.hash === hash ? id : droppedId(id)
  }

  /** The opening of a battle that others have goes by its name, another game whole, and as a file where it is no link. */
  async function shareTurn({ tape, step, source, eyes }: ReplayState): Promise<void> {
    const { record, scenario, steps } = tape.index
    const { turn, side } = steps[step]!
    if (source === 'opening' && !isDropped(await idOf(scenario))) {
      const seen = eyes === 'truth' ? '' : `&side=${eyes}`
      const query = `?scenario=${scenario.id}&replay=opening&turn=${turn}${seen}`
      notify('info', { code: (await parts.copyLink(query)) ? 'linkCopied' : 'openingLink', facts: { query } })
      return
    }
    const outcome = await shareRecord(record, parts.copyLink, { turn, side })
    if (outcome !== 'linkCopied')
      parts.download(fileName({ scenario: scenario.id, turn }), JSON.stringify(record))
    notify('info', { code: outcome })
  }

  /** Opens the game that the one on the page has left, at the step where it did; the page was loaded anew since. */
  async function openParent(): Promise<void> {
    const kept = parts.kept()
    const branch = kept?.game.record.branch
    const from = store.getState().saves.slots.find(({ id }) => id === kept?.place)?.branch?.from
    if (!kept || !branch || !from) return notify('info', { code: 'noParent' })
    const { turn, side, order } = branch
    const scenario = from === 'opening' ? await idOf(kept.game.scenario) : ''
    await open(from === 'opening' ? { kind: 'opening', scenario } : { kind: 'save', id: from }, {
      turn,
      side,
      order,
    })
  }

  async function carryOut(deed: ReplayDeed): Promise<void> {
    const { replay, page } = store.getState()
    if (!replay) return deed.do === 'return' ? openParent() : undefined
    if (deed.do === 'return') {
      if (page === 'replay') return
      await parts.putAway()
      turnTo(replay)
    } else if (deed.do === 'link') {
      await shareTurn(replay)
    } else if (deed.do === 'take') {
      player.halt()
      const from = store.getState().replay!
      // A state that only a file vouches for is never played on from.
      if (from.tape.index.viewOnly) return notify('warning', { code: 'viewOnly' })
      const game = gameFrom(from.tape, from.step, deed.takeover)
      await parts.openGame(game, { kind: 'taken', from: from.parent })
    } else if (deed.do === 'close') {
      player.halt()
      const game = aside
      aside = null
      if (!game) return parts.leave()
      store.setState({ replay: null })
      await parts.openGame(game.game, { kind: 'continued', place: game.place })
    } else player.carryOut(deed)
  }

  return { open, carryOut }
}

/** Whose eyes may be used: all where nobody plays on, else those of the player who has the move. */
function allowedIn({ index }: Tape): readonly Eyes[] {
  const { soviet, japanese } = index.record.seats
  const last = stateAt(index, index.steps.length - 1)
  const seats = { soviet: seatOf(soviet), japanese: seatOf(japanese) }
  return last.over[0] === 1 || isWatched(seats) ? VIEWS : [viewerOf(seats, last)]
}

/** Whose eyes a replay opens with: those of whoever played, else the truth. */
function firstEyes(tape: Tape): Eyes {
  const { soviet, japanese } = tape.index.record.seats
  const [only, another] = allowedIn(tape)
  if (only && !another) return only
  return soviet === 'human' ? 'soviet' : japanese === 'human' ? 'japanese' : 'truth'
}
