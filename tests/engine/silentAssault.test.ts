/** Assaults without a shot before them, in the dark or in rain: works taken unawares. */
import { describe, expect, test } from 'vitest'
import { greedy } from '../../src/ai/greedy.ts'
import { playTurn, soviet } from '../support/commanded.ts'
import { type AttackChoices, attack, fightTo, oddsOf, why } from '../support/fight.ts'
import { type PositionOptions, position } from '../support/position.ts'

/** A Soviet regiment before Japanese works, guns behind it, tanks beside it. */
const DRAWING = `
  .   A   .
  T   b   G
  .   .   .
`
const NIGHT = { start: 0, end: 360, dark: 1000, weather: ['dry'] } as const
const RAIN = { start: 360, end: 720, dark: 0, weather: ['rain'] } as const
const DAY = { ...RAIN, weather: ['dry'] } as const
const at = (change: PositionOptions = {}, works = 3) =>
  position(DRAWING, {
    turns: [NIGHT],
    works: { '0101': works },
    ...change,
    units: {
      A: { nightTrained: true, men: 3000 },
      T: { arm: 'tank', mobility: 'tracked', equipment: [{ type: 't34', count: 20 }], nightTrained: true },
      G: { arm: 'artillery', gunRange: 9000, equipment: [{ type: 'gun76', count: 12 }] },
      ...change.units,
    },
  })
const silent = (choices: AttackChoices = {}): AttackChoices => ({ mode: 'silent', ...choices })
const refused = (change: PositionOptions, units = 'A', choices: AttackChoices = {}) => {
  const game = at(change)
  return why(game, attack(game, units, '0101', silent(choices)))?.code ?? null
}
const shifts = (change: PositionOptions = {}, choices = silent()) => {
  const game = at(change)
  return oddsOf(game, attack(game, 'A', '0101', choices)).shifts.map(({ code, pips }) => `${code} ${pips}`)
}

describe('who may come silently', () => {
  test('infantry in the dark or in rain, never by a dry day', () => {
    expect([NIGHT, RAIN, DAY].map(turn => refused({ turns: [turn] }))).toEqual([null, null, 'silentByDay'])
  })

  test('without guns, aircraft and tanks', () => {
    expect(refused({}, 'A', { support: 'G' })).toBe('silentAlone')
    expect(refused({}, 'AT')).toBe('notInfantry')
    const game = at()
    expect(why(game, { ...attack(game, 'A', '0101', silent()), air: 1 })?.code).toBe('silentAlone')
  })

  test('with the time, the ammunition and the weariness of a hasty assault', () => {
    const cost = (mode: 'hasty' | 'silent') => {
      const game = at()
      fightTo(game, attack(game, 'A', '0101', { mode }), 10)
      const u = game.unit('A')
      return [game.state.clock[u], game.state.ammo[u], game.state.readiness[u]]
    }
    expect(cost('silent')).toEqual(cost('hasty'))
  })
})

describe('works taken unawares', () => {
  test('count half in pips', () => {
    expect(shifts()).toEqual(['works -6', 'silent 3'])
    expect(shifts({}, { mode: 'hasty' })).toEqual(['works -6'])
  })

  test('spare half of what they would', () => {
    const lost = (mode: 'hasty' | 'silent') => {
      const game = at()
      const [losses] = fightTo(game, attack(game, 'A', '0101', { mode }), 9).all('losses')
      const loss = losses!.losses.find(({ unit }) => unit === game.unit('b'))!
      return loss.killed + loss.wounded
    }
    // Level 3 leaves 640 ‰ of what the list says, taken unawares 820 ‰.
    expect(lost('silent') / lost('hasty')).toBeCloseTo(820 / 640, 1)
  })

  test('not once they have been assaulted this turn, nor where they have tunnels', () => {
    const again = {
      state: (s: { assaults: Uint8Array }) => (s.assaults[4] = 1),
    } as unknown as PositionOptions
    expect(shifts(again)).not.toContain('silent 3')
    expect(shifts({ tunnels: ['0101'] })).toEqual(['works -6'])
  })

  test('opponents come by night without their guns where works are thin', () => {
    const game = soviet(
      `
      .   AB  .
      CD  b   .
      .   .   .
      `,
      3,
      { '0101': 40 },
      {
        turns: [NIGHT],
        works: { '0101': 3 },
        units: {
          ...Object.fromEntries([...'ABCD'].map(letter => [letter, { men: 3000, nightTrained: true }])),
          b: { men: 300 },
        },
        // Just come up: too late to prepare.
        state: s => s.busy.fill(1, 0, 4),
      },
    )
    const modes = playTurn(greedy, game).orders.flatMap(order =>
      order.kind === 'attack' ? [order.mode] : [],
    )
    expect(modes[0]).toBe('silent')
  })
})
