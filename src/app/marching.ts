/** Marches of several turns in the page: kept with the game, taken up when a turn begins, told to the player. */
import type { GameEvent } from '../engine/events.ts'
import type { Order } from '../engine/orders.ts'
import type { HexIndex, UnitIndex } from '../engine/types.ts'
import type { Commands } from './commands.ts'
import { isQuiet } from './display.ts'
import type { Game } from './game.ts'
import { carryOut, goOn, type MarchParts, marchTo } from './marches.ts'
import { type Plans, plansOf, unitsSent, withGuard, withoutUnits, writePlans } from './plans.ts'
import type { BattleState, Notice } from './store.ts'

interface Parts {
  game(): Game | null
  /** May the player give orders now? */
  mayOrder(): boolean
  /** Cuts short what is being shown. */
  interrupt(): void
  /** Carries an order out and starts showing it; null where it is refused, which is said. */
  give(order: Order): readonly GameEvent[] | null
  patch(change: Partial<BattleState>): void
  notify(tone: Notice['tone'], text: Notice['text']): void
  /** Shows and saves what has changed beside the game. */
  changed(): void
}

export interface Marching {
  readonly commands: Pick<Commands, 'marchOn' | 'cancelPlans' | 'standGuard'>
  /** Sends units to a hex, over as many turns as it takes. */
  march(units: readonly UnitIndex[], goal: HexIndex): void
  /** An order ends the plans of those it sends. */
  afterOrder(order: Order): void
  /** The player's turn begins: standing marches go on. */
  startTurn(): void
}

export function createMarching(parts: Parts): Marching {
  const keep = (game: Game, plans: Plans): void =>
    game.remember(game.view.side, writePlans(game.scenario, plans))
  const plansNow = (game: Game): Plans => plansOf(game.scenario, game.view, game.record)
  const partsOf = (game: Game): MarchParts => ({
    scenario: game.scenario,
    view: () => game.view,
    plans: () => plansNow(game),
    keep: plans => keep(game, plans),
    give: parts.give,
  })
  /** Does something with the game that the player may take back in one step where it gives no order. */
  const change = (act: (game: Game) => void): void => {
    const game = parts.game()
    if (!game || !parts.mayOrder()) return
    parts.interrupt()
    game.mark()
    act(game)
    parts.changed()
  }

  return {
    commands: {
      marchOn: unit =>
        change(game => {
          const march = plansNow(game).marches.find(each => each.unit === unit)
          if (!march) return
          const { outcome, refusal } = goOn(partsOf(game), march, true)
          if (refusal) parts.notify('info', { code: 'refusal', refusal })
          else if (outcome === 'contact') parts.notify('info', { code: 'marchMet' })
        }),
      cancelPlans: units => change(game => keep(game, withoutUnits(plansNow(game), units))),
      standGuard: unit =>
        change(game => {
          const plans = plansNow(game)
          keep(game, plans.guards.includes(unit) ? withoutUnits(plans, [unit]) : withGuard(plans, unit))
        }),
    },
    march: (units, goal) =>
      change(game => {
        const lost = marchTo(partsOf(game), units, goal)
        if (lost.length > 0) parts.notify('info', { code: 'noWay', facts: { count: lost.length } })
      }),
    afterOrder(order) {
      const game = parts.game()
      if (!game) return
      const plans = plansNow(game)
      const left = withoutUnits(plans, unitsSent(order))
      if (left !== plans) keep(game, left)
    },
    startTurn() {
      const game = parts.game()
      if (!game || game.view.state.over[0] === 1) return
      const woken = plansNow(game).guards.filter(u => !isQuiet(game.scenario, game.view, u))
      if (woken.length > 0) keep(game, withoutUnits(plansNow(game), woken))
      const marched = carryOut(partsOf(game))
      parts.patch({ marched })
      if (woken.length > 0) parts.notify('info', { code: 'guardsWoken', facts: { count: woken.length } })
      if (woken.length + marched.length > 0) parts.changed()
    },
  }
}
