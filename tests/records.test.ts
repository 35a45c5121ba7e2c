/** The golden records: rules, files and arithmetic give the same battles, hash by hash, as when they were made. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ENGINE_VERSION, replay, stateHash } from '../src/record/record.ts'
import { battle } from './support/battles.ts'
import { GOLDEN_SEED, goldenBattles, goldenRecord, isAttack, remake } from './support/savedGames.ts'

it('every battle has its golden record', () => {
  const battles = readdirSync(new URL('../scenarios/', import.meta.url))
  expect(goldenBattles().sort()).toEqual(battles.sort())
})

describe.each(goldenBattles())('the golden record of %s', id => {
  const { scenario } = battle(id)
  const record = goldenRecord(id)
  const advice = `Made anew by: ${remake(id)}`

  it('belongs to these rules and these files of the battle', () => {
    const { engine, scenarioHash, seed, seats } = record
    expect({ engine, scenarioHash, seed, seats }, advice).toEqual({
      engine: ENGINE_VERSION,
      scenarioHash: scenario.hash,
      seed: GOLDEN_SEED,
      seats: { soviet: 'greedy', japanese: 'greedy' },
    })
  })

  it('is a whole game of both sides, with assaults, and a hash for every player turn', () => {
    expect(record.playerTurns).toHaveLength(scenario.form.turns * 2)
    expect(new Set(record.playerTurns.map(({ hash }) => hash)).size).toBe(scenario.form.turns * 2)
    // At Shumshu an order stops the fighting on the first evening: few player turns have assaults.
    expect(record.playerTurns.filter(({ orders }) => orders.some(isAttack)).length).toBeGreaterThan(2)
  })

  it('replays to the hash of every player turn and to its end', () => {
    const { state, fault, orders } = replay(scenario, record)
    expect(fault, advice).toBeNull()
    expect(orders).toBe(record.playerTurns.reduce((sum, turn) => sum + turn.orders.length, 0))
    expect(state.over[0]).toBe(1)
    expect(stateHash(state)).toBe(record.playerTurns.at(-1)!.hash)
  })
})
