/**
 * Decrees carried out. What the rules would not give is given, but nothing that cannot be: no unit that is not there, no
 * enemy's hex, no more losses than men. The ground, sight and objectives follow by their own rules.
 */
import type { Applied } from '../apply.ts'
import type { Decree, Deed } from '../decree.ts'
import { isPresent, sideAt, sideToMove, turnMinutes, turnNow } from '../derived.ts'
import { type Dice, keyedDice } from '../dice.ts'
import { glimpse } from '../glimpse.ts'
import { cheapestTree, lineTo } from '../map/cheapest.ts'
import { directionTo } from '../map/hexMap.ts'
import { type Play, startPlay } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState, MutableState } from '../state.ts'
import {
  enemyOf,
  type HexIndex,
  type Minutes,
  NOWHERE,
  type Permille,
  sideIndex,
  type UnitIndex,
} from '../types.ts'
import { combat } from './combat.ts'
import { terrainAt } from './going.ts'
import { goingTables } from './goingTables.ts'
import { look } from './sighting.ts'
import { layDownArms, passGround, wear } from './surrender.ts'
import { isWater } from './terrain.ts'
import { checkGround } from './victory.ts'
import { secure } from './walk.ts'

type DeedOf<K extends Deed['deed']> = Extract<Deed, { readonly deed: K }>

/** Why a decree cannot be carried out; null = it can. */
export function refuseDecree(scenario: Scenario, state: GameState, { deed }: Decree): Refusal | null {
  if (state.over[0] === 1) return { code: 'gameOver' }
  switch (deed.deed) {
    case 'fight':
      return combat.check(scenario, glimpse(scenario, state, sideToMove(state)), deed.order)
    case 'take':
      return sideAt(scenario, state, deed.hex) === enemyOf(deed.side)
        ? { code: 'enemyHex', hex: deed.hex }
        : null
    case 'march':
      return refuseMarch(scenario, state, deed)
    case 'losses':
      return refuseLosses(state, deed)
    case 'finish':
      return isPresent(state, deed.unit) ? null : { code: 'notPresent', unit: deed.unit }
  }
}

function refuseMarch(scenario: Scenario, state: GameState, deed: DeedOf<'march'>): Refusal | null {
  const { unit, to: hex, by } = deed
  const { side, vessel } = scenario.units[unit]!
  if (!isPresent(state, unit)) return { code: 'notPresent', unit }
  const has = turnMinutes(scenario, state)
  if (by > has) return { code: 'badOrder', at: 'by', expected: `at most ${has}` }
  if (sideAt(scenario, state, hex) === enemyOf(side)) return { code: 'enemyHex', hex }
  return isWater(terrainAt(scenario.map, hex)) === (vessel !== undefined)
    ? null
    : { code: 'impassable', unit, hex }
}

function refuseLosses(state: GameState, { loss }: DeedOf<'losses'>): Refusal | null {
  const { unit, killed, wounded, captured, afv, guns } = loss
  if (!isPresent(state, unit)) return { code: 'notPresent', unit }
  const isTooMany =
    killed + wounded + captured > state.men[unit]! || afv > state.afv[unit]! || guns > state.guns[unit]!
  return isTooMany ? { code: 'badOrder', at: 'losses', expected: 'no more than the unit has' } : null
}

/**
 * Carries out a decree in a state that the caller owns; a refused one leaves it as it was. Dice that the decree does not set
 * are the game's.
 */
export function applyDecree(scenario: Scenario, own: MutableState, decree: Decree): Applied<MutableState> {
  const refusal = refuseDecree(scenario, own, decree)
  if (refusal) return { ok: false, refusal }
  const { deed, source, note } = decree
  const dice = keyedDice(own.seed)
  const play = startPlay(scenario, own, deed.deed === 'fight' ? withAssault(dice, deed.dice) : dice)
  play.emit({ kind: 'decreed', deed: deed.deed, ...placeOf(own, deed), source, note })
  carryOut(play, deed)
  return { ok: true, state: own, events: play.events }
}

/** The game's dice, but for those of assaults. */
const withAssault = (dice: Dice, set: readonly [number, number]): Dice => ({
  two: key => (key.purpose === 'assault' ? set : dice.two(key)),
})

/** The unit that a deed is about, -1 for none or several, and where. */
function placeOf(state: GameState, deed: Deed): { readonly unit: UnitIndex | -1; readonly hex: HexIndex } {
  switch (deed.deed) {
    case 'fight':
      return { unit: -1, hex: deed.order.target }
    case 'take':
      return { unit: -1, hex: deed.hex }
    case 'march':
      return { unit: deed.unit, hex: deed.to }
    case 'losses':
      return { unit: deed.loss.unit, hex: state.hex[deed.loss.unit]! }
    case 'finish':
      return { unit: deed.unit, hex: state.hex[deed.unit]! }
  }
}

function carryOut(play: Play, deed: Deed): void {
  const { state } = play
  switch (deed.deed) {
    case 'march':
      march(play, deed)
      break
    case 'fight':
      combat.resolve(play, deed.order)
      break
    case 'take': {
      const side = sideIndex(deed.side)
      if (state.control[deed.hex] !== side + 1) play.emit({ kind: 'control', hex: deed.hex, side })
      settle(play, 0)
      break
    }
    case 'losses': {
      const { unit } = deed.loss
      play.emit({ kind: 'losses', losses: [deed.loss], cause: 'attrition' })
      if (state.men[unit] === 0) end(play, unit, 'destroyed')
      settle(play, state.clock[unit]!)
      break
    }
    case 'finish':
      end(play, deed.unit, deed.cause)
      settle(play, state.clock[deed.unit]!)
  }
}

function march(play: Play, { unit, to, by }: DeedOf<'march'>): void {
  const { hex, account, readiness } = play.state
  const fuel = fuelAfter(play, unit, to)
  const kept = { account: account[unit]!, fuel, readiness: readiness[unit]! }
  play.emit({
    kind: 'moved',
    ...{ unit, from: hex[unit]!, to, clock: by, ...kept },
    ...{ crossing: -1, crossingClock: 0, waited: 0 },
  })
  secure(play, unit, to)
}

/** What is decreed is the hour, not the road: the quickest way burns what it burns (8-numbers 4.1), as far as there is fuel. */
function fuelAfter({ scenario, state }: Play, unit: UnitIndex, to: HexIndex): Permille {
  const { map, units } = scenario
  const has = state.fuel[unit]!
  if (units[unit]!.fuelRefill === 0) return has
  const { minutes, fuel } = goingTables(scenario, state, turnNow(scenario, state)!, units[unit]!)
  const tree = cheapestTree(scenario, hexside => minutes[hexside]!, [state.hex[unit]!])
  const line = lineTo(tree, to)
  const burnt = line.slice(1).reduce((sum, hex, i) => {
    const from = line[i]!
    return sum + fuel[from * 6 + directionTo(map, from, hex)]!
  }, 0)
  return Math.max(0, has - burnt)
}

function end(play: Play, unit: UnitIndex, cause: DeedOf<'finish'>['cause']): void {
  const { scenario, state } = play
  const hex = state.hex[unit]!
  if (cause !== 'destroyed') {
    layDownArms(play, [unit], cause, cause === 'surrendered')
    return
  }
  if (state.men[unit]! > 0) wear(play, [unit], 1000)
  else play.emit({ kind: 'finished', unit, cause })
  if (hex !== NOWHERE) passGround(play, hex, scenario.units[unit]!.side)
}

/** Both sides look, and the ground is judged, at a minute of the turn. */
function settle(play: Play, minute: Minutes): void {
  const { scenario, state } = play
  look(play)
  checkGround(play, scenario.turns[state.turn[0]!]!.start + minute)
}
