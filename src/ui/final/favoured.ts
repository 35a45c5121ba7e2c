/** Whom the dice favoured over a battle. Pure. */
import type { Side } from '../../engine/types.ts'
import type { LuckLedger } from '../../record/luck.ts'

/** High throws favour whoever attacks: those of one side are set against those of the other. Null where they are even. */
export function favoured({ sums }: LuckLedger): { readonly side: Side | null; readonly eyes: number } {
  const eyes = sums.soviet.eyes - sums.japanese.eyes
  return { side: eyes > 0 ? 'soviet' : eyes < 0 ? 'japanese' : null, eyes: Math.abs(eyes) }
}
