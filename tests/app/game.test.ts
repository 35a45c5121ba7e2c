import { describe, expect, it } from 'vitest'
import { type Game, gameOfRecord, newGameOf } from '../../src/app/game.ts'
import type { Order } from '../../src/engine/orders.ts'
import { atOnce, replay, stateHash } from '../../src/record/record.ts'
import type { About } from '../../src/scenario/about.ts'
import { skirmish } from '../support/battles.ts'

const p = skirmish()
const about = { id: 'position' } as unknown as About
const HUMAN_SOVIET = { soviet: 'human', japanese: { level: 'greedy' } } as const
const game = (): Game => newGameOf(p.scenario, about, HUMAN_SOVIET, 7)
const march = (letter: string, ...path: string[]): Order => ({
  kind: 'move',
  unit: p.unit(letter),
  path: path.map(p.hex),
})
const truthOf = (now: Game): string => stateHash(replay(p.scenario, now.record).state)

describe('a game', () => {
  it("is shown from the only human's side", () => {
    const viewer = (seats: Game['seats']) => newGameOf(p.scenario, about, seats, 1).viewer
    expect(viewer(HUMAN_SOVIET)).toBe('soviet')
    expect(viewer({ soviet: { level: 'random' }, japanese: 'human' })).toBe('japanese')
    expect(viewer({ soviet: { level: 'random' }, japanese: { level: 'random' } })).toBe('soviet')
  })

  it('undoes order by order, back to the first', () => {
    const now = game()
    const opening = truthOf(now)
    now.give(march('A', '0100'))
    const afterOne = truthOf(now)
    const logged = now.log
    now.give({ kind: 'stance', unit: p.unit('B'), stance: 'last' })
    expect([now.undo(), truthOf(now), now.log]).toEqual([true, afterOne, logged])
    expect([now.undo(), truthOf(now), now.canUndo, now.undo()]).toEqual([true, opening, false, false])
    expect(now.view.state.hex[p.unit('A')]).toBe(p.hex('0000'))
  })

  it('undoes nothing across dice, a discovery, or the end of a turn', () => {
    const ended = game()
    ended.give(march('A', '0100'))
    ended.give({ kind: 'end' })
    expect(ended.canUndo).toBe(false)
    const found = game()
    found.give({ kind: 'stance', unit: p.unit('B'), stance: 'last' })
    found.give(march('T', '0101', '0201', '0301', '0401'))
    expect(found.canUndo).toBe(false)
  })

  it('refuses what is not lawful and stays as it is', () => {
    const now = game()
    const before = truthOf(now)
    expect(now.give(march('b', '0601'))).toMatchObject({ ok: false, refusal: { code: 'notYours' } })
    expect([truthOf(now), now.canUndo]).toEqual([before, false])
  })

  it('numbers the lines of its log once each, however many there were', () => {
    const now = game()
    const unit = p.unit('A')
    for (let n = 0; n < 450; n++) now.give({ kind: 'priority', unit, priority: n % 2 === 0 ? 'high' : 'low' })
    const again = atOnce(gameOfRecord(p.scenario, about, now.record))
    if (!again.ok) throw new Error(again.fault.code)
    const ids = again.game.log.map(({ id }) => id)
    expect([ids.length, new Set(ids).size]).toEqual([400, 400])
  })

  it('shows the mover his own side', () => {
    const now = game()
    expect(now.mover()).toMatchObject({ side: 'soviet', seat: 'human', turn: 0 })
    now.give({ kind: 'end' })
    expect(now.mover()).toMatchObject({ side: 'japanese', seat: { level: 'greedy' } })
    expect(now.mover().view.side).toBe('japanese')
    expect(now.view.side).toBe('soviet')
  })

  it('of a record is the game that was recorded, memory and log included', () => {
    const now = game()
    now.give(march('A', '0100'))
    now.give({ kind: 'end' })
    now.remember('japanese', { plan: 'hold' })
    const again = atOnce(gameOfRecord(p.scenario, about, now.record))
    if (!again.ok) throw new Error(again.fault.code)
    expect(again.game.view.state.bytes).toEqual(now.view.state.bytes)
    expect(again.game.log.map(({ event }) => event)).toEqual(now.log.map(({ event }) => event))
    expect(again.game.record).toEqual(now.record)
    expect([again.game.seats, again.game.canUndo]).toEqual([HUMAN_SOVIET, false])
  })

  it('numbers the lines of its log without a gap or a double, whatever is undone', () => {
    const now = game()
    now.give(march('A', '0100'))
    now.undo()
    now.give(march('B', '0101'))
    now.give(march('C', '0102'))
    const ids = now.log.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual([...ids].sort((a, b) => a - b))
  })

  it("dates the lines of its log by the campaign's clock", () => {
    const now = game()
    now.give(march('A', '0100'))
    const line = now.log.at(-1)!
    expect(line.event.kind).toBe('moved')
    expect(line.at).toBe(now.view.state.clock[p.unit('A')])
    expect([line.turn, line.side]).toEqual([0, 'soviet'])
    now.give(march('T', '0101', '0201', '0301', '0401'))
    const reached = now.log.find(({ event }) => event.kind === 'checkpoint')!
    expect(reached.at).toBe(now.view.state.reachedAt[0])
    expect(reached.at).toBeGreaterThan(0)
  })
})
