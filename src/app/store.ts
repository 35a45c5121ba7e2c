/**
 * What the page shows. One writer (`session.ts`); board and panels read. `game` is the truth of the player's side,
 * `shown` trails it while events are played back. Nothing here is saved but the record.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { GameEvent } from '../engine/events.ts'
import type { Reach } from '../engine/map/reach.ts'
import type { Order } from '../engine/orders.ts'
import type { Refusal } from '../engine/reasons.ts'
import type { OwnMission } from '../engine/rules/airMissions.ts'
import type { MovePreview } from '../engine/rules/movement.ts'
import type { Odds } from '../engine/rules/odds.ts'
import type { UnitSupply } from '../engine/rules/supply.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex, Side, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { Aftermath } from '../record/aftermath.ts'
import type { GhostTrack } from '../record/ghost.ts'
import type { Tally } from '../record/tallies.ts'
import type { About } from '../scenario/about.ts'
import type { Explanation, RecordNote } from '../scenario/recordFile.ts'
import type { CardFacts } from '../scenario/startCard.ts'
import type { ClassState } from './classroom/state.ts'
import type { Staff } from './command.ts'
import type { CompareState } from './compare.ts'
import type { OnDevice } from './deviceDoor.ts'
import type { Display } from './display.ts'
import type { LabState } from './lab/state.ts'
import type { MarchResult } from './marches.ts'
import type { Plans } from './plans.ts'
import type { Concern } from './reminder.ts'
import type { ReplayState } from './replay/state.ts'
import type { Journey } from './route.ts'
import type { SaveSlot } from './saves.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'
import type { Picker } from './stack.ts'

export type Seat = 'human' | { readonly level: string }
export type Overlay =
  | 'none'
  | 'supply'
  | 'enemySupply'
  | 'control'
  | 'zones'
  | 'sight'
  | 'command'
  | 'enemyReach'
  | 'works'
  | 'objectives'
  | 'elevation'
  | 'ghost'

/** One line of the log: events of one order or step, in the words of codes; the panel words them. */
export interface LogEntry {
  readonly id: number
  readonly turn: number
  readonly side: Side
  /** Minutes since the campaign's first midnight. */
  readonly at: number
  readonly event: GameEvent
}

/** What the player is doing with the mouse or keys: pure data, changed by `selection.ts` only. */
export type Mode =
  | { readonly kind: 'idle' }
  /** Units selected in one hex; the first is the one whose reach is shown. */
  | { readonly kind: 'selected'; readonly units: readonly UnitIndex[] }
  /** An assault being put together: the odds window is open. */
  | { readonly kind: 'assault'; readonly order: Extract<Order, { kind: 'attack' }> }
  /** Aircraft are being sent: the next hex is their target. */
  | { readonly kind: 'air'; readonly mission: OwnMission }

/** What the player is told before his turn ends. */
export interface Reminder {
  /** Decisions that are open, by index. */
  readonly decisions: readonly number[]
  readonly concerns: readonly Concern[]
  /** Units that the next delivery leaves short. */
  readonly hungry: readonly UnitSupply[]
  /** Units with minutes left in all. */
  readonly idle: number
}

/** A notice to the player: a refusal, a failed save, a lost worker. */
export interface Notice {
  readonly id: number
  readonly tone: 'info' | 'warning'
  readonly text:
    | { readonly code: 'refusal'; readonly refusal: Refusal }
    | { readonly code: string; readonly facts?: { readonly [name: string]: string | number } }
}

export interface BattleState {
  readonly scenario: Scenario
  readonly about: About
  /** Who commands now. */
  readonly seats: { readonly [S in Side]: Seat }
  /** The staff that commands in the viewer's place; null where he does himself. */
  readonly staff: Staff | null
  /** The side whose eyes the page uses: the only human's, in hot-seat that to move, else the Soviet side's. */
  readonly viewer: Side
  /** The truth of the viewer's side after all orders so far. */
  readonly game: View
  /** What board and panels draw; equals `game` once playback has caught up. */
  readonly shown: View
  /** The game has left another: there is a replay to return to. */
  readonly isBranch: boolean
  /** Nothing of either side is hidden, stocks and readiness neither: in replays alone. */
  readonly isTruth: boolean
  /** The enemy (or an AI) is moving, or events are being played back. */
  readonly busy: {
    readonly kind: 'none' | 'thinking' | 'playback'
    readonly done?: number
    readonly of?: number
  }
  /** Between two turns of hot-seat: nothing of either side is shown. */
  readonly curtain: boolean
  readonly mode: Mode
  readonly cursor: HexIndex | null
  readonly hover: HexIndex | null
  /** The stack from which a unit is being chosen beside its counter. */
  readonly picker: Picker | null
  /** For the selected unit: where it can go, and the way to the hovered hex. */
  readonly reach: Reach | null
  readonly preview: MovePreview | null
  /** The way to a hovered hex beyond this turn's reach, turn by turn. */
  readonly journey: Journey | null
  /** The hex that a march was asked for by one click, where a second is needed. */
  readonly asked: HexIndex | null
  /** What the viewer's side has laid down for turns to come. */
  readonly plans: Plans
  /** What came of the standing marches when this turn began. */
  readonly marched: readonly MarchResult[]
  /** Odds of the assault being put together. */
  readonly odds: Odds | Refusal | null
  /** Asked before the turn ends; null while nothing is asked. */
  readonly reminder: Reminder | null
  /** The enemy's last turn is being told, and whether there is anything of it to play again. */
  readonly recap: boolean
  readonly canReplay: boolean
  readonly overlay: Overlay
  /** The battle's opening by the record, once it has been asked for and read; empty where it has none. */
  readonly history: { readonly track: GhostTrack; readonly tallies: readonly Tally[] } | null
  readonly display: Display
  /** Units pointed at in a list: they stand out on the map. */
  readonly pointed: readonly UnitIndex[]
  /** Units put off: the round comes to them when all others are through. */
  readonly later: ReadonlySet<UnitIndex>
  readonly supply: readonly UnitSupply[] | null
  readonly log: readonly LogEntry[]
  readonly canUndo: boolean
  /** The viewer's own notes and bookmarks. */
  readonly notes: readonly RecordNote[]
  /** The hex whose notes are being read; null while none are. */
  readonly noteHex: HexIndex | null
  /** Whether the record could be saved at the last try; `never` shows a standing warning and offers export. */
  readonly saved: 'yes' | 'no' | 'never'
  readonly over: boolean
  /** What the sides meant, as the record has it: `meant.ts` says who may read what. */
  readonly meant: readonly Explanation[]
  /** Of these, what is drawn on the map. */
  readonly drawn: readonly Explanation[]
  /** What can be told of the battle when it is over, and how far that has been gathered; null before it is asked for. */
  readonly aftermath: { readonly permille: number; readonly told: Aftermath | null } | null
  /** Units the player has put aside for this turn. */
  readonly done: ReadonlySet<UnitIndex>
}

export interface ScenarioCard {
  readonly id: string
  readonly about: CardFacts
  /** It came as a file and can be taken away. */
  readonly isDropped: boolean
  /** Its first days can be watched as they were. */
  readonly hasOpening: boolean
}

export interface AppState {
  readonly page: 'start' | 'battle' | 'final' | 'credits' | 'replay' | 'compare' | 'lab' | 'class'
  readonly cards: readonly ScenarioCard[]
  /** Saved games, latest first, and the one just deleted, which can be put back. */
  readonly saves: { readonly slots: readonly SaveSlot[]; readonly removed: SaveSlot | null }
  readonly battle: BattleState | null
  /** The replay on the page, whose `battle` is a step of it, or the one from which the game on the page was taken over. */
  readonly replay: ReplayState | null
  /** The two games on the page that compares them. */
  readonly compare: CompareState | null
  /** The what-if lab and the study in it. */
  readonly lab: LabState | null
  /** The teacher's page and what was handed in there. */
  readonly classroom: ClassState | null
  /** Why a battle's file was not taken, line by line. */
  readonly faults: { readonly file: string; readonly lines: readonly string[] } | null
  readonly notices: readonly Notice[]
  readonly settings: Settings
  /** How far the program itself is held here. */
  readonly onDevice: OnDevice
  /** 'canvas' is said to the player once: slower, same game. */
  readonly renderer: 'webgl' | 'canvas' | 'none' | null
  /** `permille` is null while nobody can say how far it is. */
  readonly loading: { readonly what: string; readonly permille: number | null } | null
}

export type AppStore = StoreApi<AppState>

export const createAppStore = (): AppStore =>
  createStore<AppState>(() => ({
    page: 'start',
    cards: [],
    saves: { slots: [], removed: null },
    battle: null,
    replay: null,
    compare: null,
    lab: null,
    classroom: null,
    faults: null,
    notices: [],
    settings: DEFAULT_SETTINGS,
    onDevice: { held: 'unknown', isNewer: false, canInstall: false },
    renderer: null,
    loading: null,
  }))
