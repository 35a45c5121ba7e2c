/**
 * Which assault pays best: for each enemy hex the strongest few, hasty or prepared, with all guns in range, weighed by
 * the exact odds; what each is worth stands in `assaultWorth.ts`.
 */
import { isPresent } from '../engine/derived.ts'
import { distance } from '../engine/map/geometry.ts'
import { ATTACK_MODES, type AttackMode, type OrderOf } from '../engine/orders.ts'
import { ARM_TABLE } from '../engine/rules/arms.ts'
import { hastyMinutes } from '../engine/rules/assault.ts'
import { armourPeril } from '../engine/rules/losses.ts'
import {
  AMMUNITION,
  knownEnemy,
  mayAdvance,
  refuseAttacker,
  refuseSupporter,
} from '../engine/rules/mayAttack.ts'
import { type Odds, odds } from '../engine/rules/odds.ts'
import { START_RATIOS } from '../engine/rules/results.ts'
import { isCovered } from '../engine/rules/silentAssault.ts'
import { worksLevel } from '../engine/rules/works.ts'
import type { Scenario } from '../engine/scenario.ts'
import { enemyOf, type HexIndex, type Permille, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { strikesFor } from './aircraft.ts'
import { type Stakes, worthOf } from './assaultWorth.ts'
import type { OrderNote } from './commander.ts'
import { isBehindTheLine, isFast, stakeAt, weight } from './estimate.ts'
import type { Goal } from './goals.ts'
import type { Goals } from './missions.ts'
import { isPost } from './post.ts'
import { wayOf } from './roads.ts'
import { weighing } from './weighing.ts'

type Attack = OrderOf<'attack'>

/** Own losses count a quarter more than the enemy's, ‰: an even exchange is no reason to attack. */
const AVERSION: Permille = 1250
/** Mean sum on the list of results below which an assault is not even weighed unasked: the attacker loses more than the defender. */
const LEAST_MEAN = 11
const MEAN_THROW = 7
/** Below this share of the readiness it began with, ‰, a unit rests. */
export const RESTED = 650
/** Ammunition that an assault must leave for the defence of what it has won, ‰. */
const LAST_ROUNDS = 150
/** Men that an air strike must be worth to an assault. */
const STRIKE_MEN = 20
/** Level of works that fast troops leave to others on their way elsewhere. */
const STRONG = 2
/** Who has a goal further from works than this, in hexes, passes them by. */
const FAR_HEXES = 8
/** Numbers of attackers tried, strongest first; then all. */
const SIZES = [1, 2, 3, 4, 6]

export interface Assault {
  readonly order: Attack
  readonly note: OrderNote
  /** Worth in men of what is expected of it. */
  readonly worth: number
  /** Attackers' power for one of the defenders', ‰; the same with one decimal: "2.3". */
  readonly ratio: Permille
  readonly odds: string
}

const oddsText = (ratio: Permille): string => `${Math.floor(ratio / 1000)}.${Math.floor(ratio / 100) % 10}`

/** Which assaults are weighed, and how; all, and by the rule, where it is silent. */
export interface AssaultWish {
  readonly modes?: readonly AttackMode[]
  readonly isAim?: (target: HexIndex) => boolean
  /** Who may take part, and fire for it. */
  readonly mayJoin?: (unit: UnitIndex, target: HexIndex) => boolean
  /** What own losses count, ‰ of the enemy's. */
  readonly aversion?: Permille
  /** Men that the aim is worth beside what the scale pays: a mission asks for it. */
  readonly asked?: number
  /** Where tanks go that are alone against squads or guns in woods and streets, at the price the odds name; nowhere where absent. */
  readonly daring?: 'anywhere' | 'forPoints'
  /** Nobody goes into the hex: all are back where they came from when it is over. */
  readonly comesBack?: boolean
  /** Mean sum on the list of results below which an assault is not even weighed unasked. */
  readonly least?: number
  /** Told of the odds of every assault that is weighed. */
  readonly weighed?: (target: HexIndex, ratio: Permille) => void
}

/** The assault that pays best, or null if none pays. */
export function bestAssault(
  scenario: Scenario,
  view: View,
  goals: Goals,
  wish: AssaultWish = {},
): Assault | null {
  const { modes = ATTACK_MODES, isAim = () => true, mayJoin = () => true, comesBack = false } = wish
  const { least = LEAST_MEAN } = wish
  const own = scenario.units.flatMap((unit, u) =>
    unit.side === view.side && isPresent(view.state, u) ? [u] : [],
  )
  const roadCut = own.some(u => view.state.cutAtStart[u] === 1)
  const stakes: Stakes = { goals, roadCut, aversion: wish.aversion ?? AVERSION, asked: wish.asked ?? 0 }
  let best: Assault | null = null
  let bestRate = 0
  for (const target of targetsOf(scenario, view, own).filter(isAim)) {
    const able = own.filter(u => mayJoin(u, target))
    const pays = stakeAt(scenario, view.state, target) > 0
    const dares = wish.daring === 'anywhere' || (wish.daring === 'forPoints' && pays)
    for (const mode of modes)
      for (const order of assaultsOn(scenario, view, able, target, mode, goals)) {
        const { assault, chances } = weighing(scenario, view, order)
        wish.weighed?.(target, assault.ratio)
        if (stakes.asked === 0 && assault.startPip + assault.net + MEAN_THROW < least) continue
        if (!dares && armourPeril(assault, order.units, assault.defenders) === 'alone') continue
        const found = chances()
        if ('code' in found) continue
        const worth = worthOf(scenario, view, order, found, stakes)
        // Where an assault is ordered at odds that cannot be bettered, preparing is time lost: it is counted by the hour.
        const isSure = stakes.asked > 0 && assault.startPip === START_RATIOS.length - 1
        const rate = isSure ? perHastyAssault(scenario, worth, found) : worth
        if (rate <= bestRate) continue
        bestRate = rate
        best = {
          order: comesBack ? order : { ...order, advance: whoGoesIn(scenario, view, order, goals) },
          note: { code: 'assaultPays', facts: { worth, ratio: found.ratio } },
          worth,
          ratio: found.ratio,
          odds: oddsText(found.ratio),
        }
      }
  }
  return best && { ...best, order: withoutIdleStrikes(scenario, view, best.order, stakes) }
}

/** What the time of a hasty assault brings of an assault's worth. */
const perHastyAssault = ({ map }: Scenario, worth: number, { start, end }: Odds): number =>
  Math.floor((worth * hastyMinutes(map.hexMetres)) / Math.max(1, end - start))

/** The assault with as few air strikes as are worth flying: what they add must pay for what they could do elsewhere. */
function withoutIdleStrikes(scenario: Scenario, view: View, order: Attack, stakes: Stakes): Attack {
  const { air = 0, ...bare } = order
  const worth = (sent: number): number => {
    const tried = { ...bare, air: sent }
    const chances = odds(scenario, view, tried)
    return 'code' in chances ? 0 : worthOf(scenario, view, tried, chances, stakes) - sent * STRIKE_MEN
  }
  let sent = air
  while (sent > 0 && worth(sent - 1) >= worth(sent)) sent--
  return sent === 0 ? bare : { ...bare, air: sent }
}

/** Known enemy hexes beside units that could assault, ascending. */
function targetsOf(scenario: Scenario, view: View, own: readonly UnitIndex[]): readonly HexIndex[] {
  const targets = new Set<HexIndex>()
  for (const u of own) {
    if (!mayAdvance(scenario, u)) continue
    const from = view.state.hex[u]! * 6
    for (const hex of scenario.map.neighbours.subarray(from, from + 6))
      if (hex >= 0 && knownEnemy(scenario, view, hex)) targets.add(hex)
  }
  return [...targets].sort((a, b) => a - b)
}

/** Is the unit fit to attack: rested, and with shells to spare? */
export const isFit = (scenario: Scenario, view: View, u: UnitIndex, mode: AttackMode): boolean =>
  view.state.readiness[u]! * 1000 >= RESTED * scenario.units[u]!.readinessStart &&
  view.state.ammo[u]! >= AMMUNITION[mode] + LAST_ROUNDS

/** Assaults on a hex worth weighing: the strongest one, two, three ... and all, engineers with them against works. */
function assaultsOn(
  scenario: Scenario,
  view: View,
  own: readonly UnitIndex[],
  target: HexIndex,
  mode: AttackMode,
  goals: Goals,
): readonly Attack[] {
  const { state } = view
  const able = own.filter(
    u =>
      mayAdvance(scenario, u) &&
      (mode !== 'silent' || ARM_TABLE[scenario.units[u]!.arm].infantry) &&
      isFit(scenario, view, u, mode) &&
      refuseAttacker(scenario, view, u, target, mode) === null,
  )
  const strength = new Map(able.map(u => [u, weight(scenario, state, u)]))
  const stronger = (a: UnitIndex, b: UnitIndex): number => strength.get(b)! - strength.get(a)! || a - b
  const works = worksLevel(scenario, state, target, enemyOf(view.side))
  if (mode === 'silent' && (works === 0 || !isCovered(scenario, state, target))) return []
  const isPassing = (u: UnitIndex): boolean =>
    (works >= STRONG && isFast(scenario.units[u]!) && goals.get(u)?.hex !== target) ||
    (works > 0 && isBound(scenario, goals.get(u), target))
  const line = able.filter(u => !isBehindTheLine(scenario.units[u]!) && !isPassing(u)).sort(stronger)
  if (line.length === 0) return []
  const engineers =
    works > 0
      ? able
          .filter(u => scenario.units[u]!.arm === 'engineer')
          .sort(stronger)
          .slice(0, 1)
      : []
  const guns = own.filter(
    u =>
      !mayAdvance(scenario, u) &&
      isFit(scenario, view, u, mode) &&
      refuseSupporter(scenario, view, u, target, mode) === null,
  )
  const isSilent = mode === 'silent'
  const air = isSilent ? 0 : strikesFor(scenario, view, target)
  const sizes = [...SIZES.filter(size => size < line.length), line.length]
  return sizes.map(size => ({
    kind: 'attack',
    target,
    mode,
    units: [...line.slice(0, size), ...engineers].sort((a, b) => a - b),
    support: isSilent ? [] : guns,
    advance: [],
    ...(air > 0 && { air }),
  }))
}

/** Is it a goal far beyond the target? Who storms on the way has marched his day's march before he sets out again. */
const isBound = ({ map }: Scenario, goal: Goal | undefined, target: HexIndex): boolean =>
  goal !== undefined && goal.kind !== 'hold' && distance(map, goal.hex, target) > FAR_HEXES

/** Who goes into the hex if it is left: the strongest whom it brings nearer to his goal, never the last on a post. */
function whoGoesIn(scenario: Scenario, view: View, order: Attack, goals: Goals): readonly UnitIndex[] {
  const nearer = order.units.filter(u => {
    const goal = goals.get(u)
    if (isBehindTheLine(scenario.units[u]!) || isPost(scenario, view, u, 0)) return false
    if (!goal) return stakeAt(scenario, view.state, order.target) > 0
    const field = wayOf(scenario, view.state, u, goal.hex)
    return field[order.target]! >= 0 && field[order.target]! < field[view.state.hex[u]!]!
  })
  return nearer
    .sort((a, b) => weight(scenario, view.state, b) - weight(scenario, view.state, a) || a - b)
    .slice(0, 1)
}
