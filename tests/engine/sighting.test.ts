import { describe, expect, it } from 'vitest'
import { hexText } from '../../src/engine/map/hexMap.ts'
import { startPlay } from '../../src/engine/play.ts'
import { hexesInSight, look } from '../../src/engine/rules/sighting.ts'
import type { Turn } from '../../src/engine/scenario.ts'
import { copyState } from '../../src/engine/state.ts'
import { SIGHTINGS } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { scriptedDice } from '../support/dice.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const unseen = (drawing: string, options: PositionOptions = {}): Position =>
  position(drawing, { ...options, seen: false })

/** Looks, and says what the Soviet side knows of a unit. */
function known(p: Position, letter: string): string {
  look(startPlay(p.scenario, p.state, scriptedDice([])))
  return SIGHTINGS[p.state.sighting[p.unit(letter) * 2]!]!
}

/** Moves a unit without any rule, as a march would have left it. */
function put(p: Position, letter: string, hex: string): void {
  startPlay(p.scenario, p.state, scriptedDice([])).emit({
    kind: 'advanced',
    unit: p.unit(letter),
    from: p.state.hex[p.unit(letter)]!,
    to: p.hex(hex),
  })
}

const DAY: Turn = { start: 0, end: 360, dark: 0, weather: ['dry'] }
const turn = (change: Partial<Turn>): { readonly turns: readonly Turn[] } => ({
  turns: [{ ...DAY, ...change }],
})

describe('what a unit sees', () => {
  it('identifies beside it, spots as far as its arm sees, and no further', () => {
    const tanks = { units: { A: { arm: 'tank' } } } as const
    expect(known(unseen('A a . .', tanks), 'a')).toBe('identified')
    expect(known(unseen('A . a .', tanks), 'a')).toBe('spotted')
    expect(known(unseen('A . . a', tanks), 'a')).toBe('unknown')
  })

  it('counts in kilometres, whatever the size of a hex', () => {
    expect(known(unseen('A . a', { hexMetres: 4000 }), 'a')).toBe('unknown')
    expect(known(unseen('A . . . . . a', { hexMetres: 1000 }), 'a')).toBe('spotted')
    expect(known(unseen('A . . . . . . a', { hexMetres: 1000 }), 'a')).toBe('unknown')
  })

  it('sees one hex further from hills', () => {
    expect(known(unseen('A- . a'), 'a')).toBe('spotted')
    expect(known(unseen('A- . . a'), 'a')).toBe('unknown')
  })

  it('sees half as far in a turn that is mostly dark', () => {
    const tanks = { units: { A: { arm: 'tank' } } } as const
    expect(known(unseen('A . a', { ...tanks, ...turn({ dark: 514 }) }), 'a')).toBe('unknown')
    expect(known(unseen('A . a', { ...tanks, ...turn({ dark: 499 }) }), 'a')).toBe('spotted')
    expect(known(unseen('A a', turn({ dark: 1000 })), 'a')).toBe('identified')
  })

  it('sees two kilometres in fog', () => {
    const fog = turn({ weather: ['fog'] })
    expect(known(unseen('A . a', { hexMetres: 1000, ...fog }), 'a')).toBe('spotted')
    expect(known(unseen('A . . a', { hexMetres: 1000, ...fog }), 'a')).toBe('unknown')
  })

  it.each(['"', '%', '^', '#', '@'])('does not see into %s except from beside it', sign => {
    const tanks = { units: { A: { arm: 'tank' } } } as const
    expect(known(unseen(`A . a${sign} .`, tanks), 'a')).toBe('unknown')
    expect(known(unseen(`. A a${sign} .`, tanks), 'a')).toBe('identified')
  })
})

describe('reports', () => {
  it('remember the hex where a unit was last seen, not the one it went to', () => {
    const p = unseen('A a . . .', { state: s => (s.turn[0] = 1), turns: [DAY, DAY] })
    known(p, 'a')
    put(p, 'a', '0300')
    expect(known(p, 'a')).toBe('remembered')
    expect(p.state.reportHex[p.unit('a') * 2]).toBe(p.hex('0100'))
  })

  it('follow a unit from hex to hex while it is in sight', () => {
    const p = unseen('A a . .\n. . . .\n. . . .', { units: { A: { arm: 'tank' } } })
    known(p, 'a')
    put(p, 'a', '0200')
    expect(known(p, 'a')).toBe('identified')
    put(p, 'a', '0302')
    expect(known(p, 'a')).toBe('remembered')
    expect(p.state.reportHex[p.unit('a') * 2]).toBe(p.hex('0200'))

    const far = unseen('A . a . . . . . .', { hexMetres: 1000 })
    known(far, 'a')
    put(far, 'a', '0500')
    expect(known(far, 'a')).toBe('spotted')
    put(far, 'a', '0800')
    known(far, 'a')
    expect(far.state.reportHex[far.unit('a') * 2]).toBe(far.hex('0500'))
  })

  it('of what intelligence found before the first day hold good for that day, until it moves', () => {
    const found = (turn: number): Position =>
      unseen('A . . . a .', {
        turns: [DAY, DAY],
        state: (s, unit) => {
          s.turn[0] = turn
          s.sighting[unit('a') * 2] = SIGHTINGS.indexOf('identified')
          s.reportHex[unit('a') * 2] = s.hex[unit('a')]!
        },
      })
    expect(known(found(0), 'a')).toBe('identified')
    expect(known(found(1), 'a')).toBe('remembered')
    const moved = found(0)
    put(moved, 'a', '0500')
    expect(known(moved, 'a')).toBe('remembered')
    expect(moved.state.reportHex[moved.unit('a') * 2]).toBe(moved.hex('0400'))
  })

  it('of works that were identified once stay: works do not move', () => {
    const p = unseen('A f . .', { units: { f: { mobility: 'static', knownAtStart: false } } })
    expect(known(p, 'f')).toBe('identified')
    put(p, 'A', '0300')
    expect(known(p, 'f')).toBe('identified')
  })

  it('are made only when something has changed', () => {
    const p = unseen('A a . b')
    known(p, 'a')
    const play = startPlay(p.scenario, p.state, scriptedDice([]))
    look(play)
    expect(play.events).toEqual([])
  })
})

describe('ground', () => {
  it('is surveyed when a new owner comes into sight', () => {
    const p = unseen('A . . . .', {
      state: state => {
        state.control.fill(2)
        state.controlSeen.fill(1)
      },
    })
    known(p, 'A')
    expect(p.state.controlSeen[p.hex('0100') * 2]).toBe(2)
    expect(p.state.controlSeen[p.hex('0400') * 2]).toBe(1)
  })
})

describe('a side learns nothing of what it does not see', () => {
  const drawing = `
    A . . . . . . b
    . . . . . " . .
    . . . a . . . c`
  /** The Soviet view after the unseen units have been changed and both sides have looked. */
  function viewAfter(change: (p: Position) => void): Uint8Array {
    const p = unseen(drawing, { units: { A: { arm: 'tank' } } })
    change(p)
    look(startPlay(p.scenario, p.state, scriptedDice([])))
    return observe(p.scenario, p.state, 'soviet').state.bytes
  }
  const plain = viewAfter(() => {})

  it.each<readonly [string, (p: Position) => void]>([
    ['moves', p => put(p, 'b', '0600')],
    ['moves into a wood', p => put(p, 'c', '0501')],
    ['loses half its men', p => (p.state.men[p.unit('a')] = 1000)],
    ['runs out of ammunition', p => (p.state.ammo[p.unit('b')] = 0)],
    ['leaves the board', p => (p.state.status[p.unit('c')] = 0)],
  ])('when a unit out of sight %s', (_, change) => {
    expect(viewAfter(change)).toEqual(plain)
  })

  it('but does when one comes into sight', () => {
    expect(viewAfter(p => put(p, 'b', '0200'))).not.toEqual(plain)
  })
})

describe('the ground in sight', () => {
  const inSight = (p: Position): string[] =>
    hexesInSight(p.scenario, p.state, 'soviet').map(hex => hexText(p.scenario.map, hex))

  it('is what some unit of the side sees, woods only from beside them', () => {
    const p = unseen('A . . . " B . a', { hexMetres: 2000 })
    expect(inSight(p)).toEqual(['0000', '0100', '0200', '0300', '0400', '0500', '0600', '0700'])
    expect(inSight(unseen('A . " . . . .', { hexMetres: 2000 }))).toEqual(['0000', '0100', '0300'])
  })

  it('follows a unit that has moved, and forgets where it was', () => {
    const p = unseen('A . . . . . . . . .', { hexMetres: 4000 })
    expect(inSight(p)).toEqual(['0000', '0100'])
    put(p, 'A', '0500')
    expect(inSight(p)).toEqual(['0400', '0500', '0600'])
  })

  it('is that of the state asked about, whichever was asked about before', () => {
    const p = unseen('A . . . . . . . . .', { hexMetres: 4000 })
    const before = copyState(p.scenario, p.state)
    put(p, 'A', '0500')
    expect(inSight(p)).toEqual(['0400', '0500', '0600'])
    expect(inSight({ ...p, state: before })).toEqual(['0000', '0100'])
    expect(inSight(p)).toEqual(['0400', '0500', '0600'])
  })
})
