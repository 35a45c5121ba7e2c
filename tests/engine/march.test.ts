import { describe, expect, it } from 'vitest'
import { keyedDice } from '../../src/engine/dice.ts'
import { startPlay } from '../../src/engine/play.ts'
import { marchLimit } from '../../src/engine/rules/marchAccount.ts'
import { movement, stepCost } from '../../src/engine/rules/movement.ts'
import type { Turn } from '../../src/engine/scenario.ts'
import { go, LORRIES, minutes, preview, refusal, TANKS } from '../support/marching.ts'
import { type Position, position } from '../support/position.ts'

describe('the cost of a step, as 8-numbers 3 works it', () => {
  it.each([
    ['foot in forested hills, 4 km', {}, 4000, '%', [120, 240, 480]],
    ['tracked on steppe, 12 km', { ...TANKS }, 12_000, '.', [80, 160, 320]],
    ['mounted in hills, 4 km', { mobility: 'mounted' }, 4000, '-', [60, 120, 240]],
  ] as const)('%s: free, into a zone, from zone to zone', (_, A, hexMetres, sign, costs) => {
    const units = { A, b: { men: 9000 } }
    const free = position(`A ${sign} .`, { hexMetres, units })
    const into = position(`A ${sign} b`, { hexMetres, units })
    const along = position(`A ${sign}\n b .`, { hexMetres, units })
    expect([free, into, along].map(p => minutes(p, 'A', '0100'))).toEqual(costs)
  })

  it('foot in dwarf pine, 1 km: 30, 60, 120', () => {
    const pine = (drawing: string) => {
      const p = position(drawing, { hexMetres: 1000 })
      p.scenario.map.terrain[p.hex('0100')] = 13
      return minutes(p, 'A', '0100')
    }
    expect([pine('A . .'), pine('A . b'), pine('A .\n b .')]).toEqual([30, 60, 120])
  })

  it('two zones of different units cost twice, not four times', () => {
    const p = position(`
      a A . b
      . . . .
    `)
    expect(minutes(p, 'A', '0200')).toBe(120)
  })

  it('a road is no road in an enemy zone, unless there is nothing else', () => {
    const ways = [['road', '0000', '0100']] as const
    const units = { A: LORRIES }
    expect(minutes(position('A . .', { ways, units }), 'A', '0100')).toBe(17)
    expect(minutes(position('A . b', { ways, units }), 'A', '0100')).toBe(27 * 2)
    expect(minutes(position('A ^ b', { ways, units }), 'A', '0100')).toBe(17 * 2)
  })

  it('names its parts in the order they apply', () => {
    const turns: Turn[] = [{ start: 360, end: 1440, dark: 500, weather: ['rain'] }]
    const p = position('A . b', { turns, rivers: [['0000', '0100', 'stream']] })
    const cost = stepCost(p.scenario, p.state, p.unit('A'), p.hex('0000'), p.hex('0100'))
    expect(cost).toEqual({
      minutes: (73 + 8) * 2,
      ferried: 0,
      wait: 0,
      crossing: -1,
      parts: [
        { code: 'surface', minutes: 60 },
        { code: 'weather', permille: 1100 },
        { code: 'night', permille: 1100 },
        { code: 'river', minutes: 8 },
        { code: 'zone', permille: 2000 },
      ],
      fuel: 0,
      way: 'none',
    })
  })

  it('burns fuel in engines only', () => {
    const p = position('A . B', { units: { A: TANKS } })
    expect(preview(p, 'A', '0100').steps[0]!.fuel).toBe(1980)
    expect(preview(p, 'B', '0100').steps[0]!.fuel).toBe(2000)
  })
})

describe('a march of record', () => {
  it('Burmasov: 33 hexes of track from 07:40 bring tanks up at 21:24', () => {
    const chain = Array.from({ length: 34 }, (_, col) => `${String(col).padStart(2, '0')}00`)
    const schedule = [
      { start: 360, end: 720, dark: 0, weather: ['dry'] },
      { start: 720, end: 1080, dark: 0, weather: ['dry'] },
      { start: 1080, end: 1440, dark: 514, weather: ['dry'] },
    ] as const
    const p = position(`A ${'. '.repeat(33)}`, {
      units: { A: TANKS },
      ways: [['track', chain[0]!, ...chain.slice(1)]],
      turns: schedule,
      state: state => {
        state.clock[0] = 100
      },
    })
    const play = startPlay(p.scenario, p.state, keyedDice(1))
    for (let turn = 0; turn < 3; turn++) {
      if (turn > 0) {
        play.emit({ kind: 'turnStarted', turn })
        play.emit({ kind: 'sideStarted', side: 0 })
      }
      const path = chain.slice(p.state.hex[0]! + 1).map(p.hex)
      movement.resolve(play, { kind: 'move', unit: 0, path })
    }
    expect(p.where('A')).toBe('3300')
    const arrival = schedule[2].start + p.state.clock[0]!
    expect(arrival).toBe(21 * 60 + 24)
  })
})

describe('the march account', () => {
  const tired = (account: number, A: object = {}): Position =>
    position('A . .', {
      units: { A },
      state: state => {
        state.account[0] = account
      },
    })

  it('grows by the minutes marched', () => {
    expect(preview(tired(0), 'A', '0100 0200').steps.map(step => step.account)).toEqual([60, 120])
  })

  it('makes a forced march beyond the allowance, at 15‰ of readiness an hour', () => {
    expect(preview(tired(540), 'A', '0100').steps[0]!.readiness).toBe(1000)
    expect(preview(tired(600), 'A', '0100').steps[0]!.readiness).toBe(985)
    expect(preview(tired(570), 'A', '0100 0200').steps.map(step => step.readiness)).toEqual([993, 978])
  })

  it.each([
    ['foot', 900],
    ['draught', 900],
    ['tractor', 900],
    ['mounted', 810],
    ['tracked', 1260],
    ['wheeled', 1260],
    ['mech', 1260],
  ] as const)('ends the march of %s at %i minutes', (mobility, limit) => {
    expect(marchLimit(mobility)).toBe(limit)
    expect(refusal(tired(limit, { mobility }), 'A', '0100')).toEqual({
      code: 'marchedOut',
      unit: 0,
      account: limit,
      limit,
    })
    expect(refusal(tired(limit - 60, { mobility }), 'A', '0100')).toBeNull()
  })

  it('puts what is left of it into the last hex, and refuses to go through one', () => {
    const p = tired(870)
    expect(preview(p, 'A', '0100')).toMatchObject({ steps: [], progress: { to: 1, minutes: 30, of: 60 } })
    expect(refusal(p, 'A', '0100 0200')).toMatchObject({ code: 'marchedOut', limit: 900 })
  })
})

describe('progress', () => {
  const late = (): Position =>
    position('A . .', {
      turns: [
        { start: 360, end: 720, dark: 0, weather: ['dry'] },
        { start: 720, end: 1080, dark: 0, weather: ['dry'] },
      ],
      state: state => {
        state.clock[0] = 320
      },
    })
  const nextTurn = (p: Position): void => {
    const play = startPlay(p.scenario, p.state, keyedDice(1))
    play.emit({ kind: 'turnStarted', turn: 1 })
    play.emit({ kind: 'sideStarted', side: 0 })
  }

  it('puts the rest of the turn into the last hex and keeps it for the next', () => {
    const p = late()
    expect(preview(p, 'A', '0100').progress).toMatchObject({ minutes: 40, of: 60 })
    expect(go(p, 'A', '0100')).toMatchObject([{ kind: 'progressed', to: 1, progress: 40, clock: 360 }])
    expect(p.where('A')).toBe('0000')
    nextTurn(p)
    expect(minutes(p, 'A', '0100')).toBe(20)
    go(p, 'A', '0100 0200')
    expect([p.where('A'), p.state.clock[0], p.state.progress[0]]).toEqual(['0200', 80, 0])
  })

  it('is for that hex only, and is gone once the unit has moved', () => {
    const p = position(`
      A . .
      . . .
    `)
    p.state.progress[0] = 40
    p.state.progressTo[0] = p.hex('0100')
    expect(minutes(p, 'A', '0001')).toBe(60)
    // Back again by a loop: the minutes put in before do not count.
    expect(preview(p, 'A', '0001 0000 0100').steps.map(step => step.cost.minutes)).toEqual([60, 60, 60])
    go(p, 'A', '0001 0000')
    expect(minutes(p, 'A', '0100')).toBe(60)
  })

  it('never makes a step free', () => {
    const p = late()
    p.state.progress[0] = 200
    p.state.progressTo[0] = p.hex('0100')
    expect(minutes(p, 'A', '0100')).toBe(1)
  })

  it('is not made by a unit with no minutes left', () => {
    const p = late()
    p.state.clock[0] = 360
    expect(refusal(p, 'A', '0100')).toEqual({ code: 'notEnoughTime', unit: 0, needs: 60, has: 0 })
  })
})

describe('a hex where a fight has ended', () => {
  it('is entered from the minute it is free', () => {
    const p = position('A . .')
    p.state.hexClock[p.hex('0200')] = 200
    const { steps } = preview(p, 'A', '0100 0200')
    expect(steps.map(step => step.clock)).toEqual([60, 260])
    expect(steps[1]!.cost).toMatchObject({ wait: 140, minutes: 60 })
    expect(steps[1]!.cost.parts).toContainEqual({ code: 'fight', minutes: 140 })
    expect(steps[1]!.account).toBe(120)
  })
})
