/**
 * Orders in ids: as JSON for records, and as one short line to name an order by. Both round-trip.
 *
 *     S02 1304>1405>1506
 *     S02 S03 x 2131 hasty with S05 into S02
 *     S02 x 2131 prepared air 2      air strike 2131      air scout 4230
 *     S08.1 stance last      J21 priority high      J22 reserve join      J09 demolish P16      S07 bridge P16
 *     S25.1 raze 2032      S20 S21 bombard 2032 4h      J08 raid S20      S10.1 boats 0711      S20 track 3917
 *     J12 rail 4230          J26 cut      J26 mend      J26 wreck      evacuate CIVILIANS      S29 enter WEST-RAIL
 *     choose RETREAT at-once      end
 */
export { orderFromText, orderToText } from './notation/lines.ts'
export { orderFromJson } from './notation/reading.ts'
export { type OrderJson, orderToJson } from './notation/writing.ts'
