/** Column tracks: sappers cut their way through roadless ground and lay logs on it; who marches on them, and who knows. */
import { describe, expect, it } from 'vitest'
import { check } from '../../src/engine/apply.ts'
import type { Order } from '../../src/engine/orders.ts'
import { goingTables } from '../../src/engine/rules/goingTables.ts'
import { isRefusal, stepCost } from '../../src/engine/rules/march.ts'
import { roadsOf } from '../../src/engine/rules/supplyRoads.ts'
import type { UnitSpec } from '../../src/engine/scenario.ts'
import type { Mobility } from '../../src/engine/types.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'
import { give, nextTurn, view } from '../support/railway.ts'
import { dryTurns } from '../support/turns.ts'

const SAPPERS: Partial<UnitSpec> = { arm: 'engineer', echelon: 'brigade', men: 3000 }
/** Taiga on hexes of 4 km: eight hours to cut through, seven more for the logs, turns of six. */
const taiga = (drawing = 'E * *', options: PositionOptions = {}) =>
  position(drawing, { turns: dryTurns(8), ...options, units: { E: SAPPERS, ...options.units } })
const track = (p: Position, to = '0100', letter = 'E'): Order => ({
  kind: 'track',
  unit: p.unit(letter),
  to: p.hex(to),
})
const cutThrough = (p: Position, turns: number, to = '0100'): void => {
  for (let turn = 0; turn < turns; turn++) {
    give(p, track(p, to))
    nextTurn(p)
  }
}
const whyNot = (p: Position, order: Order) => check(p.scenario, view(p, 'soviet'), order)?.code ?? null
/** Minutes into the hex for a class of mobility, -1 where it does not go there. */
function into(p: Position, mobility: Mobility, to = '0100'): number {
  const turn = p.scenario.turns[0]!
  const { minutes } = goingTables(p.scenario, p.state, turn, { mobility, nightTrained: false })
  return minutes[p.hex('0000') * 6 + p.scenario.map.neighbours.subarray(0, 6).indexOf(p.hex(to))]! || -1
}

describe('the work', () => {
  it('goes on at 500 m an hour from turn to turn, and brings the column forward with it', () => {
    const p = taiga()
    expect(give(p, track(p))).toMatchObject([{ kind: 'columnTrack', minutes: 360, level: 0, clock: 360 }])
    nextTurn(p)
    expect(give(p, track(p))).toMatchObject([{ kind: 'columnTrack', minutes: 480, level: 1, clock: 120 }])
    const step = stepCost(p.scenario, p.state, p.unit('E'), p.hex('0000'), p.hex('0100'))
    expect(isRefusal(step) || step.minutes).toBe(1)
  })

  it('then lays logs, a kilometre in 105 minutes, and is done', () => {
    const p = taiga()
    cutThrough(p, 2)
    expect(give(p, track(p))).toMatchObject([{ minutes: 840, level: 1 }])
    nextTurn(p)
    expect(give(p, track(p))).toMatchObject([{ minutes: 900, level: 2, clock: 60 }])
    expect(whyNot(p, track(p))).toBe('noTrackToCut')
  })

  it('takes a division twice as long, and other troops cannot', () => {
    const division = taiga('E * *', { units: { E: { arm: 'rifle', echelon: 'division', men: 9000 } } })
    expect(give(division, track(division))).toMatchObject([{ minutes: 180, clock: 360 }])
    const regiment = taiga('E * *', { units: { E: { arm: 'rifle', echelon: 'regiment', men: 2500 } } })
    expect(whyNot(regiment, track(regiment))).toBe('notEngineers')
  })

  it('goes no faster with two columns on one stretch: the second waits for the first', () => {
    const p = taiga('EF * *', { units: { F: SAPPERS } })
    give(p, track(p))
    expect(whyNot(p, track(p, '0100', 'F'))).toBe('notEnoughTime')
    nextTurn(p)
    give(p, track(p))
    expect(give(p, track(p, '0100', 'F'))).toMatchObject([{ minutes: 720, clock: 360 }])
  })

  it('is not done on open ground, where a way leads, over a major river, or towards the enemy', () => {
    expect(whyNot(taiga('E . *'), track(taiga('E . *')))).toBe('noTrackToCut')
    const asked = (options: PositionOptions, drawing?: string) => {
      const p = taiga(drawing, options)
      return whyNot(p, track(p))
    }
    expect(asked({ ways: [['track', '0000', '0100']] })).toBe('noTrackToCut')
    expect(asked({ rivers: [['0000', '0100', 'major']] })).toBe('needsCrossing')
    expect(asked({}, 'E a* *')).toBe('enemyHex')
    expect(asked({ units: { E: { ...SAPPERS, men: 90 } } })).toBe('tooFewMen')
    expect(whyNot(taiga(), track(taiga(), '0200'))).toBe('notAdjacent')
  })
})

describe('who marches on it', () => {
  const CLASSES = ['foot', 'draught', 'tractor', 'wheeled', 'mech', 'tracked'] as const
  const minutes = (p: Position) => CLASSES.map(mobility => into(p, mobility))

  it('men, tanks and light guns once it is cut, all once logs lie on it', () => {
    const p = taiga()
    expect(minutes(p)).toEqual([240, -1, -1, -1, -1, 400])
    cutThrough(p, 2)
    expect(minutes(p)).toEqual([160, 240, -1, -1, 160, 96])
    cutThrough(p, 2)
    expect(minutes(p)).toEqual([69, 69, 48, 24, 27, 24])
  })

  it('lorries bring supplies over logs', () => {
    const columns = [
      {
        side: 'soviet',
        source: '0000',
        lift: 100,
        serviceable: 1000,
        tonsPerDay: 90,
        byRail: false,
        fromTurn: 0,
      },
    ] as const
    const reached = (turns: number) => {
      const p = taiga('E * *', { columns })
      cutThrough(p, turns)
      return roadsOf(p.scenario, p.state, 0).minutes[p.hex('0100')]! >= 0
    }
    expect([reached(0), reached(2), reached(4)]).toEqual([false, false, true])
  })
})

describe('who knows of it', () => {
  /** Stretches that the Japanese side knows of, with the work it supposes in them. */
  const known = (p: Position) => {
    const { state } = view(p, 'japanese')
    return [...state.stretchAt].flatMap((at, s) => (at >= 0 ? [state.stretchWork[s]] : []))
  }

  it('the enemy does not, where he has nobody near', () => {
    const p = taiga('E * . . . a')
    cutThrough(p, 2)
    expect([known(p), view(p, 'soviet').state.stretchWork[0]]).toEqual([[], 480])
  })

  it('the enemy sees it from the next hex as far as it has come, and not the work that goes on', () => {
    const p = taiga('E * a')
    give(p, track(p))
    nextTurn(p)
    expect(known(p)).toEqual([])
    cutThrough(p, 2)
    expect(p.state.stretchWork[0]).toBe(840)
    expect(known(p)).toEqual([480])
  })
})
