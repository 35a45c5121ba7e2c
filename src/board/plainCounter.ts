import type { HexIndex } from '../engine/types.ts'
import type { Standing } from '../scenario/startCard.ts'
import type { Counter } from './model.ts'

/** A counter that says which unit it is and no more: alone in its hex, nothing known of its state. */
export const plainCounter = (unit: Standing, hex: HexIndex): Counter => ({
  id: unit.id,
  hex,
  scheme: unit.nation,
  arm: unit.arm,
  echelon: unit.echelon,
  name: unit.short,
  strength: '',
  readiness: null,
  fuel: null,
  ammunition: null,
  fresh: false,
  done: false,
  mark: '',
  headquarters: unit.arm === 'headquarters',
  fortress: unit.arm === 'fortress',
  remembered: null,
  selected: false,
  highlighted: false,
  stackIndex: 0,
  stackSize: 1,
})
