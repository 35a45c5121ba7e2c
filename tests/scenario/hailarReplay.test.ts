/** The opening of Hailar as its file tells it, played by the rules: the record's first checkpoints, by hardly a decree, with comments throughout. */
import { describe, expect, it } from 'vitest'
import { replay } from '../../src/record/record.ts'
import { OPENING_FILE } from '../../src/scenario/load.ts'
import { type OpeningFile, openingFileSchema } from '../../src/scenario/openingFile.ts'
import { compileOpening } from '../../src/sim/opening.ts'
import { summarise } from '../../src/sim/summary.ts'
import { battle, battleTexts } from '../support/battles.ts'

const { scenario } = battle('hailar')
const opening: OpeningFile = openingFileSchema.parse(JSON.parse(battleTexts('hailar')[OPENING_FILE]!))
const compiled = compileOpening(scenario, opening)
if (!compiled.ok) throw new Error(`Expected it to be played, got ${JSON.stringify(compiled.faults)}`)
const { record, state, counts } = compiled

describe('the historical opening of Hailar', () => {
  it('has the forward detachment, the town and the cavalry by the hours of the record', () => {
    const levels = { soviet: 'historical', japanese: 'historical' } as const
    const rows = summarise(scenario, state, opening.seed, levels).checkpoints
    const late = rows.filter(({ id, planned, actual }) => /^H[1-6]$/.test(id) && (actual ?? '9') > planned)
    expect(late).toEqual([])
    expect(rows.filter(({ id }) => /^H[1-6]$/.test(id))).toHaveLength(6)
  })

  it('is decreed in less than a tenth, and the record is sound', () => {
    expect(counts.decreed * 10).toBeLessThan(counts.orders + counts.decreed)
    expect(replay(scenario, record).fault).toBeNull()
  })

  it('tells both sides’ part in every turn', () => {
    const told = new Set((record.notes ?? []).map(({ turn, side }) => `${turn} ${side}`))
    const turns = Array.from({ length: 12 }, (_, n) => n + 1)
    expect(
      turns.flatMap(turn => [`${turn} soviet`, `${turn} japanese`]).filter(key => !told.has(key)),
    ).toEqual([])
  })

  it('leaves the fortress where it was: three attacks on one hill, and none of the five taken', () => {
    const hills = scenario.objectives.flatMap(({ kind }, o) => (kind === 'sector' ? [state.heldBy[o]] : []))
    expect(hills).toEqual([2, 2, 2, 2, 2])
    const onHill = record.playerTurns.flatMap(({ orders }) =>
      orders.filter(order => order !== 'end' && 'attack' in order && order.attack === '2231'),
    )
    expect(onHill).toHaveLength(3)
  })
})
