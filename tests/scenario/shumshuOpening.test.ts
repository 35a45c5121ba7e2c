/** The opening of Shumshu played by the rules: the first day as it is on record, and where the rules come out elsewhere. */
import { describe, expect, it } from 'vitest'
import { distance } from '../../src/engine/map/geometry.ts'
import { parseHex } from '../../src/engine/map/hexMap.ts'
import { replay } from '../../src/record/record.ts'
import { compileOpening } from '../../src/sim/opening.ts'
import { battle } from '../support/battles.ts'

const { scenario, about, opening } = battle('shumshu')
if (!opening) throw new Error('Expected Shumshu to have an opening')
const compiled = compileOpening(scenario, opening.value)
if (!compiled.ok) throw new Error(`Expected it to be played, got ${JSON.stringify(compiled.faults)}`)
const { record, state, counts } = compiled

const unit = (id: string): number => scenario.unitIndex.get(id)!
const place = (id: string): number => scenario.objectives.find(each => each.id === id)!.hex

describe('the first day of Shumshu', () => {
  it('is six turns that replay without a fault, decreed in fewer than one order of ten', () => {
    expect(record.playerTurns.map(({ turn, side }) => `${turn}${side[0]}`).join(' ')).toBe(
      '1s 1j 2s 2j 3s 3j 4s 4j 5s 5j 6s 6j',
    )
    expect(replay(scenario, record).fault).toBeNull()
    expect(counts.decreed).toBeGreaterThan(0)
    expect(counts.decreed * 10).toBeLessThan(counts.orders + counts.decreed)
  })

  it('reaches the checkpoints of the day within four hours of the record', () => {
    const HOURS = 4
    const hoursOff = Object.fromEntries(
      scenario.checkpoints.slice(0, 7).map(({ id, planned }, c) => {
        const reached = state.reachedAt[c]!
        return [id, reached < 0 ? null : Math.round((reached - planned) / 60)]
      }),
    )
    expect(Object.keys(hoursOff)).toEqual(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'])
    for (const [id, hours] of Object.entries(hoursOff))
      expect([id, hours !== null && Math.abs(hours) <= HOURS]).toEqual([id, true])
  })

  it('ends with the beachhead at height 165, 171 still held, and the tank regiment broken', () => {
    expect(state.heldBy[scenario.objectives.findIndex(({ id }) => id === 'H01')]).toBe(1)
    expect(state.heldBy[scenario.objectives.findIndex(({ id }) => id === 'H02')]).toBe(2)
    const beside = scenario.units.filter(
      ({ side }, u) =>
        side === 'soviet' && state.hex[u]! >= 0 && distance(scenario.map, state.hex[u]!, place('H02')) <= 2,
    )
    expect(beside.length).toBeGreaterThan(3)
    const tanks = ['J12', 'J13', 'J14', 'J15', 'J16'].reduce((sum, id) => sum + state.afv[unit(id)]!, 0)
    expect(51 - tanks).toBeGreaterThanOrEqual(17)
    expect(51 - tanks).toBeLessThanOrEqual(45)
  })

  it('leaves the guns of the division aboard, and the brigade about Taikandai', () => {
    for (const id of ['S15', 'S16', 'S17'])
      expect([id, state.carrier[unit(id)]! >= 0, state.hex[unit(id)]]).toEqual([id, true, -1])
    const gathered = ['J19', 'J20', 'J21', 'J22', 'J24'].filter(id =>
      ['3012', '2813', '2714'].some(
        hex => distance(scenario.map, state.hex[unit(id)]!, parseHex(scenario.map, hex)) <= 1,
      ),
    )
    expect(gathered).toEqual(['J19', 'J20', 'J21', 'J22', 'J24'])
  })

  it('is commented on both sides in every turn but one, each comment with a source of the battle or a reason', () => {
    const notes = record.notes ?? []
    const sides = new Set(notes.map(({ turn, side }) => `${turn} ${side}`))
    expect(sides.size).toBeGreaterThanOrEqual(11)
    for (const { source, confidence, text } of notes) {
      expect(text.length).toBeGreaterThan(40)
      expect(['A', 'B', 'C', 'S']).toContain(confidence)
      for (const key of source!.split(', '))
        expect([key, key === 'estimate' || about.sources.some(each => each.key === key)]).toEqual([key, true])
    }
  })
})
