/**
 * Night raids: raiders with explosive charges go by night at tanks or guns in a neighbouring hex. On five or six of one
 * die these lose a step; the raiders lose one in any case. It takes the time and the ammunition of a hasty assault.
 */
import { isPresent } from '../derived.ts'
import { directionTo } from '../map/hexMap.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule, Play } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, SIGHTINGS, type Side, sideIndex, type UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { ARM_TABLE } from './arms.ts'
import { assaultMinutes } from './assault.ts'
import { isBarred } from './crossings.ts'
import { refuseMinutes } from './engineers.ts'
import { isNight } from './going.ts'
import { AMMUNITION } from './mayAttack.ts'
import { refuseCommand } from './mayCommand.ts'
import { frozenRefusal } from './mayMarch.ts'
import { look } from './sighting.ts'
import { lastStep, stepLoss } from './steps.ts'
import { refuseStopped } from './stopOrder.ts'
import { isAfloat } from './terrain.ts'

type Raid = OrderOf<'raid'>

/** Faces of the die on which the charges find their mark. */
export const SUCCEEDS_FROM = 5
const IDENTIFIED = SIGHTINGS.indexOf('identified')

/** Tanks and guns: what raiders go for. Staffs and trains have neither. */
const isPrey = (state: GameState, u: UnitIndex): boolean => state.afv[u]! > 0 || state.guns[u]! > 0
/** Infantry keeps its few guns in its midst. */
const isInfantry = (scenario: Scenario, u: UnitIndex): boolean => ARM_TABLE[scenario.units[u]!.arm].infantry

/** Known enemies beside a unit that it could raid, were it night and had it the time. */
export function preyOf(scenario: Scenario, { side, state }: View, u: UnitIndex): readonly UnitIndex[] {
  const { map } = scenario
  const from = state.hex[u]!
  return scenario.units.flatMap((unit, v) => {
    if (unit.side === side || !isPresent(state, v) || !isPrey(state, v) || isInfantry(scenario, v)) return []
    if (isAfloat(unit.mobility)) return []
    const d = directionTo(map, from, state.hex[v]!)
    return d >= 0 && !isBarred(map, state, from * 6 + d) ? [v] : []
  })
}

function refuseRaid(scenario: Scenario, view: View, { unit, enemy }: Omit<Raid, 'kind'>): Refusal | null {
  const { state } = view
  const refusal = refuseCommand(scenario, view, unit) ?? frozenRefusal(scenario, state, unit)
  if (refusal) return refusal
  if (!ARM_TABLE[scenario.units[unit]!.arm].raids) return { code: 'noRaiders', unit }
  const turn = scenario.turns[state.turn[0]!]
  if (!turn || !isNight(turn)) return { code: 'byNightOnly', unit }
  if (!preyOf(scenario, view, unit).includes(enemy)) return { code: 'noPrey', unit }
  const stopped = refuseStopped(scenario, state, view.side, state.hex[enemy]!)
  if (stopped) return stopped
  const has = state.ammo[unit]!
  const needs = AMMUNITION.hasty
  if (has < needs) return { code: 'noAmmunition', unit, needs, has }
  return refuseMinutes(scenario, state, unit, assaultMinutes(scenario, state, 'hasty'))
}

export const raid: OrderRule<Raid> = {
  candidates: (scenario, view) =>
    scenario.units
      .flatMap((each, unit) =>
        each.side === view.side && ARM_TABLE[each.arm].raids && view.state.hex[unit]! >= 0
          ? preyOf(scenario, view, unit).map(enemy => ({ kind: 'raid' as const, unit, enemy }))
          : [],
      )
      .filter(order => refuseRaid(scenario, view, order) === null),
  check: refuseRaid,
  resolve(play, { unit, enemy }) {
    const { scenario, state } = play
    const { side } = scenario.units[unit]!
    const [die] = play.dice.two({
      turn: state.turn[0]!,
      side: sideIndex(side),
      purpose: 'raid',
      subject: [unit, enemy],
      ordinal: state.clock[unit]!,
    })
    const clock = state.clock[unit]! + assaultMinutes(scenario, state, 'hasty')
    play.emit({ kind: 'raid', unit, enemy, hex: state.hex[enemy]!, die, hits: die >= SUCCEEDS_FROM, clock })
    meet(play, unit, enemyOf(side))
    meet(play, enemy, side)
    play.emit({ kind: 'spent', unit, ammo: Math.max(0, state.ammo[unit]! - AMMUNITION.hasty) })
    const { ends, ...own } = lastStep(scenario, state, unit)
    const hit = die >= SUCCEEDS_FROM ? [stepLoss(scenario, state, enemy)] : []
    play.emit({ kind: 'losses', losses: [own, ...hit], cause: 'raid' })
    if (ends) play.emit({ kind: 'finished', unit, cause: 'destroyed' })
    look(play)
  },
}

/** Who has been that close is known. */
function meet({ state, emit }: Play, unit: UnitIndex, by: Side): void {
  const side = sideIndex(by)
  if (state.sighting[unit * 2 + side] === IDENTIFIED) return
  emit({ kind: 'sighted', side, unit, sighting: IDENTIFIED, hex: state.hex[unit]! })
}
