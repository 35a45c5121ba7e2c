/** The golden record: rules, files and arithmetic give the same battle, hash by hash, as when it was made. */
import { describe, expect, it } from 'vitest'
import { ENGINE_VERSION, replay, stateHash } from '../src/record/record.ts'
import { battle } from './support/battles.ts'
import { GOLDEN_SEED, goldenRecord, isAttack, REMAKE } from './support/savedGames.ts'

const { scenario } = battle('hailar')
const record = goldenRecord()

describe('the golden record of Hailar', () => {
  it('belongs to these rules and these files of the battle', () => {
    const { engine, scenarioHash, seed, seats } = record
    expect({ engine, scenarioHash, seed, seats }, `Made anew by: ${REMAKE}`).toEqual({
      engine: ENGINE_VERSION,
      scenarioHash: scenario.hash,
      seed: GOLDEN_SEED,
      seats: { soviet: 'greedy', japanese: 'greedy' },
    })
  })

  it('is a whole game of both sides, with assaults, and a hash for every player turn', () => {
    expect(record.playerTurns).toHaveLength(scenario.form.turns * 2)
    expect(new Set(record.playerTurns.map(({ hash }) => hash)).size).toBe(scenario.form.turns * 2)
    expect(record.playerTurns.filter(({ orders }) => orders.some(isAttack)).length).toBeGreaterThan(10)
  })

  it('replays to the hash of every player turn and to its end', () => {
    const { state, fault, orders } = replay(scenario, record)
    expect(fault, `Made anew by: ${REMAKE}`).toBeNull()
    expect(orders).toBe(record.playerTurns.reduce((sum, turn) => sum + turn.orders.length, 0))
    expect(state.over[0]).toBe(1)
    expect(stateHash(state)).toBe(record.playerTurns.at(-1)!.hash)
  })
})
