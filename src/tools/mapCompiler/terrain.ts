/** Terrain by the layers of the survey over the ground that the grids show. */
import { parseHex } from '../../engine/map/hexMap.ts'
import type { Side, Terrain } from '../../engine/types.ts'
import type { MapFile } from '../../scenario/mapSchema.ts'
import { centreOf, toLatLon } from '../../scenario/projection.ts'
import { centred, inside, mostly } from './areas.ts'
import type { Net } from './corners.ts'
import { type Ground, gapToLine } from './field.ts'
import type { LayerSurvey, Point, Survey } from './survey.ts'

/** What the layers may ask of a hex. */
export interface Scene {
  readonly net: Net
  readonly ground: Ground
  readonly rivers: MapFile['rivers']
  readonly owner: (hex: number) => Side
  /** Rings of land, where there is a sea; rings of lakes. */
  readonly coast?: readonly (readonly Point[])[]
  readonly lakes?: readonly (readonly Point[])[]
}

export function classifyTerrain(scene: Scene, survey: Survey['terrain']): Terrain[] {
  const { cols, rows } = scene.net
  const bare = new Array<Terrain>(cols * rows).fill(survey.base)
  const wooded = smoothed(scene.net, applyLayers(scene, bare, survey.cover))
  const sharp = flooded(scene, applyLayers(scene, wooded, survey.sharp))
  for (const { terrain, hexes } of survey.hexes) {
    for (const text of hexes) {
      const hex = parseHex(scene.net, text)
      if (hex < 0) throw new Error(`terrain: ${text} lies off the map`)
      sharp[hex] = terrain
    }
  }
  return sharp
}

/** The same with the sea round the land, and the lakes in it: water is where the centre and most of a hex are. */
function flooded({ net, coast, lakes = [] }: Scene, terrain: readonly Terrain[]): Terrain[] {
  return terrain.map((own, hex) => {
    if (coast && !centred(net, hex, coast) && !mostly(net, hex, coast)) return 'sea'
    return centred(net, hex, lakes) && mostly(net, hex, lakes) ? 'lake' : own
  })
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
