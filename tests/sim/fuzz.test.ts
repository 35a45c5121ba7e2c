/** The fuzzer itself: it finds nothing where nothing is wrong, and names what is. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as rules from '../../src/engine/apply.ts'
import { fuzzGame, fuzzReplay } from '../../src/sim/fuzz.ts'
import { skirmish } from '../support/battles.ts'

vi.mock('../../src/engine/apply.ts', { spy: true })
afterEach(() => {
  vi.mocked(rules.applyInPlace).mockReset()
  vi.mocked(rules.check).mockReset()
})

const { scenario } = skirmish()

describe('a fuzzed game', () => {
  it.each([1, 2, 15, 18, 21])('of seed %i breaks no promise, whatever is ordered', seed => {
    const { orders, refused, fault } = fuzzGame(scenario, seed)
    expect(fault).toBeNull()
    expect(orders).toBeGreaterThan(20)
    expect(refused).toBeGreaterThan(20)
  })

  it('is the same for the same seed', () => {
    expect(fuzzGame(scenario, 5)).toEqual(fuzzGame(scenario, 5))
    expect(fuzzGame(scenario, 6)).not.toEqual(fuzzGame(scenario, 5))
  })
})

describe('what is broken is named, with the record that leads there', () => {
  it('a man too many', async () => {
    const { applyInPlace } = await vi.importActual<typeof rules>('../../src/engine/apply.ts')
    let given = 0
    vi.mocked(rules.applyInPlace).mockImplementation((...args) => {
      const applied = applyInPlace(...args)
      if (!applied.ok || ++given < 10) return applied
      applied.state.men[0]!++
      return applied
    })
    const { fault } = fuzzGame(scenario, 2)
    expect(fault?.message).toMatch(/^at ".+": A: 2000 men at the start, 2001 now accounted for$/)
    const orders = fault!.record.playerTurns.flatMap(turn => turn.orders)
    expect(orders).toHaveLength(10)
  })

  it('a rule that fails over an order, which is the last of the record', async () => {
    const { applyInPlace } = await vi.importActual<typeof rules>('../../src/engine/apply.ts')
    let given = 0
    vi.mocked(rules.applyInPlace).mockImplementation((...args) => {
      if (++given === 8) throw new Error('out of shells')
      return applyInPlace(...args)
    })
    const { fault } = fuzzGame(scenario, 2)
    expect(fault?.message).toMatch(/^at ".+": out of shells$/)
    vi.mocked(rules.applyInPlace).mockReset()
    expect(fuzzReplay(scenario, fault!.record)).toBeNull()
  })

  it('a law that lets everything pass', () => {
    vi.mocked(rules.check).mockReturnValue(null)
    expect(fuzzGame(scenario, 2).fault?.message).toMatch(/check lets pass what is refused/)
  })
})
