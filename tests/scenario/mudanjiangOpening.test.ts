/** The opening of Mudanjiang, 9 to 11 August, played by the rules: where its units stand, beside the brief's table. */
import { describe, expect, test } from 'vitest'
import { distance } from '../../src/engine/map/geometry.ts'
import { parseHex } from '../../src/engine/map/hexMap.ts'
import type { GameState } from '../../src/engine/state.ts'
import { replay } from '../../src/record/record.ts'
import { compileOpening } from '../../src/sim/opening.ts'
import { battle } from '../support/battles.ts'

const { scenario, opening } = battle('mudanjiang')
const { map } = scenario
if (!opening) throw new Error('Expected Mudanjiang to have an opening')
const compiled = compileOpening(scenario, opening.value)
if (!compiled.ok) throw new Error(`Expected it to be played, got ${JSON.stringify(compiled.faults)}`)
const { record, counts } = compiled

/** States at the end of each turn, from 0. */
const ends: GameState[] = []
const replayed = replay(scenario, record, (_before, _order, _events, after) => {
  ends[after.turn[0]!] = after
})
const hexOf = (id: string, turn: number): number => ends[turn - 1]!.hex[scenario.unitIndex.get(id)!]!

/** Section 5.2 of the brief: units, and their hexes at the end of turns 1 to 6; "-" where the unit is not yet on the map. */
const TABLE = `
  S03 3816 3717 3617 3416 3215 3114   S04 3818 3717 3617 3416 3215 3015   S05 4017 3817 3717 3617 3516 3215
  S06 -    -    -    3114 3013 2614   S07 4216 3916 3816 3517 3315 3114   S12 -    -    -    3512 3309 3308
  S09 4114 3813 3813 3612 3411 3309   S10 4315 4114 4014 3813 3613 3512   S11 4514 4314 4114 3913 3813 3713
  S22 5105 5104 5104 4903 4903 4802   S23 5010 4809 4809 4609 4509 4407   S32 4224 3926 3826 3527 3225 3023
  S33 4125 3828 3828 3427 3225 2923   S36 4224 3827 3729 3225 3124 2822   S39 4127 3829 3729 3528 3226 2825
  S40 4228 3929 3830 3530 3228 2826   S42 4227 3928 3729 3428 3226 2725   S45 4329 4230 4230 4030 3930 3830
  S46 4432 4332 4332 4131 4031 3931   S61 4330 4230 4230 4230 3729 3729   S50 4929 4829 4629 4429 4130 3829
  S51 4929 4829 4629 4429 4130 3829   S52 4929 4829 4629 4429 4130 3829   J06 3124 3124 3124 2923 2823 2525
  J09 2715 2715 2715 2515 2314 1816   J10 2914 2914 2914 3014 2814 2414   J11 3109 3109 3009 2810 2512 2214
  J12 4204 4103 3902 3303 3104 2704   J16 1813 1813 1813 1814 1517 1421   J21 -    -    2426 2426 2426 2426
  J22 1424 1625 2026 2026 2026 2026   J40 0637 0637 0637 0637 0637 0932
`
const words = TABLE.trim().split(/\s+/)
const rows = Array.from({ length: words.length / 7 }, (_, row) => words.slice(row * 7, row * 7 + 7))
/** How far each unit stands from its hex in the table, turn by turn. */
const off = rows.flatMap(([id, ...hexes]) =>
  hexes.flatMap((hex, t) =>
    hex === '-' ? [] : [{ id, turn: t + 1, hexes: distance(map, parseHex(map, hex), hexOf(id!, t + 1)) }],
  ),
)

describe('the opening', () => {
  test('is a record that replays to the last hash, with fewer than a tenth of its orders decreed', () => {
    expect(replayed.fault).toBeNull()
    expect(record.playerTurns).toHaveLength(12)
    expect(counts.decreed).toBeGreaterThan(0)
    expect(counts.decreed * 10).toBeLessThan(counts.orders)
    expect(counts.notes).toBeGreaterThan(30)
  })

  test('stands within a hex of the table in three of four places, and within two in five of six', () => {
    const share = (most: number) => off.filter(({ hexes }) => hexes <= most).length / off.length
    expect(share(1)).toBeGreaterThan(0.75)
    expect(share(2)).toBeGreaterThan(0.83)
  })

  test('has all but four where the 11th left them', () => {
    const late = off.filter(({ turn, hexes }) => turn === 6 && hexes > 1)
    expect(late.map(({ id }) => id).sort()).toEqual(['J09', 'J11', 'S06', 'S51'])
  })

  test('reaches every checkpoint of its days, within eight hours of the record', () => {
    const planned = scenario.checkpoints.filter(each => each.planned <= scenario.turns[5]!.end)
    expect(planned.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, n) => `H${n + 1}`))
    for (const [c, checkpoint] of planned.entries()) {
      const hours = (replayed.state.reachedAt[c]! - checkpoint.planned) / 60
      expect(Math.abs(hours), `${checkpoint.id} ${checkpoint.name}`).toBeLessThan(8)
    }
  })

  test('tells each side’s knowledge in every day, and pins a source to each comment', () => {
    const sides = new Set(record.notes?.map(({ turn, side }) => `${turn} ${side}`))
    expect(sides.size).toBe(12)
    expect(record.notes?.every(({ source }) => source !== undefined)).toBe(true)
  })
})
