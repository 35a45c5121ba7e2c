/** The guided turn of Hailar can be played to its end, step by step, and each step is seen to be done. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { proposeAssault } from '../../src/app/assault.ts'
import { isStepDone } from '../../src/app/guide.ts'
import { learntFromText } from '../../src/app/guideProgress.ts'
import { nextHint } from '../../src/app/hints.ts'
import type { BattleState, LogEntry } from '../../src/app/store.ts'
import { applyOrder } from '../../src/engine/apply.ts'
import { pathTo, reach } from '../../src/engine/map/reach.ts'
import type { Order } from '../../src/engine/orders.ts'
import { outlook } from '../../src/engine/rules/odds.ts'
import { begin } from '../../src/engine/sequence.ts'
import type { GameState } from '../../src/engine/state.ts'
import { STATUSES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { type GuideCheck, readGuide } from '../../src/scenario/guideFile.ts'
import { battle } from '../support/battles.ts'
import { position } from '../support/position.ts'

const { scenario } = battle('hailar')
const text = readFileSync('scenarios/hailar/guide.en.json', 'utf8')
const guide = readGuide(text, scenario)

/** The page as far as steps look at it. */
type Page = Parameters<typeof isStepDone>[0]

function pageOf(state: GameState, change: Partial<Page> = {}): Page {
  const game = observe(scenario, state, guide.side)
  return { game, mode: { kind: 'idle' }, hover: null, cursor: null, overlay: 'none', ...change }
}

/** Carries out what a step asks for: the state after it, and the page as it then is. */
function obey(state: GameState, check: GuideCheck): { readonly state: GameState; readonly page: Page } {
  const give = (order: Order): GameState => {
    const applied = applyOrder(scenario, state, order)
    if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
    return applied.state
  }
  switch (check.kind) {
    case 'selected':
      return { state, page: pageOf(state, { mode: { kind: 'selected', units: [check.unit] } }) }
    case 'pointed':
      return {
        state,
        page: pageOf(state, { mode: { kind: 'selected', units: [check.unit] }, hover: check.hex }),
      }
    case 'at': {
      const way = pathTo(reach(scenario, pageOf(state).game.state, check.unit), check.hex)
      const after = give({ kind: 'move', unit: check.unit, path: way })
      return { state: after, page: pageOf(after) }
    }
    case 'overlay':
      return { state, page: pageOf(state, { overlay: check.overlay }) }
    case 'turn': {
      let after = give({ kind: 'end' })
      const enemy = applyOrder(scenario, after, { kind: 'end' })
      if (enemy.ok) after = enemy.state
      return { state: after, page: pageOf(after) }
    }
    default:
      return { state, page: pageOf(state) }
  }
}

describe('the guided turn', () => {
  test('is played to its end: what each step asks for can be done, and is seen', () => {
    let { state } = begin(scenario, guide.seed)
    for (const step of guide.steps) {
      if (step.done.kind !== 'read' && step.done.kind !== 'odds') {
        expect(isStepDone(pageOf(state), step.done), `${step.id}: already done`).toBe(false)
        const after = obey(state, step.done)
        expect(isStepDone(after.page, step.done), step.id).toBe(true)
        state = after.state
      }
      if (step.done.kind === 'odds') {
        const { game } = pageOf(state)
        const order = proposeAssault(scenario, game, step.hex!, [step.unit!])
        expect('outcomes' in outlook(scenario, game, order), 'an assault that its window can show').toBe(true)
        expect(isStepDone(pageOf(state, { mode: { kind: 'assault', order } }), step.done)).toBe(true)
      }
    }
    expect(guide.steps.length).toBeGreaterThanOrEqual(8)
    expect(guide.steps.length).toBeLessThanOrEqual(12)
  })

  test('speaks of what the map and the roster have, or is refused', () => {
    expect(() => readGuide(text.replaceAll('"S32"', '"S99"'), scenario)).toThrow(
      'expected a unit of the battle, got "S99"',
    )
    expect(() => readGuide(text.replaceAll('"1604"', '"9999"'), scenario)).toThrow(
      'expected a hex of the map, got "9999"',
    )
    expect(() => readGuide('{}', scenario)).toThrow()
  })
})

describe('what was learnt', () => {
  test('is read back as it was kept', () => {
    const learnt = { guide: { battle: 'hailar', step: 3, isOpen: true }, hints: ['contact'] }
    expect(learntFromText(JSON.stringify(learnt))).toEqual(learnt)
  })

  test.each(['', 'no json', '[]', '{"guide":{"battle":"hailar","step":-1,"isOpen":true},"hints":7}', null])(
    'a stranger’s text is nothing: %s',
    strange => {
      expect(learntFromText(strange)).toEqual({ guide: null, hints: [] })
    },
  )
})

describe('hints', () => {
  const seen = (change: Partial<Pick<BattleState, 'log'>> = {}, cut = false) => {
    const p = position('A . b', {
      state: (state, unit) => {
        if (cut) state.cutAtStart[unit('A')] = 1
      },
    })
    return { scenario: p.scenario, shown: observe(p.scenario, p.state, 'soviet'), log: [], ...change }
  }
  const line = (event: LogEntry['event']): LogEntry => ({ id: 0, turn: 0, side: 'soviet', at: 0, event })
  const blown = line({ kind: 'crossingBlown', crossing: 0, side: 1 })

  test('come when something happens for the first time, and once', () => {
    expect(nextHint(seen(), [])).toBeNull()
    expect(nextHint(seen({ log: [blown] }), [])).toBe('bridgeBlown')
    expect(nextHint(seen({ log: [blown] }), ['bridgeBlown'])).toBeNull()
    expect(nextHint(seen({}, true), [])).toBe('outOfSupply')
    expect(nextHint(seen({ log: [blown] }, true), ['outOfSupply'])).toBe('bridgeBlown')
  })

  test('speak to troops at sea of landing, not of roads', () => {
    const p = position('V& & .\nA& . b', {
      units: { V: { mobility: 'craft', vessel: { hulls: 2, lift: 1000, knots: 8 } } },
      state: (state, unit) => {
        state.cutAtStart[unit('V')] = 1
        state.status[unit('A')] = STATUSES.indexOf('aboard')
        state.hex[unit('A')] = -1
      },
    })
    const aboard = { scenario: p.scenario, shown: observe(p.scenario, p.state, 'soviet'), log: [] }
    expect([nextHint(aboard, []), nextHint(aboard, ['laden'])]).toEqual(['laden', null])
  })

  test('speak of an order to stop while it is in force', () => {
    const stopped = (on: number) => {
      const p = position('A . b', { state: state => (state.stopped[0] = on) })
      return { scenario: p.scenario, shown: observe(p.scenario, p.state, 'soviet'), log: [] }
    }
    expect([nextHint(stopped(0), []), nextHint(stopped(1), [])]).toEqual([null, 'stopOrder'])
  })
})
