/** Terrain by the layers of the survey over the ground that the grids show. */
import { hexText, parseHex } from '../../engine/map/hexMap.ts'
import type { Side, Terrain } from '../../engine/types.ts'
import type { MapFile } from '../../scenario/mapSchema.ts'
import { centreOf, toLatLon } from '../../scenario/projection.ts'
import type { Net } from './corners.ts'
import { type Ground, gapToLine } from './field.ts'
import type { LayerSurvey, Point, Survey } from './survey.ts'

/** What the layers may ask of a hex. */
export interface Scene {
  readonly net: Net
  readonly ground: Ground
  readonly rivers: MapFile['rivers']
  readonly owner: (hex: number) => Side
}

export function classifyTerrain(scene: Scene, survey: Survey['terrain']): Terrain[] {
  const { cols, rows } = scene.net
  const bare = new Array<Terrain>(cols * rows).fill(survey.base)
  const covered = smoothed(scene.net, applyLayers(scene, bare, survey.cover))
  const sharp = applyLayers(scene, covered, survey.sharp)
  for (const { terrain, hexes } of survey.hexes) {
    for (const text of hexes) {
      const hex = parseHex(scene.net, text)
      if (hex < 0) throw new Error(`terrain: ${text} lies off the map`)
      sharp[hex] = terrain
    }
  }
  return sharp
}

function applyLayers(scene: Scene, start: readonly Terrain[], layers: readonly LayerSurvey[]): Terrain[] {
  const terrain = [...start]
  for (const layer of layers) {
    const banks = layer.bank ? hexesOnBank(scene, layer.bank) : undefined
    const fits = terrain.map((now, hex) => (!banks || banks.has(hex)) && belongs(scene, layer, hex, now))
    fits.forEach((yes, hex) => {
      if (yes) terrain[hex] = layer.terrain
    })
  }
  return terrain
}

function belongs({ net, ground, owner }: Scene, layer: LayerSurvey, hex: number, now: Terrain): boolean {
  const centre = centreOf(net, hex)
  const { lat, lon } = toLatLon(net, centre)
  const { near, areas } = layer
  return (
    (!layer.over || layer.over.includes(now)) &&
    (!layer.owner || layer.owner === owner(hex)) &&
    within(lat, layer.lat) &&
    within(lon, layer.lon) &&
    within(ground.green[hex]!, layer.green) &&
    within(ground.reliefRank[hex]!, layer.reliefRank) &&
    (layer.hollow === undefined || ground.hollow[hex]! >= layer.hollow) &&
    (!areas || areas.some(area => inside(lat, lon, area))) &&
    (!near || gapToLine(net, centre, near.line.map(asPlace)) <= near.hexes ** 2)
  )
}

const asPlace = ([lat, lon]: Point): { lat: number; lon: number } => ({ lat, lon })

const within = (value: number, range: readonly [number, number] | undefined): boolean =>
  !range || (value >= range[0] && value <= range[1])

/** Whether a point lies in an area: an odd number of its sides stand to the east. */
function inside(lat: number, lon: number, area: readonly Point[]): boolean {
  return (
    area.filter(([latA, lonA], i) => {
      const [latB, lonB] = area[(i + 1) % area.length]!
      return latA > lat !== latB > lat && lon < lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA)
    }).length %
      2 ===
    1
  )
}

/** Hexes along rivers, on a bank or the lower of the two. */
function hexesOnBank({ net, ground, rivers }: Scene, bank: NonNullable<LayerSurvey['bank']>): Set<number> {
  const sides = rivers.filter(({ id }) => bank.rivers.includes(id)).flatMap(river => river.sides)
  return new Set(
    sides.flatMap(([leftText, rightText]) => {
      const left = parseHex(net, leftText)
      const right = parseHex(net, rightText)
      if (bank.side === 'both') return [left, right]
      if (bank.side !== 'lower') return bank.side === 'left' ? [left] : [right]
      return ground.height[left]! < ground.height[right]! ? [left] : [right]
    }),
  )
}

/** Neighbours of one kind that outvote a hex of another. */
const MAJORITY = 4

/** One pass of majority: no single hex of its own among neighbours of one kind. */
function smoothed(net: Net, terrain: readonly Terrain[]): Terrain[] {
  return terrain.map((own, hex) => {
    const votes = new Map<Terrain, number>()
    for (let d = 0; d < 6; d++) {
      const next = net.neighbours[hex * 6 + d]!
      if (next >= 0) votes.set(terrain[next]!, (votes.get(terrain[next]!) ?? 0) + 1)
    }
    return [...votes].find(([, count]) => count >= MAJORITY)?.[0] ?? own
  })
}

/** Side that holds each hex: `side` holds what one reaches from `from` without crossing the river. */
export function ownership(
  net: Net,
  control: Survey['control'],
  rivers: MapFile['rivers'],
): (hex: number) => Side {
  const barrier = new Set(
    rivers
      .filter(({ id }) => id === control.river)
      .flatMap(({ sides }) => sides.flatMap(([a, b]) => [a + b, b + a])),
  )
  const held = new Set([parseHex(net, control.from)])
  for (const hex of held) {
    for (let d = 0; d < 6; d++) {
      const next = net.neighbours[hex * 6 + d]!
      if (next >= 0 && !barrier.has(hexText(net, hex) + hexText(net, next))) held.add(next)
    }
  }
  const other: Side = control.side === 'soviet' ? 'japanese' : 'soviet'
  return hex => (held.has(hex) ? control.side : other)
}
