/** Selection, cursor, previews and the assault being put together: everything between the player's hand and an order. */

import { reach } from '../engine/map/reach.ts'
import type { Order } from '../engine/orders.ts'
import { outlook } from '../engine/rules/odds.ts'
import type { HexIndex, UnitIndex } from '../engine/types.ts'
import { assaultersOf, changed, proposeAssault } from './assault.ts'
import { stepBack } from './backOut.ts'
import type { Commands } from './commands.ts'
import { isQuiet, overlayRedraw } from './display.ts'
import { createFlight, nextMission } from './flight.ts'
import { type Click, cursorStep, type Intent, interpret, isIdle } from './interaction.ts'
import { askedFirst, NOTHING_PREVIEWED, previewAt } from './previews.ts'
import { createRound, type Round } from './round.ts'
import { createStack, pickerAt, pickerKept } from './stack.ts'
import type { BattleState, Mode, Notice } from './store.ts'

interface Parts {
  battle(): BattleState | null
  patch(change: Partial<BattleState>): void
  notify(tone: Notice['tone'], text: Notice['text']): void
  submit(order: Order): void
  /** Sends units to a hex, over as many turns as it takes. */
  march(units: readonly UnitIndex[], goal: HexIndex): void
  /** Sets a unit on guard, or takes it off. */
  guard(unit: UnitIndex): void
}

const IDLE: Mode = { kind: 'idle' }
const unitsOf = (mode: Mode): readonly UnitIndex[] => (mode.kind === 'selected' ? mode.units : [])
const leadOf = (mode: Mode): UnitIndex | undefined => unitsOf(mode)[0]

/** Commands that only choose and preview; orders go out through `submit`. */
type SelectionCommands = Pick<
  Commands,
  | keyof Round
  | 'clickHex'
  | 'hoverHex'
  | 'lookAt'
  | 'moveCursor'
  | 'actAtCursor'
  | 'cancel'
  | 'selectUnits'
  | 'openStack'
  | 'closeStack'
  | 'openAssault'
  | 'changeAssault'
  | 'confirmAssault'
  | 'planFlight'
  | 'toggleFlight'
>

export function createSelection(parts: Parts): {
  readonly commands: SelectionCommands
  /** Forgets everything: another game. */
  reset(): void
  /** A new player turn: nothing is put aside any more. */
  newTurn(): void
  /** The game changed under the selection: previews are made anew. */
  refresh(): void
  /** After one of the player's own orders. */
  afterOrder(order: Order): void
} {
  const { battle, patch } = parts

  const lead = (): UnitIndex | undefined => leadOf(battle()?.mode ?? IDLE)

  /** Sets the mode and what follows from it. */
  const setMode = (mode: Mode): void => {
    const now = battle()
    if (!now) return
    const lead = leadOf(mode)
    const movable = lead !== undefined && now.game.state.hex[lead]! >= 0
    patch({
      mode,
      picker: pickerKept(now, mode),
      reach: movable ? reach(now.scenario, now.game.state, lead) : null,
      ...NOTHING_PREVIEWED,
      odds: mode.kind === 'assault' ? outlook(now.scenario, now.game, mode.order) : null,
    })
    previewTo(now.hover ?? null)
  }

  const previewTo = (hex: HexIndex | null): void => {
    const now = battle()
    if (now && now.mode.kind !== 'assault') patch(previewAt(now, unitsOf(now.mode), hex))
  }

  const select = (units: readonly UnitIndex[]): void => {
    const now = battle()
    const first = units[0]
    const hex = first === undefined ? -1 : (now?.game.state.hex[first] ?? -1)
    // Whoever has left the map leaves the cursor where it is.
    if (hex >= 0) patch({ cursor: hex })
    setMode(first === undefined ? IDLE : { kind: 'selected', units })
  }

  const openAssault = (target: HexIndex): void => {
    const now = battle()
    if (now?.mode.kind !== 'selected') return
    const units = assaultersOf(now.scenario, now.game, now.mode.units, target)
    patch({ reminder: null })
    setMode({ kind: 'assault', order: proposeAssault(now.scenario, now.game, target, units) })
  }

  const carryOut = (intent: Intent): void => {
    const now = battle()
    if (!now) return
    switch (intent.kind) {
      case 'select':
        select(intent.units)
        break
      case 'march':
        march(unitsOf(now.mode), intent.goal)
        break
      case 'assault':
        openAssault(intent.target)
        break
      case 'look':
        patch({ cursor: intent.hex })
    }
  }

  /** The whole selection to a hex; those with minutes left stay selected. */
  const march = (units: readonly UnitIndex[], goal: HexIndex): void => {
    parts.march(units, goal)
    const now = battle()
    if (!now) return
    const left = units.filter(u => isIdle(now.scenario, now.game, now.done, u))
    const here = units.filter(u => now.game.state.hex[u]! >= 0)
    if (left.length > 0) select(left)
    else select(here.slice(0, 1))
  }

  const act = (hex: HexIndex, click: Click, double: boolean): void => {
    const now = battle()
    if (!now || now.busy.kind === 'thinking') return
    if (now.mode.kind === 'air') {
      parts.submit({ kind: 'air', mission: now.mode.mission, hex })
      return
    }
    const intent = interpret(now.scenario, now.game, now.mode, now.reach, hex, click, double)
    const asked = intent.kind === 'march' ? askedFirst(now, unitsOf(now.mode), hex) : null
    if (asked) {
      patch({ cursor: hex, ...asked })
      return
    }
    carryOut(intent)
    if (intent.kind === 'select') patch({ picker: double ? null : pickerAt(now, hex, false) })
  }

  const changeAssault: SelectionCommands['changeAssault'] = change => {
    const now = battle()
    if (now?.mode.kind !== 'assault') return
    setMode({ kind: 'assault', order: changed(now.mode.order, change) })
  }

  const redrawOverlay = overlayRedraw(battle, patch)
  const round = createRound({ ...parts, lead, select })

  return {
    commands: {
      ...round,
      ...createStack({ ...parts, lead, select }),
      clickHex: act,
      hoverHex(hex) {
        const now = battle()
        if (!now || now.hover === hex) return
        patch({ hover: hex })
        // Whoever leaves the map for the panels wants to read the reasons of what he pointed at last.
        if (hex !== null) previewTo(hex)
      },
      lookAt: hex => patch({ cursor: hex, hover: hex }),
      moveCursor(key) {
        const now = battle()
        if (!now) return
        const from = now.cursor ?? Math.floor(now.scenario.map.terrain.length / 2)
        const cursor = now.cursor === null ? from : cursorStep(now.scenario.map, from, key)
        // With aircraft in hand the keyboard takes the target over from the pointer.
        patch({ cursor, picker: null, ...(now.mode.kind === 'air' && { hover: null }) })
        previewTo(cursor)
      },
      actAtCursor() {
        const now = battle()
        if (!now || now.cursor === null) return
        if (now.mode.kind === 'assault') return confirm()
        // With a unit in hand Enter sends it, even onto friends; on its own hex it goes to the next unit of the stack.
        const lead = leadOf(now.mode)
        act(
          now.cursor,
          lead !== undefined && now.game.state.hex[lead] !== now.cursor ? 'march' : 'primary',
          false,
        )
      },
      cancel() {
        const now = battle()
        if (!now) return
        const back = stepBack(now)
        if (back) patch(back.change)
        if (back?.mode) setMode(back.mode)
      },
      selectUnits: select,
      openAssault,
      changeAssault,
      confirmAssault: confirm,
      ...createFlight({ ...parts, setMode }),
    },
    reset: () => patch({ mode: IDLE, cursor: null, hover: null, reach: null, ...NOTHING_PREVIEWED }),
    newTurn() {
      const now = battle()
      const guards = now?.plans.guards.filter(u => isQuiet(now.scenario, now.game, u)) ?? []
      patch({ done: new Set(guards), later: new Set() })
      setMode(IDLE)
      redrawOverlay()
    },
    refresh() {
      const now = battle()
      if (now) setMode(now.mode.kind === 'selected' ? now.mode : IDLE)
      redrawOverlay()
    },
    afterOrder(order) {
      const now = battle()
      if (!now) return
      if (order.kind === 'air') {
        const mission = nextMission(now, order.mission)
        setMode(now.mode.kind === 'air' && mission !== null ? { kind: 'air', mission } : IDLE)
        redrawOverlay()
        return
      }
      const units = order.kind === 'move' ? [order.unit] : order.kind === 'attack' ? order.units : []
      const left = units.filter(u => isIdle(now.scenario, now.game, now.done, u))
      if (left.length > 0) select(left)
      else if (units.length > 0)
        setMode({ kind: 'selected', units: units.filter(u => now.game.state.hex[u]! >= 0).slice(0, 1) })
      else setMode(now.mode)
      redrawOverlay()
    },
  }

  function confirm(): void {
    const now = battle()
    if (now?.mode.kind === 'assault') parts.submit(now.mode.order)
  }
}
