/** The round of one's units with minutes left: the next, put off, on guard, done. */
import type { UnitIndex } from '../engine/types.ts'
import type { Commands } from './commands.ts'
import { nextIdle } from './interaction.ts'
import type { BattleState, Notice } from './store.ts'

export type Round = Pick<Commands, 'selectNext' | 'markDone' | 'putOff' | 'guardSelected'>

interface Parts {
  battle(): BattleState | null
  patch(change: Partial<BattleState>): void
  notify(tone: Notice['tone'], text: Notice['text']): void
  /** First of the units in hand. */
  lead(): UnitIndex | undefined
  select(units: readonly UnitIndex[]): void
  /** Sets a unit on guard, or takes it off. */
  guard(unit: UnitIndex): void
}

/**
 * Units that want no look in this turn: done, or on a march that goes on by itself. Whose march has halted before an enemy
 * waits for a word.
 */
export function settled({
  done,
  plans,
  marched,
}: Pick<BattleState, 'done' | 'plans' | 'marched'>): ReadonlySet<UnitIndex> {
  const halted = new Set(marched.filter(({ outcome }) => outcome === 'enemyNear').map(({ unit }) => unit))
  const underway = plans.marches.map(({ unit }) => unit).filter(unit => !halted.has(unit))
  return new Set([...done, ...underway])
}

export function createRound({ battle, patch, notify, lead, select, guard }: Parts): Round {
  const selectNext = (step: 1 | -1): void => {
    const now = battle()
    if (!now) return
    const from = lead() ?? (step > 0 ? -1 : 0)
    const left = settled(now)
    const first = nextIdle(now.scenario, now.game, new Set([...left, ...now.later]), from, step)
    // All others are through: those put off come up again.
    if (first < 0) patch({ later: new Set() })
    const next = first < 0 ? nextIdle(now.scenario, now.game, left, from, step) : first
    if (next < 0) notify('info', { code: 'allDone' })
    else select([next])
  }
  /** Does something with the unit in hand. */
  const withLead = (act: (now: BattleState, unit: UnitIndex) => void): void => {
    const now = battle()
    const unit = lead()
    if (now && unit !== undefined) act(now, unit)
  }

  return {
    selectNext,
    markDone: () =>
      withLead((now, unit) => {
        patch({ done: new Set([...now.done, unit]) })
        selectNext(1)
      }),
    putOff: () =>
      withLead((now, unit) => {
        patch({ later: new Set([...now.later, unit]) })
        selectNext(1)
      }),
    guardSelected: () =>
      withLead((now, unit) => {
        const isOn = !now.plans.guards.includes(unit)
        guard(unit)
        patch({ done: new Set(isOn ? [...now.done, unit] : [...now.done].filter(u => u !== unit)) })
        if (isOn) selectNext(1)
      }),
  }
}
