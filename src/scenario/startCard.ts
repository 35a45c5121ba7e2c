/**
 * What the start page fetches of a battle that nobody has chosen yet: what its card and the credits say, and the sheet
 * of its map that the card shows. Cut out of the checked battle when the program is built.
 */
import { hexText, parseHex } from '../engine/map/hexMap.ts'
import type { Scenario, UnitSpec } from '../engine/scenario.ts'
import type { HexIndex } from '../engine/types.ts'
import type { About } from './about.ts'
import { type CheckedBattle, openChecked } from './checked.ts'
import { readMapFile } from './mapFile.ts'
import type { MapFile } from './mapSchema.ts'
import { cutSheet } from './mapSheet.ts'

/** What card and credits say. */
export type CardFacts = Pick<About, (typeof FACTS)[number]>

const FACTS = [
  'title',
  'subtitle',
  'dates',
  'size',
  'length',
  'difficulty',
  'blurb',
  'briefing',
  'forms',
  'hasPlans',
  'variants',
  'credits',
  'sources',
  'disputes',
] as const satisfies readonly (keyof About)[]

/** A unit as its counter on the card shows it. */
export type Standing = Pick<UnitSpec, 'id' | 'nation' | 'arm' | 'echelon' | 'short'>

/** What the picture on the card is drawn from. */
export interface Scene extends Pick<About, 'picture'> {
  readonly map: Scenario['map']
  readonly middle: HexIndex
  readonly standing: readonly (readonly [hex: HexIndex, unit: Standing])[]
}

/** A card as a file: hexes by their numbers on the sheet. */
export interface StartCard {
  readonly about: CardFacts
  readonly startDate: string
  readonly map: MapFile
  readonly middle: string
  readonly standing: readonly (readonly [hex: string, unit: Standing])[]
}

/** Cuts the card of a battle that was found sound. */
export function cutCard(battle: CheckedBattle): StartCard {
  const opened = openChecked(battle, {})
  if (!opened.ok) throw new Error(`Expected a battle with its usual form, got: ${opened.fault}`)
  const { scenario, about } = opened
  const scene = sceneOf(scenario, about)
  const nameOf = (hex: HexIndex): string => hexText(scenario.map, hex)
  const { file, numberOn } = cutSheet(battle.map, nameOf(scene.middle))
  return {
    about: Object.fromEntries(FACTS.map(fact => [fact, about[fact]])) as unknown as CardFacts,
    startDate: scenario.startDate,
    map: file,
    middle: numberOn(nameOf(scene.middle))!,
    standing: scene.standing.flatMap(([hex, { id, nation, arm, echelon, short }]) => {
      const number = numberOn(nameOf(hex))
      return number === undefined ? [] : [[number, { id, nation, arm, echelon, short }] as const]
    }),
  }
}

/** The picture of a whole battle: its chief objective in the middle, and the first unit of each hex as on the first morning. */
export function sceneOf({ map, objectives, units }: Scenario, { picture }: Pick<About, 'picture'>): Scene {
  const onTop = new Map<HexIndex, Standing>()
  for (const unit of units)
    if (unit.arrival?.turn === 0 && !onTop.has(unit.arrival.hex)) onTop.set(unit.arrival.hex, unit)
  // The first objective of the list is the one the battle is named after or fought for; else the middle of the map.
  const middle = objectives[0]?.hex ?? Math.floor(map.rows / 2) * map.cols + Math.floor(map.cols / 2)
  return { map, picture, middle, standing: [...onTop] }
}

/** The picture of a card; it was cut from a sound map. */
export function openScene({ map: file, startDate, middle, standing }: StartCard): Scene {
  const read = readMapFile(file, startDate, (_path, message) => {
    throw new Error(`Expected a card cut from a sound map, got one with: ${message}`)
  })
  const { map, chart } = read!
  return {
    map,
    picture: chart,
    middle: parseHex(map, middle),
    standing: standing.map(([hex, unit]) => [parseHex(map, hex), unit]),
  }
}
