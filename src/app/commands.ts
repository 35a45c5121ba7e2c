/** What panels and keys may ask for. `session.ts` implements it; panels get it by React context and hold no other handle. */
import type { Order } from '../engine/orders.ts'
import type { OwnMission } from '../engine/rules/airMissions.ts'
import type { HexIndex, Side, UnitIndex } from '../engine/types.ts'
import type { Explanation, RecordNote } from '../scenario/recordFile.ts'
import type { AftermathFile } from './aftermathCommands.ts'
import type { AssaultChange } from './assault.ts'
import type { ClassDeed } from './classroom/state.ts'
import type { CompareSource, Which } from './compare.ts'
import type { Click } from './interaction.ts'
import type { LabDeed } from './lab/state.ts'
import type { NewNote } from './notes.ts'
import type { Place, ReplayDeed, ReplaySource } from './replay/state.ts'
import type { Settings } from './settings.ts'
import type { AppState, Overlay, Seat } from './store.ts'

export interface Commands {
  /** Starts a battle: which seats are human, which level the others have. `seed` 0 draws one. */
  start(choice: {
    scenario: string
    form?: string
    variant?: string
    seats: { readonly [S in Side]: Seat }
    seed: number
  }): Promise<void>
  /** Opens a saved game: one kept by itself is gone on with, one under a name is a branch of its own. */
  openSave(id: string): Promise<void>
  /** Opens the replay of a game in place of what is on the page, at a place of its record or its begin. */
  openReplay(source: ReplaySource, place?: Place): Promise<void>
  /** Anything that a replay is asked for. */
  replay(deed: ReplayDeed): Promise<void>
  /** Opens the what-if lab with a battle, or with the study of a link. */
  openLab(asked: { readonly scenario: string } | { readonly query: string }): Promise<void>
  /** Anything that the lab is asked for. */
  lab(deed: LabDeed): Promise<void>
  /** Opens the teacher's page, with a battle to plan a lesson of; the first where none is said. */
  openClass(scenario?: string): Promise<void>
  /** Anything that the teacher's page is asked for. */
  classroom(deed: ClassDeed): Promise<void>
  /** Keeps the game under a name; false where the browser would not. */
  saveAs(name: string): Promise<boolean>
  renameSave(id: string, name: string): Promise<void>
  /** Deletes a save; until the next one is deleted `undoDelete` puts it back. */
  deleteSave(id: string): Promise<void>
  undoDelete(): Promise<void>
  /** Hands a save out as a file. */
  exportSaved(id: string): Promise<void>
  /** Forgets all that the browser keeps: saves, battles from files, settings. */
  clearStored(): Promise<void>
  /** Back to the start page; the game is saved. */
  leave(): void
  show(page: AppState['page']): void
  /** Board input. */
  clickHex(hex: HexIndex, click: Click, double: boolean): void
  hoverHex(hex: HexIndex | null): void
  /** Brings a hex into view and shows what lies in it. */
  lookAt(hex: HexIndex): void
  moveCursor(key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'): void
  /** Enter: acts at the cursor as a click would. */
  actAtCursor(): void
  /** Esc and right click: backs out one step. */
  cancel(): void
  selectUnits(units: readonly UnitIndex[]): void
  /** S: opens the choice from the stack of the unit in hand, or at the cursor; and closes it. */
  openStack(): void
  closeStack(): void
  selectNext(step: 1 | -1): void
  /** Space: the selected unit is done for this turn. */
  markDone(): void
  /** W: the selected unit is taken up after all others. */
  putOff(): void
  /** H: the selected unit waits until an enemy is near. */
  guardSelected(): void
  /** Switches something drawn beside the overlay on or off. */
  toggleDisplay(what: 'grid' | 'counters' | 'pins' | 'plans' | 'formation'): void
  /** Shows the reach of so many turns; asked again, of this one. */
  showTurns(turns: number): void
  /** Makes units stand out on the map while they are pointed at in a list. */
  pointAt(units: readonly UnitIndex[]): void
  /** Draws what was meant on the map; none takes it off. */
  drawMeant(explanations: readonly Explanation[]): void
  /** Hands the player's side to his staff for so many turns, null: until he takes it back. */
  handOver(level: string, turns: number | null): void
  takeBack(): void
  submit(order: Order): void
  /** Takes up a standing march now, past enemies that have made it halt. */
  marchOn(unit: UnitIndex): void
  /** Ends standing marches and guards of units. */
  cancelPlans(units: readonly UnitIndex[]): void
  /** The unit is left out of the round until an enemy is near; again: it is back in it. */
  standGuard(unit: UnitIndex): void
  /** Puts together an assault on a hex with the selected units; opens the odds window. */
  openAssault(target: HexIndex): void
  changeAssault(change: AssaultChange): void
  confirmAssault(): void
  /** Takes a mission for aircraft in hand: the hex that is clicked next is its target. */
  planFlight(mission: OwnMission): void
  /** Takes aircraft in hand, or puts them back. */
  toggleFlight(): void
  undo(): void
  /** Gives the order again that was taken back last. */
  redo(): void
  endTurn(): void
  /** In hot-seat: the next player is at the screen. */
  liftCurtain(): Promise<void>
  /** Gives up opening a save; the page stays as it is. */
  cancelOpening(): void
  /** As the player asks for it: first names the units most worth a look, where the settings have it so; asked again, ends. */
  askEndTurn(): void
  /** Plays what was seen of the enemy's last turn again. */
  replayTurn(): void
  /** Opens or closes the recap of it. */
  showRecap(isOpen: boolean): void
  /** Cuts the playback short: the shown state becomes the game. */
  skipPlayback(): void
  setOverlay(overlay: Overlay): void
  /** Shows the overlay, or none where it is shown already. */
  toggleOverlay(overlay: Overlay): void
  setSettings(change: Partial<Settings>): void
  dismiss(notice: number): void
  /** Hands the record out as a file, and takes one in. */
  exportSave(): void
  /** Copies a link with the whole game in it; a game too long for one is handed out as a file. */
  shareGame(): Promise<void>
  importSave(file: File): Promise<void>
  /** Gathers what can be told of the battle on the page when it is over; `battle.aftermath` says how far that has come. */
  tellAftermath(): Promise<void>
  /** Hands a table of it out as CSV, or all of them as JSON. */
  exportAftermath(file: AftermathFile): Promise<void>
  /** Pins a note to the game as it stands; one without words is none. */
  addNote(note: NewNote): void
  removeNote(note: RecordNote): void
  /** Opens the notes on a hex, or (null) lays them away. */
  readNotes(hex: HexIndex | null): void
  /** Reads the battle's opening by the record: `battle.history` has it then. */
  tellHistory(): Promise<void>
  /** Opens the page on which two games stand beside each other, with the one that is over on the page. */
  openCompare(): Promise<void>
  /** Puts a game on one side of it. */
  compareWith(which: Which, source: CompareSource): Promise<void>
  /** Takes in whatever was dropped: a save, or a battle, which is played at once. */
  importFile(file: File): Promise<void>
  /** Takes a battle that came as a file away. */
  removeBattle(id: string): Promise<void>
  closeFaults(): void
}
