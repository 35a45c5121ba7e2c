/** What a tactic is worth, by games that are stood in for: who has it does better by known points. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Commander } from '../../src/ai/commander.ts'
import { tacticsOf } from '../../src/ai/doctrine/doctrine.ts'
import { staff, staffWithout } from '../../src/ai/officer.ts'
import type { Scenario } from '../../src/engine/scenario.ts'
import { observe } from '../../src/engine/view.ts'
import { playAblation, TACTICS_IN_USE } from '../../src/sim/ablation.ts'
import * as matches from '../../src/sim/match.ts'
import { skirmish } from '../support/battles.ts'
import { japanese } from '../support/commanded.ts'

vi.mock('../../src/sim/match.ts', { spy: true })
afterEach(() => {
  vi.mocked(matches.playMatch).mockReset()
})

const { scenario: small, state: opening } = skirmish()
/** Points for holding each of two places, by side. */
const scenario: Scenario = {
  ...small,
  objectives: [0, 1].map(hex => ({ id: `P${hex}`, name: `${hex}`, hex, kind: 'town', startsWith: 'soviet' })),
  points: [
    { kind: 'holdAtEnd', id: 'S', side: 'soviet', objective: 0, points: 5, masked: 0 },
    { kind: 'holdAtEnd', id: 'J', side: 'japanese', objective: 1, points: 2, masked: 0 },
  ],
}

/** Whoever lacks a tactic loses his place. */
function lackingLoses(): void {
  vi.mocked(matches.playMatch).mockImplementation((_, __, seed, ___, commander) => {
    const holds = (side: 'soviet' | 'japanese'): boolean => commander!(side) === staff
    const heldBy = Uint8Array.of(holds('soviet') ? 1 : 0, holds('japanese') ? 2 : 0)
    const state = { ...opening, heldBy, seed }
    return { state } as unknown as matches.Match
  })
}

describe('an ablation', () => {
  it('counts what either side loses without a tactic that both have', () => {
    lackingLoses()
    expect(playAblation(scenario, ['breakOut'], 3, 1)).toEqual([
      { tactic: 'breakOut', wins: 3, ties: 0, losses: 0, points: 21, soviet: 15, japanese: 6 },
    ])
  })

  it('plays no game without a tactic for the side that does not have it', () => {
    lackingLoses()
    expect(playAblation(scenario, ['dash'], 2, 7)).toMatchObject([{ points: 10, soviet: 10, japanese: 0 }])
    const seeds = vi.mocked(matches.playMatch).mock.calls.map(([, , seed]) => seed)
    expect(seeds).toEqual([7, 8, 7, 8])
  })

  it('is of every tactic that an army goes by', () => {
    const used = [...tacticsOf('soviet'), ...tacticsOf('japanese')]
    expect([...TACTICS_IN_USE].sort()).toEqual([...new Set(used)].sort())
  })
})

describe('a staff without a tactic', () => {
  const open = `
    .  .  .  .  .  .  .  .  .
    a# .  r  .  .  .  .  .  B
    .  .  .  .  .  .  .  .  .
  `
  it('lets alone what it would have had him do, and is an officer in all else', () => {
    const p = japanese(open, 9, { '0001': 8 }, { units: { B: { men: 6000 } } })
    const notes = (commander: Commander) =>
      commander
        .next(p.scenario, observe(p.scenario, p.state, 'japanese'), null, 1)
        .notes.map(({ code }) => code)
    expect(notes(staff)).toContain('holdToTheLast')
    expect(notes(staffWithout('holdToTheLast'))).not.toContain('holdToTheLast')
    expect(notes(staffWithout('dash'))).toEqual(notes(staff))
  })
})
