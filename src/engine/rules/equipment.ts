/** What equipment counts for: power per piece (8-numbers 5.1) and what it is. */
import type { Equipment } from '../types.ts'

export interface EquipmentRow {
  /** Power against men and against armour, per piece; AT rifles per hundred rifles. */
  readonly soft: number
  readonly hard: number
  /** `team`: carried by the men, counted neither as AFV nor as gun. */
  readonly counts: 'afv' | 'gun' | 'team'
  readonly per: number
  /** Direct-fire heavy gun or siege gun against works (8-numbers 5.2). */
  readonly against: 'works' | 'siege' | null
}

const row = (
  soft: number,
  hard: number,
  counts: EquipmentRow['counts'],
  against: EquipmentRow['against'] = null,
  per = 1,
): EquipmentRow => ({ soft, hard, counts, against, per })

export const EQUIPMENT_TABLE: { readonly [E in Equipment]: EquipmentRow } = {
  t34: row(3, 4, 'afv'),
  heavyTank: row(4, 5, 'afv', 'works'),
  su76: row(2, 2, 'afv'),
  su100: row(2, 5, 'afv'),
  bt: row(1, 1, 'afv'),
  chiHa: row(3, 2, 'afv'),
  haGo: row(2, 1, 'afv'),
  at45: row(0, 2, 'gun'),
  at37: row(0, 1, 'gun'),
  atRifles: row(0, 20, 'team', null, 100),
  gun76: row(1, 2, 'gun'),
  gun122: row(2, 1, 'gun'),
  gun152: row(3, 1, 'gun', 'works'),
  gun203: row(5, 0, 'gun', 'siege'),
  bm13: row(3, 0, 'gun'),
  navalGun: row(4, 0, 'gun', 'works'),
}

/**
 * Guns that their crews drag by hand: some half a ton. On Shumshu four of 45 mm were ashore with the first echelon, and
 * none heavier before the next day (the landing's brief, 3.6 and 6).
 */
const DRAGGED: ReadonlySet<Equipment> = new Set(['at45', 'at37'])

/** Are there no guns in a list of equipment but such as their crews drag by hand? */
export const isDragged = (list: readonly { readonly type: Equipment }[]): boolean =>
  list.every(({ type }) => EQUIPMENT_TABLE[type].counts !== 'gun' || DRAGGED.has(type))

/** AFVs and guns that a list of equipment amounts to. */
export function countEquipment(list: readonly { readonly type: Equipment; readonly count: number }[]): {
  readonly afv: number
  readonly guns: number
} {
  let afv = 0
  let guns = 0
  for (const { type, count } of list) {
    const { counts } = EQUIPMENT_TABLE[type]
    if (counts === 'afv') afv += count
    else if (counts === 'gun') guns += count
  }
  return { afv, guns }
}
