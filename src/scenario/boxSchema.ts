/** What a forces file says of off-map boxes. Turns are counted from 1. */
import * as z from 'zod/mini'
import { id, label, list, prose, provenance, side, spot, whole } from './shapes.ts'

const link = z.strictObject({
  id,
  name: label,
  side,
  /** Hex at which units come in. */
  at: spot,
  /** From setting out to coming in. */
  minutes: whole(1, 60_000),
  fromTurn: whole(1, 1000),
  /** Shut until an event opens it. */
  shut: z.optional(z.literal(true)),
  /** Units that may set out in a turn. */
  perTurn: whole(1, 100),
  /** While an enemy stands in one of these hexes nobody sets out; silent: none bars it. */
  barredFrom: z.optional(list(spot, 40)),
  figures: provenance,
})

export const box = z.strictObject({
  id,
  name: label,
  note: prose,
  /** Of these units so many must stay. */
  garrison: z.optional(z.strictObject({ units: list(id, 100), least: whole(1, 100) })),
  links: list(link, 20),
  figures: provenance,
})
export type BoxRow = z.infer<typeof box>
