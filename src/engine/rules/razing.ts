/**
 * Engineers blow in enemy works (8-numbers 5.2; 3-rules section 9): what assaults cannot bring down, the tunnels of a
 * large sector, and then the garrison underground, part by part. Works that nobody defends any more they raze altogether.
 */
import { permilleOf, roundHalfUp } from '../arithmetic.ts'
import { sideAt, turnMinutes, unitsAt } from '../derived.ts'
import type { Loss } from '../events/fights.ts'
import { directionTo, neighboursOf } from '../map/hexMap.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule, Play } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, type Minutes, type Permille, type Side, type UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { refuseBarred } from './crossings.ts'
import { refuseMinutes, refuseTrained } from './engineers.ts'
import { FINISHED_BELOW } from './outcome.ts'
import { look } from './sighting.ts'
import { passGround } from './surrender.ts'
import { checkGround } from './victory.ts'
import { isUnderground, lowestByAssault, mansWorks, UNDERGROUND, worksLevel } from './works.ts'

/** Work of one group of engineers for one level of works: a turn at Hailar (estimate). */
export const LEVEL_MINUTES: Minutes = 360
/** For one step of a garrison underground: two turns at Hailar, by its brief. */
export const STEP_MINUTES: Minutes = 720
/** Charges for an order's work, ‰ of a refill: those of a hasty assault (estimate). */
const CHARGES: Permille = 100
/** Of a step that is lost underground this share is dead, the rest taken: as for works stormed (8-numbers 5.2). */
const DEAD: Permille = 667

/** What engineers of `side` can work at in a hex: its works, the garrison under them, or nothing while it is defended above. */
export function razingAim(
  scenario: Scenario,
  state: GameState,
  hex: HexIndex,
  side: Side,
): 'works' | 'garrison' | Refusal {
  const enemy = enemyOf(side)
  const level = worksLevel(scenario, state, hex, enemy)
  if (level === 0) return { code: 'noEnemyWorks', hex }
  if (sideAt(scenario, state, hex) !== enemy) return 'works'
  if (level > lowestByAssault(scenario, hex)) return { code: 'worksDefended', hex }
  const garrison = unitsAt(scenario, state, hex)
  // Field troops in the open have to go first.
  if (!garrison.every(u => mansWorks(scenario, state, u))) return { code: 'worksDefended', hex }
  if (level > UNDERGROUND) return 'works'
  return garrison.every(u => isUnderground(scenario, state, u)) ? 'garrison' : { code: 'worksDefended', hex }
}

/** Minutes of work for what engineers are at in a hex. */
export const razingMinutes = (aim: 'works' | 'garrison'): Minutes =>
  aim === 'works' ? LEVEL_MINUTES : STEP_MINUTES

export const raze: OrderRule<OrderOf<'raze'>> = {
  candidates: (scenario, view) =>
    scenario.units
      .flatMap((unit, u) =>
        unit.side === view.side && unit.arm === 'engineer' && view.state.hex[u]! >= 0
          ? hexesInReach(scenario, view.state.hex[u]!).map(hex => ({ kind: 'raze' as const, unit: u, hex }))
          : [],
      )
      .filter(order => raze.check(scenario, view, order) === null),
  check: refuseRazing,
  resolve(play, { unit, hex }) {
    const { scenario, state } = play
    const { side } = scenario.units[unit]!
    const aim = razingAim(scenario, state, hex, side)
    if (typeof aim !== 'string') return
    const done = state.razing[hex]!
    const needed = razingMinutes(aim)
    const begin = state.clock[unit]!
    const spent = Math.min(turnMinutes(scenario, state) - begin, needed - done)
    const isDone = done + spent >= needed
    const clock = begin + Math.max(0, spent)
    play.emit({ kind: 'razing', unit, hex, minutes: isDone ? 0 : done + spent, clock })
    play.emit({ kind: 'spent', unit, ammo: Math.max(0, state.ammo[unit]! - CHARGES) })
    if (!isDone) return
    if (aim === 'works') play.emit({ kind: 'worksReduced', hex, level: state.works[hex]! - 1 })
    else bury(play, hex, enemyOf(side))
    look(play)
    checkGround(play, scenario.turns[state.turn[0]!]!.start + clock)
  },
}

/** The hex engineers stand in and its neighbours on the map. */
const hexesInReach = (scenario: Scenario, hex: HexIndex): readonly HexIndex[] => [
  hex,
  ...neighboursOf(scenario.map, hex),
]

function refuseRazing(
  scenario: Scenario,
  view: View,
  { unit, hex }: Omit<OrderOf<'raze'>, 'kind'>,
): Refusal | null {
  const { state } = view
  const refusal = refuseTrained(scenario, view, unit)
  if (refusal) return refusal
  const from = state.hex[unit]!
  const d = directionTo(scenario.map, from, hex)
  if (from !== hex && d < 0) return { code: 'notAdjacent', unit, hex }
  const barred = from === hex ? null : refuseBarred(scenario.map, state, from * 6 + d)
  if (barred) return barred
  const aim = razingAim(scenario, state, hex, view.side)
  if (typeof aim !== 'string') return aim
  const has = state.ammo[unit]!
  if (has < CHARGES) return { code: 'noAmmunition', unit, needs: CHARGES, has }
  return refuseMinutes(scenario, state, unit, 1)
}

/** The strongest unit underground loses a step, and gives up when it is finished; the hex falls with the last of them. */
function bury(play: Play, hex: HexIndex, side: Side): void {
  const { scenario, state } = play
  const garrison = unitsAt(scenario, state, hex)
  const unit = garrison.reduce((most, u) => (state.men[u]! > state.men[most]! ? u : most), garrison[0]!)
  const { men, steps } = scenario.units[unit]!
  const step = Math.min(state.men[unit]!, roundHalfUp(men, Math.max(1, steps)))
  const isFinished = (state.men[unit]! - step) * 1000 < FINISHED_BELOW * men
  play.emit({ kind: 'losses', losses: [buried(state, unit, step, isFinished)], cause: 'razing' })
  if (!isFinished) return
  play.emit({ kind: 'finished', unit, cause: 'surrendered' })
  passGround(play, hex, side)
}

/** A step's loss; of a unit that is finished all that is left is taken. */
function buried(state: GameState, unit: UnitIndex, step: number, isFinished: boolean): Loss {
  const killed = permilleOf(step, DEAD)
  const all = state.men[unit]!
  const gone = isFinished ? all : step
  return {
    unit,
    killed,
    wounded: 0,
    captured: gone - killed,
    afv: isFinished ? state.afv[unit]! : 0,
    guns: isFinished ? state.guns[unit]! : roundHalfUp(state.guns[unit]! * step, all),
  }
}
