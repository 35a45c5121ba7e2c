import { describe, expect, it } from 'vitest'
import { knownEvents } from '../../src/app/known.ts'
import { check } from '../../src/engine/apply.ts'
import { keyedDice } from '../../src/engine/dice.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import { startPlay } from '../../src/engine/play.ts'
import { airPoints } from '../../src/engine/rules/airPoints.ts'
import { previewMove } from '../../src/engine/rules/movement.ts'
import { score, stepsLost } from '../../src/engine/rules/score.ts'
import { runEvents } from '../../src/engine/rules/script.ts'
import { supplyReport } from '../../src/engine/rules/supply.ts'
import type { Scenario } from '../../src/engine/scenario.ts'
import type { Condition, Effect, EventWhen, ScriptedEvent } from '../../src/engine/script.ts'
import { begin } from '../../src/engine/sequence.ts'
import { SIDES, STANCES, STATUSES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { wing } from '../support/flying.ts'
import type { Position, PositionOptions } from '../support/position.ts'
import { battle, FLAG, kinds, runs, script, TURNS } from '../support/scripted.ts'

const happens = (p: Position, turn = 0): boolean => kinds(runs(p, turn)).includes('flag')

describe('when an event comes about', () => {
  it('between its turns, both included, and every so many of them', () => {
    const when = { fromTurn: 2, untilTurn: 8, everyTurns: 3 }
    const p = battle('A . b', [script(when, [FLAG], false)])
    expect(TURNS.map((_, turn) => turn).filter(turn => happens(p, turn))).toEqual([2, 5, 8])
  })

  it('once, or every time it is due', () => {
    const once = battle('A . b', [script({})])
    expect([happens(once, 0), happens(once, 1)]).toEqual([true, false])
    const often = battle('A . b', [script({}, [FLAG], false)])
    expect([happens(often, 0), happens(often, 1)]).toEqual([true, true])
  })

  it('by a die on its highest faces, thrown again next turn where it fails', () => {
    const p = battle('A . b', [script({ chance: 3 })])
    expect(runs(p, 0, [3])).toEqual([{ kind: 'scripted', event: 0, die: 3, happens: false }])
    expect(runs(p, 1, [4])).toContainEqual({ kind: 'scripted', event: 0, die: 4, happens: true })
    expect(runs(p, 2)).toEqual([])
  })

  it('by a die that betters each time it is due, until none is thrown', () => {
    const p = battle('A . b', [script({ fromTurn: 1, everyTurns: 2, chance: 2, rise: 2 })])
    expect(runs(p, 1, [4])).toEqual([{ kind: 'scripted', event: 0, die: 4, happens: false }])
    expect(runs(p, 2)).toEqual([])
    expect(runs(p, 3, [2])).toEqual([{ kind: 'scripted', event: 0, die: 2, happens: false }])
    expect(runs(p, 5)).toContainEqual({ kind: 'scripted', event: 0, die: 0, happens: true })
  })

  it('by a die of its own, whatever other events there are', () => {
    const die = (events: readonly ScriptedEvent[]): unknown => {
      const p = battle('A . b', events)
      const play = startPlay(p.scenario, p.state, keyedDice(7))
      runEvents(play)
      return play.events.find(event => event.kind === 'scripted' && event.event === 0)
    }
    const first = script({ chance: 3 })
    expect(die([first, script({ chance: 3 })])).toEqual(die([first]))
  })

  it('at the start of the turn, before either side moves', () => {
    const { scenario } = battle('A . b', [script({})])
    expect(kinds(begin(scenario, 1).events).slice(0, 3)).toEqual(['turnStarted', 'scripted', 'flag'])
  })
})

describe('what has to be so', () => {
  const [A, b] = [0, 1]
  const so = (drawing: string, all: readonly Condition[], options: PositionOptions = {}): boolean =>
    happens(battle(drawing, [script({ all })], { objectives: [TOWN] }, options))
  const TOWN = { id: 'town', name: 'Town', hex: 0, kind: 'town', startsWith: 'japanese' } as const

  it('near: a unit of the side within so many hexes', () => {
    const near: Condition = { kind: 'near', units: [b], side: 'soviet', within: 2 }
    expect([so('. A . b', [near]), so('A . . b', [near])]).toEqual([true, false])
    expect(so('a . b', [{ ...near, units: [0] }])).toBe(false)
  })

  it('contact: an enemy beside one of the units', () => {
    const contact: Condition = { kind: 'contact', units: [b] }
    expect([so('. A b', [contact]), so('A . b', [contact])]).toEqual([true, false])
  })

  it('held: by the side that has the objective', () => {
    const held: Condition = { kind: 'held', objective: 0, side: 'japanese' }
    expect([so('. A b', [held]), so('. A b', [{ ...held, side: 'soviet' }])]).toEqual([true, false])
  })

  it('losses: of the men the units started with', () => {
    const losses: Condition = { kind: 'losses', units: [A, b], permille: 100 }
    const lost = (killed: number): boolean =>
      so('A b', [losses], { state: (s, unit) => (s.killed[unit('b')] = killed) })
    expect([lost(399), lost(400)]).toEqual([false, true])
  })

  it('present: one of the units on the board', () => {
    const gone: PositionOptions = { units: { b: { arrival: null } } }
    const present: Condition = { kind: 'present', units: [b] }
    expect([so('A b', [present]), so('A b', [present], gone)]).toEqual([true, false])
  })

  it('flag: set, or not, by events before it', () => {
    const next = (set: boolean): ScriptedEvent =>
      script({ all: [{ kind: 'flag', flag: 0, set }] }, [{ kind: 'sourceOff', column: 0 }])
    const column = { side: 'soviet', source: '0000', lift: 1, serviceable: 1000, tonsPerDay: 1 } as const
    const columns = [{ ...column, byRail: false, fromTurn: 0 }]
    const comes = (set: boolean): boolean =>
      kinds(runs(battle('A b', [script({}), next(set)], {}, { columns }))).includes('source')
    expect([comes(true), comes(false)]).toEqual([true, false])
  })

  it('all of the one list, and one of the other', () => {
    const [yes, no]: Condition[] = [
      { kind: 'present', units: [A] },
      { kind: 'flag', flag: 0, set: true },
    ]
    const due = (when: Partial<EventWhen>): boolean => happens(battle('A b', [script(when)]))
    expect(due({ all: [yes!, no!] })).toBe(false)
    expect(due({ all: [yes!], any: [no!] })).toBe(false)
    expect(due({ all: [yes!], any: [no!, yes!] })).toBe(true)
  })
})

describe('laying down arms', () => {
  const status = (p: Position, letter: string): string => STATUSES[p.state.status[p.unit(letter)]!]!
  const gives = (drawing: string, effect: Effect, scenario: Partial<Scenario> = {}): Position => {
    const p = battle(drawing, [script({}, [effect])], scenario)
    runs(p)
    return p
  }
  const surrender: Effect = { kind: 'surrender', units: [1] }

  it('takes the unit off the board with all its men and guns for prisoners', () => {
    const p = gives('A . b', surrender)
    const b = p.unit('b')
    expect([status(p, 'b'), p.where('b'), p.state.men[b], p.state.captured[b], p.state.gunsLost[b]]).toEqual([
      'finished',
      '',
      0,
      2000,
      12,
    ])
  })

  it('gives the hex to the besieger beside it, and to nobody else', () => {
    expect(gives('. A b', surrender).state.control[2]).toBe(1)
    expect(gives('A . b', surrender).state.control[2]).toBe(2)
    expect(gives('. A bc', surrender).state.control[2]).toBe(2)
  })

  it('brings objective and checkpoint with it', () => {
    const p = gives('. A b', surrender, {
      objectives: [{ id: 'town', name: 'Town', hex: 2, kind: 'town', startsWith: 'japanese' }],
      checkpoints: [
        {
          id: 'H',
          name: 'The regiment gives up',
          planned: 0,
          measure: { units: [1], count: 1, hexes: [], within: 0, exited: false, finished: true },
        },
      ],
    })
    expect([p.state.heldBy[0], p.state.reachedAt[0]]).toEqual([1, 0])
  })

  it('counts as lost where it is a surrender, not where it is a cease-fire', () => {
    const lost = (p: Position): number => stepsLost(p.scenario, p.state, p.unit('b'))
    expect(lost(gives('A . b', surrender))).toBe(4)
    const captured = gives('A . b', { kind: 'ceasefire', units: [1], captured: true })
    expect([lost(captured), status(captured, 'b'), captured.state.captured[1]]).toEqual([0, 'disarmed', 2000])
    const assembled = gives('A . b', { kind: 'ceasefire', units: [1], captured: false })
    expect([lost(assembled), status(assembled, 'b'), assembled.state.men[1]]).toEqual([0, 'disarmed', 2000])
  })

  it('hands over no arms as lost in the fight with a cease-fire', () => {
    const p = battle('A . b', [script({}, [{ kind: 'ceasefire', units: [1], captured: true }])])
    const b = p.unit('b')
    p.state.guns[b] = 9
    p.state.gunsLost[b] = 3
    runs(p)
    expect([p.state.captured[b], p.state.guns[b], p.state.gunsLost[b]]).toEqual([2000, 9, 3])
  })

  it('pays the line of the scale for units that fight no more', () => {
    const rule = { kind: 'outOfAction', id: 'r', side: 'soviet', units: [1, 2], points: 2 } as const
    const points = (units: readonly number[]): number => {
      const p = gives('A b c', { kind: 'surrender', units }, { points: [rule] })
      return score(p.scenario, p.state).soviet
    }
    expect([points([1]), points([1, 2])]).toEqual([0, 2])
  })
})

describe('what else an event does', () => {
  const march = (p: Position): string | undefined =>
    check(p.scenario, observe(p.scenario, p.state, 'soviet'), {
      kind: 'move',
      unit: p.unit('A'),
      path: [p.hex('0100')],
    })?.code

  it('frees a unit that waits for its orders, and freezes another', () => {
    const game = (
      release: number | null,
      effect: Effect,
      when: Partial<EventWhen> = {},
    ): string | undefined => {
      const p = battle('A . b', [script(when, [effect])], {}, { units: { A: { release } } })
      return march({ ...p, state: begin(p.scenario, 1).state as Position['state'] })
    }
    expect(game(null, FLAG)).toBe('frozen')
    expect(game(null, { kind: 'release', units: [0] })).toBeUndefined()
    expect(game(null, { kind: 'release', units: [0] }, { fromTurn: 1 })).toBe('awaitsOrders')
    expect(game(0, FLAG)).toBeUndefined()
    expect(game(0, { kind: 'freeze', units: [0] })).toBe('frozen')
  })

  it('changes the stance', () => {
    const p = battle('A . b', [script({}, [{ kind: 'stance', units: [1], stance: 'withdraw' }])])
    runs(p)
    expect(STANCES[p.state.stance[p.unit('b')]!]).toBe('withdraw')
  })

  it('shuts a source of supply and opens it again', () => {
    const column = { side: 'soviet', source: '0000', lift: 100, serviceable: 1000, tonsPerDay: 90 } as const
    const events = [
      script({ fromTurn: 1 }, [{ kind: 'sourceOff', column: 0 }]),
      script({ fromTurn: 2 }, [{ kind: 'sourceOn', column: 0 }]),
    ]
    const columns = [{ ...column, byRail: false, fromTurn: 0 }]
    const p = battle('A . b', events, {}, { columns, state: s => s.ammo.fill(100) })
    const cause = (turn: number): string => {
      runs(p, turn)
      return supplyReport(p.scenario, p.state, 'soviet')[0]!.cause
    }
    expect([cause(0) === 'sourceShut', cause(1), cause(2) === 'sourceShut']).toEqual([
      false,
      'sourceShut',
      false,
    ])
  })

  it('changes the weather of a zone for so many turns, and the schedule holds again', () => {
    const rain: Effect = { kind: 'weather', zone: 0, weather: 'rain', turns: 2 }
    const p = battle('A . . .', [script({ fromTurn: 1, untilTurn: 1 }, [rain])])
    const marchTime = (turn: number): number => {
      runs(p, turn)
      const path = [p.hex('0100')]
      const view = observe(p.scenario, p.state, 'soviet')
      return previewMove(p.scenario, view, { kind: 'move', unit: p.unit('A'), path }).steps[0]!.clock
    }
    expect([0, 1, 2, 3].map(marchTime)).toEqual([60, 66, 66, 60])
  })

  it('takes a wing of aircraft away, or sends one, and only its own side hears of it', () => {
    const wings = [
      wing('soviet', 'strike', 2, 2, 2),
      { ...wing('soviet', 'strike', 3, 3, 3), awayAtStart: true },
    ]
    const p = battle(
      'A . b',
      [
        script({ fromTurn: 1, untilTurn: 1 }, [{ kind: 'wingOff', wing: 0 }]),
        script({ fromTurn: 2 }, [{ kind: 'wingOn', wing: 1 }]),
      ],
      { wings },
    )
    const before = p.state
    const points = (turn: number): number => {
      runs(p, turn)
      return airPoints(p.scenario, p.state, 'soviet', 'strike').given
    }
    expect([0, 1, 2].map(points)).toEqual([2, 0, 3])
    expect(observe(p.scenario, p.state, 'japanese').state.wingAway).toEqual(new Uint8Array(2))
    const gone: GameEvent = { kind: 'wing', wing: 0, flies: false }
    const heard = SIDES.map(side => knownEvents(p.scenario, side, before, [gone]).log)
    expect(heard).toEqual([[gone], []])
  })

  it('pays an award each time it comes about', () => {
    const points = [{ kind: 'awarded', id: 'r', side: 'japanese', points: 3 }] as const
    const p = battle('A . b', [script({}, [{ kind: 'points', rule: 0 }], false)], { points })
    runs(p, 0)
    runs(p, 1)
    expect(score(p.scenario, p.state).japanese).toBe(6)
  })

  it('tells both sides, or one alone', () => {
    const told = (to: 'soviet' | null): boolean[] => {
      const message: Effect = { kind: 'message', text: 'Truce', source: 'X', to }
      const p = battle('A . b', [script({}, [message])])
      const before = begin({ ...p.scenario, events: [] }, 1).state
      const events = runs(p)
      return (['soviet', 'japanese'] as const).map(side =>
        kinds(knownEvents(p.scenario, side, before, events).log).includes('message'),
      )
    }
    expect([told(null), told('soviet')]).toEqual([
      [true, true],
      [true, false],
    ])
  })

  it('lets both sides see the count of a track, and no other flag', () => {
    const tracks = [{ flag: 0, title: 'Parley', steps: ['none', 'agreed'] }]
    const seen = (open: typeof tracks): readonly number[] => {
      const p = battle('A . b', [script({})], { tracks: open })
      runs(p)
      return (['soviet', 'japanese'] as const).map(side => observe(p.scenario, p.state, side).state.flags[0]!)
    }
    expect([seen([]), seen(tracks)]).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('is hidden from both sides but for its messages and effects', () => {
    const p = battle('A . b', [script({})])
    runs(p)
    expect([p.state.fired[0], p.state.flags[0]]).toEqual([1, 1])
    for (const side of ['soviet', 'japanese'] as const) {
      const { state } = observe(p.scenario, p.state, side)
      expect([state.fired[0], state.flags[0]]).toEqual([0, 0])
    }
  })
})
