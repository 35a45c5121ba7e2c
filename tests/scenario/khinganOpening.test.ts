/** The opening of the Khingan crossing, played by the rules: where its columns stand, beside the brief's table. */
import { describe, expect, test } from 'vitest'
import { distance } from '../../src/engine/map/geometry.ts'
import { hexText, parseHex } from '../../src/engine/map/hexMap.ts'
import type { GameState } from '../../src/engine/state.ts'
import { replay } from '../../src/record/record.ts'
import { compileOpening } from '../../src/sim/opening.ts'
import { battle } from '../support/battles.ts'

const { scenario, opening } = battle('khingan')
const { map } = scenario
if (!opening) throw new Error('Expected the Khingan to have an opening')
const compiled = compileOpening(scenario, opening.value)
if (!compiled.ok) throw new Error(`Expected it to be played, got ${JSON.stringify(compiled.faults)}`)
const { record, counts } = compiled

/** States at the end of each turn, counted from 0 as the brief counts. */
const ends: GameState[] = []
const replayed = replay(scenario, record, (_before, _order, _events, after) => {
  ends[record.playerTurns.length === 0 ? 0 : after.turn[0]!] = after
})
const unit = (id: string): number => scenario.unitIndex.get(id)!
/** Where a unit stands when turn `turn` is over: the state in which the next one begins. */
const hexOf = (id: string, turn: number): number => (ends[turn] ?? replayed.state).hex[unit(id)]!

/** Section 5.3 of the brief: units, and their hexes at the end of turns 1 to 8. */
const TABLE = `
  S02         1217 1319 1824 2325 2927 3329 3329 3329
  S03 S04     1114 1318 1623 2025 2626 3127 3329 3329
  S07         1117 1319 1623 1723 2123 2425 2927 3329
  S09 S10     1117 1319 1522 1723 2025 2325 2827 3128
  S12         1916 2019 2120 2120 2422 2922 3321 3521
  S13         1916 2019 2120 2120 2422 2922 3321 3521
  S14         1815 2018 2119 2221 2522 3222 3422 3521
  S15         1813 1917 2019 2120 2221 2221 2221 2221
  S25         2712 2712 3013 3112 3213 3414 3712 3914
  S27         2613 2814 3015 3216 3417 3618 3821 3822
  S28         2612 2712 2912 2912 3112 3212 3311 3411
  S29         2611 2711 2812 2812 2911 2911 3010 3010
  S31         2311 2512 2613 2613 2913 3014 3214 3414
`
const rows = TABLE.trim()
  .split('\n')
  .flatMap(line => {
    const words = line.trim().split(/\s+/)
    const ids = words.filter(word => /^[SJM]/.test(word))
    return ids.map(id => ({ id, hexes: words.slice(ids.length) }))
  })

describe('the opening', () => {
  test('is a record that replays to the last hash, with fewer than a tenth of its orders decreed', () => {
    expect(replayed.fault).toBeNull()
    expect(record.playerTurns).toHaveLength(18)
    expect(counts.decreed * 10).toBeLessThan(counts.orders)
    expect(counts.decreed).toBeGreaterThan(0)
    expect(counts.notes).toBeGreaterThan(30)
  })

  test('stands within two hexes of the table in four of five places', () => {
    const off = rows.flatMap(({ id, hexes }) =>
      hexes.map((hex, t) => distance(map, parseHex(map, hex), hexOf(id, t + 1))),
    )
    expect(off.filter(hexes => hexes <= 2).length / off.length).toBeGreaterThan(0.8)
  })

  test('has the columns on 11 August at 23:00 where the diary of 7th Mechanised Corps has them', () => {
    const night = ['S12', 'S13', 'S14', 'S02'].map(id => `${id} ${hexText(map, hexOf(id, 6))}`)
    expect(night).toEqual(['S12 2922', 'S13 2922', 'S14 3222', 'S02 3329'])
    expect(distance(map, hexOf('S15', 6), parseHex(map, '2221'))).toBeLessThanOrEqual(1)
  })

  test('reaches the checkpoints of its days but one within a day of the record', () => {
    const missed = scenario.checkpoints.flatMap(({ id, planned }, c) => {
      if (planned > scenario.turns[8]!.end) return []
      const reached = replayed.state.reachedAt[c]!
      return reached >= 0 && Math.abs(reached - planned) <= 1440 ? [] : [id]
    })
    expect(missed).toEqual(['H5'])
  })
})
