/** Whom the dice favoured over a battle. Pure. */
import type { Side } from '../../engine/types.ts'
import { type LuckLedger, luckOf } from '../../record/luck.ts'

/** The side whose throws were the better ones, and by how many 36ths of a throw. Null where they are even. */
export function favoured(ledger: Pick<LuckLedger, 'kinds'>): {
  readonly side: Side | null
  readonly by36: number
} {
  const by36 = luckOf(ledger, 'soviet') - luckOf(ledger, 'japanese')
  return { side: by36 > 0 ? 'soviet' : by36 < 0 ? 'japanese' : null, by36: Math.abs(by36) }
}

/** Throws of two dice. */
export const THROWS = 36

/** 36ths of a throw as throws: "+1.5", "−0.3", "0.0". */
export const throwsText = (luck36: number): string => {
  const tenths = Math.round((Math.abs(luck36) * 10) / THROWS)
  const sign = tenths === 0 ? '' : luck36 > 0 ? '+' : '−'
  return `${sign}${(tenths / 10).toFixed(1)}`
}
