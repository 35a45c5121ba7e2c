/** Waiting for fuel where transports land: who waits, who comes, and who keeps the landing ground. */
import { describe, expect, it } from 'vitest'
import { refuel } from '../../src/ai/tactics/refuel.ts'
import type { UnitSpec } from '../../src/engine/scenario.ts'
import { TANKS } from '../support/arms.ts'
import { asked, marches, ordersOf, taken } from '../support/asked.ts'
import { soviet } from '../support/commanded.ts'
import { wing, withGrounds } from '../support/flying.ts'
import { lorries } from '../support/grounds.ts'
import type { Position } from '../support/position.ts'

const tanks = (fuelStart: number): Partial<UnitSpec> => ({ ...TANKS, fuelStart })
/** Hexes of 10 km, a town far in the east, lorries that come everywhere, and transports that fly by the second turn. */
const game = (
  drawing: string,
  grounds: readonly string[],
  units: { readonly [letter: string]: Partial<UnitSpec> },
  points: readonly number[] = [0, 2],
): Position =>
  withGrounds(
    soviet(
      drawing,
      16,
      { '1500': 8 },
      {
        hexMetres: 10_000,
        units,
        columns: [lorries('soviet', '0000')],
        scenario: { wings: [wing('soviet', 'transport', ...points)] },
      },
    ),
    grounds,
  )
const THIRSTY = 'T C . . . . . . . . . . . . . b#'

describe('about a landing ground', () => {
  it('who has little fuel waits for the transports, and the weakest who stands on it keeps it', () => {
    const p = game('AT C . . . . . . . . . . . . . b#', ['0000'], {
      A: tanks(1500),
      T: { ...tanks(1500), men: 300, equipment: [] },
      C: tanks(350),
    })
    const proposals = asked(refuel, p)
    expect(taken(p, proposals)).toBe('CT')
    expect(ordersOf(proposals)).toEqual([])
    expect(proposals.map(({ note }) => note.code)).toEqual(['refuel', 'airhead'])
  })

  it('everybody goes on who has enough, and nobody keeps it then', () => {
    expect(asked(refuel, game(THIRSTY, ['0000'], { T: tanks(400), C: tanks(400) }))).toEqual([])
  })

  it('nobody waits for transports that do not fly, or for those that come to others', () => {
    const units = { T: tanks(1500), C: tanks(350) }
    expect(asked(refuel, game(THIRSTY, ['0000'], units, [0, 0, 2]))).toEqual([])
    expect(asked(refuel, game(THIRSTY, [], units))).toEqual([])
    expect(asked(refuel, game(THIRSTY, ['1500'], units))).toEqual([])
  })

  it('no more wait than the transports fill within a day: the driest; the others go on', () => {
    const drawing = 'T CDE . . . . . . . . . . . . . b#'
    const units = { T: tanks(1500), C: tanks(360), D: tanks(350), E: tanks(340) }
    const waiting = (points: number) => {
      const p = game(drawing, ['0000'], units, [0, points])
      return [...taken(p, asked(refuel, p))].sort().join('')
    }
    expect(waiting(2)).toBe('DET')
    expect(waiting(4)).toBe('CDET')
  })

  it('who waited goes on with nearly a whole refill only', () => {
    const waited = (fuel: number) => {
      const p = game(THIRSTY, ['0000'], { T: tanks(1500), C: tanks(fuel) })
      return taken(p, asked(refuel, p, { C: 'refuel' }))
    }
    expect(waited(890)).toBe('CT')
    expect(waited(900)).toBe('')
  })

  it('who is further off than its fuel is handed out comes as near as that', () => {
    const p = game('A . . . . . . . T . . . . . . b#', ['0000'], { A: tanks(1500), T: tanks(350) })
    expect(marches(p, ordersOf(asked(refuel, p)))).toEqual({ T: '0600' })
  })
})

it('one who has little fuel goes to a ground where nobody stands, the others wait for him to be there', () => {
  const p = game('. . T C . . . . . . . . . . . b#', ['0000'], { T: tanks(350), C: tanks(350) })
  expect(marches(p, ordersOf(asked(refuel, p)))).toEqual({ T: '0000' })
})
