/**
 * Guard the passage: the last unit of the line at the only bridge or pass between the enemy and a place that is to be
 * held stays there, on its own side of it; and where nobody is there yet, the nearest who can be there before him goes.
 * The passages themselves are found by `../passages.ts`.
 */
import { hexText } from '../../engine/map/hexMap.ts'
import type { OrderOf } from '../../engine/orders.ts'
import { commandsGround } from '../../engine/rules/power.ts'
import { type HexIndex, type Minutes, NOWHERE, type UnitIndex } from '../../engine/types.ts'
import { arrivalOfOwn, balanceAt, stakeInForm } from '../appreciation.ts'
import { holderOf, isBehindTheLine, MEN_A_POINT } from '../estimate.ts'
import { isPicket } from '../missions.ts'
import { barsPassage, nearBank, passageBefore } from '../passages.ts'
import { isPost } from '../post.ts'
import { mobileUnits } from '../timeliness.ts'
import { marchTowards } from './marches.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

/** A unit is sent to a passage from this far: a day's march. */
const SENT_FROM: Minutes = 720

interface Place {
  readonly hex: HexIndex
  readonly points: number
}

export const guardPassage: Tactic = {
  code: 'guardPassage',
  propose(outlook) {
    const { scenario, view } = outlook
    const threatened = scenario.objectives.flatMap(({ hex }, o): readonly Place[] => {
      const points = stakeInForm(scenario, view.state, o, view.side)
      return holderOf(view.state, o) === view.side &&
        points > 0 &&
        balanceAt(scenario, outlook.likely, o, view.side).coming > 0
        ? [{ hex, points }]
        : []
    })
    if (threatened.length === 0) return []
    const posted = new Map<HexIndex, UnitIndex>()
    for (const u of free(outlook))
      posted.set(outlook.view.state.hex[u]!, strongest(outlook, posted.get(view.state.hex[u]!), u))
    const standing = [...posted].flatMap(([hex, unit]) => stand(outlook, threatened, hex, unit))
    const guarded = new Set(standing.map(({ place }) => place))
    return [...standing, ...threatened.flatMap(place => send(outlook, place, guarded))]
  },
}

/** Who may be taken: the free line, pickets left aside. */
const free = ({ scenario, view, bound }: Outlook): readonly UnitIndex[] =>
  mobileUnits(scenario, view.state, view.side).filter(
    u => !bound.has(u) && !isBehindTheLine(scenario.units[u]!) && !isPicket(scenario, view.state, u),
  )

const strongest = ({ view }: Outlook, a: UnitIndex | undefined, b: UnitIndex): UnitIndex =>
  a !== undefined && view.state.men[a]! >= view.state.men[b]! ? a : b

const proposal = (
  { scenario }: Outlook,
  unit: UnitIndex,
  march: OrderOf<'move'> | null,
  place: HexIndex,
  points: number,
): Proposal => ({
  units: [unit],
  orders: march ? [march] : [],
  place,
  worth: points * MEN_A_POINT,
  note: { code: 'guardPassage', facts: { place: hexText(scenario.map, place) } },
})

/** Who stands at a passage stays, or goes over to the bank from which it is held. */
function stand(
  outlook: Outlook,
  threatened: readonly Place[],
  hex: HexIndex,
  unit: UnitIndex,
): readonly Proposal[] {
  const { scenario, view, likely, marched } = outlook
  const before = threatened.find(
    each => each.hex !== hex && barsPassage(scenario, likely, view.side, hex, each.hex),
  )
  if (!before) return []
  const bank = nearBank(scenario, likely, view.side, hex, before.hex)
  const march = bank === hex || marched.has(unit) ? null : marchTowards(scenario, view, unit, bank)
  return [proposal(outlook, unit, march, bank, before.points)]
}

/**
 * The nearest who can be at the passage before a place ahead of the enemy, where nobody is there. The place itself comes
 * first: nobody goes ahead of one that stands empty.
 */
function send(outlook: Outlook, { hex, points }: Place, guarded: Set<HexIndex>): readonly Proposal[] {
  const { scenario, view, likely, marched } = outlook
  const { state } = view
  if (!free(outlook).some(u => state.hex[u] === hex)) return []
  const passage = passageBefore(scenario, likely, view.side, hex)
  if (!passage || guarded.has(passage.hex)) return []
  guarded.add(passage.hex)
  let best = { u: NOWHERE, minutes: Math.min(SENT_FROM, passage.by) }
  for (const u of free(outlook)) {
    if (isPost(scenario, view, u, 0) || !commandsGround(scenario, state, u)) continue
    const minutes = arrivalOfOwn(scenario, state, u, passage.hex)
    if (minutes >= 0 && minutes < best.minutes) best = { u, minutes }
  }
  if (best.u < 0) return []
  const march = marched.has(best.u) ? null : marchTowards(scenario, view, best.u, passage.hex)
  return [proposal(outlook, best.u, march, passage.hex, points)]
}
