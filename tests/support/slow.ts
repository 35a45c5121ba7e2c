/**
 * The law of single steps and hasty assaults a second time: written out plainly from the printed rules, slow, and with
 * nothing of the engine in it but the drawing. Figures are typed from 8-numbers (2.4 speeds, 3 zones, 5.3 time, 9
 * stacking), so that a slip in the engine's tables shows as well as one in its logic.
 *
 * It knows dry days without darkness, foot and tracks, hexes of 1 km, rivers with and without bridges, zones, stacking,
 * fuel that runs dry and the march account; not queues, works, weather or unknown enemies.
 */

export interface SlowUnit {
  readonly side: 'soviet' | 'japanese'
  readonly mobility: 'foot' | 'tracked'
  readonly men: number
  readonly vehicles: number
  /** Enough defence power for a zone of control. */
  readonly hasZone: boolean
  readonly ammo: number
}

/** What changes: one entry a unit. */
export interface SlowState {
  readonly hex: readonly number[]
  readonly clock: readonly number[]
  readonly account: readonly number[]
  readonly fuel: readonly number[]
  /** Minutes put into a hex and which one, -1 none. */
  readonly progress: readonly (readonly [to: number, minutes: number])[]
}

export interface SlowBoard {
  readonly cols: number
  readonly rows: number
  /** Sign of the ground of each hex, as drawn. */
  readonly ground: readonly string[]
  /** Pairs of hexes with a major river between them and no bridge. */
  readonly barred: readonly (readonly [number, number])[]
  readonly units: readonly SlowUnit[]
  readonly turnMinutes: number
}

/** Minutes over 1 km, at m/h of the printed table: 60,000 / speed, rounded half up. */
const MINUTES: { readonly [ground: string]: { readonly foot: number; readonly tracked: number } } = {
  '.': { foot: 15, tracked: 7 },
  '-': { foot: 20, tracked: 11 },
  '"': { foot: 30, tracked: 24 },
  '#': { foot: 17, tracked: 12 },
}
/** Fuel over 1 km off the road, ‰ of a refill: steppe 5, hills and streets 6, forest 8 (estimate). */
const FUEL: { readonly [ground: string]: number } = { '.': 5, '-': 6, '"': 8, '#': 6 }
const DAILY = { foot: 600, tracked: 840 }
const HASTY_MINUTES = 90
const HASTY_AMMUNITION = 100
const MEN_A_HEX = 3000
const VEHICLES_A_HEX = 500

export type SlowOrder =
  | { readonly kind: 'move'; readonly unit: number; readonly to: number }
  | { readonly kind: 'attack'; readonly unit: number; readonly target: number }

/** Do two hexes touch? By their distance in cube coordinates, not by a table. */
export function touches(cols: number, a: number, b: number): boolean {
  const cube = (hex: number): [number, number, number] => {
    const col = hex % cols
    const row = Math.floor(hex / cols)
    const r = row - (col - (col % 2)) / 2
    return [col, r, -col - r]
  }
  const [q, r, s] = cube(a).map((each, i) => Math.abs(each - cube(b)[i]!)) as [number, number, number]
  return Math.max(q, r, s) === 1
}

const isBarredBetween = (board: SlowBoard, a: number, b: number): boolean =>
  board.barred.some(([one, other]) => (one === a && other === b) || (one === b && other === a))

/** Enemies of a side whose zones cover a hex. */
const covering = (board: SlowBoard, state: SlowState, hex: number, side: string): number[] =>
  board.units.flatMap((unit, u) =>
    unit.side !== side &&
    unit.hasZone &&
    touches(board.cols, state.hex[u]!, hex) &&
    !isBarredBetween(board, state.hex[u]!, hex)
      ? [u]
      : [],
  )

/** Twice into a zone, four times from zone to zone of one enemy. */
function factor(board: SlowBoard, state: SlowState, u: number, to: number): number {
  const { side } = board.units[u]!
  const there = covering(board, state, to, side)
  const here = covering(board, state, state.hex[u]!, side)
  return there.some(enemy => here.includes(enemy)) ? 4 : there.length > 0 ? 2 : 1
}

/** The state after a step, or null where it is not lawful. */
function step(board: SlowBoard, state: SlowState, u: number, to: number): SlowState | null {
  const unit = board.units[u]!
  const from = state.hex[u]!
  if (!touches(board.cols, from, to) || isBarredBetween(board, from, to)) return null
  if (board.units.some((other, o) => other.side !== unit.side && state.hex[o] === to)) return null
  if (unit.mobility === 'tracked' && state.fuel[u] === 0) return null
  const minutes = MINUTES[board.ground[to]!]![unit.mobility] * factor(board, state, u, to)
  const burnt = unit.mobility === 'tracked' ? FUEL[board.ground[to]!]! : 0
  if (burnt > state.fuel[u]!) return null
  const [goal, before] = state.progress[u]!
  const done = goal === to ? before : 0
  const left = board.turnMinutes - state.clock[u]!
  const mayMarch = DAILY[unit.mobility] * 1.5 - state.account[u]!
  const able = Math.min(left, mayMarch)
  if (able <= 0) return null
  const put = <T>(list: readonly T[], value: T): T[] => list.map((each, i) => (i === u ? value : each))
  const spent = Math.min(minutes - done, able)
  const after = {
    ...state,
    clock: put(state.clock, state.clock[u]! + spent),
    account: put(state.account, state.account[u]! + spent),
  }
  if (spent < minutes - done) return { ...after, progress: put(state.progress, [to, done + spent] as const) }
  const there = board.units.filter((_, o) => o !== u && state.hex[o] === to)
  const men = there.reduce((sum, each) => sum + each.men, unit.men)
  const vehicles = there.reduce((sum, each) => sum + each.vehicles, unit.vehicles)
  if (men > MEN_A_HEX || vehicles > VEHICLES_A_HEX) return null
  return {
    ...after,
    hex: put(state.hex, to),
    fuel: put(state.fuel, state.fuel[u]! - burnt),
    progress: put(state.progress, [-1, 0] as const),
  }
}

/** May the unit make a hasty assault on its own? */
function mayAssault(board: SlowBoard, state: SlowState, u: number, target: number): boolean {
  const unit = board.units[u]!
  return (
    touches(board.cols, state.hex[u]!, target) &&
    !isBarredBetween(board, state.hex[u]!, target) &&
    board.units.some((other, o) => other.side !== unit.side && state.hex[o] === target) &&
    unit.ammo >= HASTY_AMMUNITION &&
    board.turnMinutes - state.clock[u]! >= HASTY_MINUTES
  )
}

/** Every lawful step and assault of a side, and the state after each step (null after an assault: dice decide). */
export function lawful(
  board: SlowBoard,
  state: SlowState,
  side: string,
): { readonly order: SlowOrder; readonly after: SlowState | null }[] {
  const hexes = board.ground.map((_, hex) => hex)
  return board.units.flatMap((unit, u) => {
    if (unit.side !== side) return []
    const steps = hexes.flatMap(to => {
      const after = step(board, state, u, to)
      return after ? [{ order: { kind: 'move', unit: u, to } as const, after }] : []
    })
    const assaults = hexes.flatMap(target =>
      mayAssault(board, state, u, target)
        ? [{ order: { kind: 'attack', unit: u, target } as const, after: null }]
        : [],
    )
    return [...steps, ...assaults]
  })
}
