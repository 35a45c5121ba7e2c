/**
 * A battle's opening played by the rules into a record: its steps in order, marches on to their waypoints turn by turn, and
 * what the plans of the record have the other units do. What the rules refuse is a fault with its place, unless the step
 * may be skipped.
 */
import type { Memory } from '../ai/commander.ts'
import { decreeFromJson } from '../engine/decree.ts'
import { sideToMove } from '../engine/derived.ts'
import { distance } from '../engine/map/geometry.ts'
import { hexText } from '../engine/map/hexMap.ts'
import type { Refusal } from '../engine/reasons.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import type { HexIndex, Side, UnitIndex } from '../engine/types.ts'
import type { GameRecord } from '../record/record.ts'
import type { JsonPath } from '../scenario/faults.ts'
import { findSpot } from '../scenario/finder.ts'
import { readOrder, unitsOfOrder } from '../scenario/lintOpening.ts'
import type { Comment, OpeningFile, OpeningStep, OpeningTurn, StepOf } from '../scenario/openingFile.ts'
import { type Finders, findersIn } from '../scenario/readPlans.ts'
import type { RecordNote } from '../scenario/recordFile.ts'
import { followPlans } from './byPlans.ts'
import { type RunningGame, startGame } from './running.ts'
import { marchOn, type Waypoints } from './waypoints.ts'

/** A step that the rules refuse. */
export interface OpeningFault {
  /** In the opening's file. */
  readonly path: JsonPath
  readonly refusal: Refusal
}

export interface CompiledOpening {
  readonly record: GameRecord
  readonly state: GameState
  /** Orders by the rules, ends of turns not counted; decrees; comments. */
  readonly counts: { readonly orders: number; readonly decreed: number; readonly notes: number }
  /** Marches that were not at their end when the opening was. */
  readonly underWay: readonly { readonly unit: UnitIndex; readonly to: HexIndex }[]
}

export type CompileResult =
  | ({ readonly ok: true } & CompiledOpening)
  | { readonly ok: false; readonly faults: readonly OpeningFault[] }

/**
 * Plays an opening that was judged with its battle (`validate`), in the battle's base variant and the opening's form.
 * Throws RangeError where the scenario is of another form.
 */
export function compileOpening(scenario: Scenario, opening: OpeningFile): CompileResult {
  if (scenario.form.id !== opening.form)
    throw new RangeError(`Expected the form "${opening.form}" of ${scenario.id}, got "${scenario.form.id}"`)
  const compiling = new Compiling(scenario, opening)
  compiling.run()
  return compiling.faults.length > 0 ? { ok: false, faults: compiling.faults } : compiling.result()
}

const unjudged = (): Error => new Error('Expected an opening that was judged with its battle')
const nobody = (): never => {
  throw unjudged()
}

class Compiling {
  readonly scenario: Scenario
  readonly opening: OpeningFile
  readonly game: RunningGame
  readonly find: Finders
  readonly faults: OpeningFault[] = []
  readonly notes: RecordNote[] = []
  readonly memories: { [S in Side]: Memory } = { soviet: null, japanese: null }
  /** In the order in which they set out. */
  marches: Waypoints[] = []
  /** Units that the steps of this player turn have in hand. */
  named = new Set<UnitIndex>()

  constructor(scenario: Scenario, opening: OpeningFile) {
    this.scenario = scenario
    this.opening = opening
    this.game = startGame(scenario, opening.seed, { soviet: 'historical', japanese: 'historical' })
    this.find = findersIn(scenario, nobody)
  }

  run(): void {
    const { game, opening } = this
    while (game.state().over[0] === 0 && game.state().turn[0]! < opening.until) {
      const turn = game.state().turn[0]! + 1
      const side = sideToMove(game.state())
      const at = opening.turns.findIndex(each => each.turn === turn && each.side === side)
      this.playTurn(side, opening.turns[at], at)
      game.give({ kind: 'end' })
    }
  }

  playTurn(side: Side, entry: OpeningTurn | undefined, at: number): void {
    this.named = new Set()
    entry?.steps.forEach((step, s) => this.carryOut(step, side, ['turns', at, 'steps', s]))
    const early = this.marches.filter(({ unit }) => this.scenario.units[unit]!.side === side)
    for (const { unit } of early) {
      if (!this.named.has(unit)) this.march(unit)
      this.named.add(unit)
    }
    if ((entry?.rest ?? this.opening.rest ?? 'plans') === 'plans')
      this.memories[side] = followPlans(this.scenario, this.game, this.named, this.memories[side])
  }

  carryOut(step: OpeningStep, side: Side, path: JsonPath): void {
    if ('march' in step) this.setOut(step)
    else if ('stand' in step) for (const unit of this.find.who(step.stand, path)) this.takeInHand(unit)
    else if ('order' in step) this.order(step, path)
    else if ('decree' in step) this.decree(step, path)
    else this.comment(step, side, path)
  }

  /** The unit is the author's for this player turn, and marches no more. */
  takeInHand(unit: UnitIndex): void {
    this.named.add(unit)
    this.marches = this.marches.filter(march => march.unit !== unit)
  }

  setOut({ march, via = [], to }: StepOf<'march'>): void {
    const { scenario, game } = this
    const left = [...via, to].map(text => findSpot(scenario.map, text, [], nobody))
    const hexes = game.state().hex
    const far = (u: UnitIndex): number =>
      hexes[u]! < 0 ? Number.MAX_SAFE_INTEGER : distance(scenario.map, hexes[u]!, left[0]!)
    // The nearest first, so that nobody bars the road to those behind him.
    const units = [...this.find.who(march, [])].sort((a, b) => far(a) - far(b) || a - b)
    for (const unit of units) {
      this.takeInHand(unit)
      this.marches.push({ unit, left })
      this.march(unit)
    }
  }

  march(unit: UnitIndex): void {
    const under = this.marches.find(march => march.unit === unit)!
    const left = marchOn(this.scenario, this.game, under)
    this.marches = this.marches.flatMap(march => (march === under ? (left ?? []) : march))
  }

  order(step: StepOf<'order'>, path: JsonPath): void {
    const read = readOrder(this.scenario, step.order)
    if (!read.ok) throw unjudged()
    for (const unit of unitsOfOrder(read.order)) this.named.add(unit)
    const applied = this.game.give(read.order)
    if (!applied.ok && step.else !== 'skip') this.faults.push({ path, refusal: applied.refusal })
  }

  decree(step: StepOf<'decree'>, path: JsonPath): void {
    const { decree, source, note } = step
    const read = decreeFromJson(this.scenario, { decree, source, note })
    if (!read.ok) throw unjudged()
    const { deed } = read.decree
    if (deed.deed === 'fight') for (const unit of unitsOfOrder(deed.order)) this.named.add(unit)
    else if ('unit' in deed) this.named.add(deed.unit)
    else if (deed.deed === 'losses') this.named.add(deed.loss.unit)
    const applied = this.game.decree(read.decree)
    if (!applied.ok) this.faults.push({ path, refusal: applied.refusal })
  }

  comment(step: Comment, side: Side, path: JsonPath): void {
    const { note: text, title, at, hexes, units, source, confidence, basis } = step
    const spot = (each: string): string =>
      hexText(this.scenario.map, findSpot(this.scenario.map, each, path, nobody))
    const turn = this.game.state().turn[0]! + 1
    const open = this.game.record().playerTurns.at(-1)
    const given = open && open.hash === undefined ? open.orders.length : 0
    this.notes.push({
      ...{ turn, side, order: given - 1, text, source, confidence },
      ...(title !== undefined && { title }),
      ...(at !== undefined && { at }),
      ...(basis !== undefined && { basis }),
      ...(hexes && { hexes: hexes.map(spot) }),
      ...(units && { units: this.find.who(units, path).map(u => this.scenario.units[u]!.id) }),
    })
  }

  result(): { readonly ok: true } & CompiledOpening {
    const { game, notes } = this
    const record: GameRecord = { ...game.record(), notes }
    const given = record.playerTurns.flatMap(({ orders }) => orders)
    const decreed = given.filter(order => order !== 'end' && 'decree' in order).length
    return {
      ok: true,
      record,
      state: game.state(),
      counts: {
        orders: given.filter(order => order !== 'end').length - decreed,
        decreed,
        notes: notes.length,
      },
      underWay: this.marches.map(({ unit, left }) => ({ unit, to: left.at(-1)! })),
    }
  }
}
