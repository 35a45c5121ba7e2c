/**
 * What the survey of a battle (`scenarios/<battle>/geo/survey.json`) says: the facts that stand in its brief and the
 * judgement that turns grids of heights and greenness into terrain. The grids are named in `inputs`, beside the survey.
 */
import type { River, Side, Terrain } from '../../engine/types.ts'
import type { MapFile } from '../../scenario/mapSchema.ts'
import type { Provenance } from '../../scenario/shapes.ts'

/** Latitude, longitude. */
export type Point = readonly [number, number]
/** A place's id, a printed hex, or a point. */
export type Waypoint = string | Point

export interface RiverSurvey extends Provenance {
  readonly id: string
  readonly name: string
  readonly names: { readonly [language: string]: string }
  /** Downstream: features of `inputs.rivers` by name, or points. */
  readonly course: { readonly features: readonly string[] } | { readonly points: readonly Point[] }
  /** Where the class changes: each reach after the first begins at a hexside. Ids are the river's with the reach's suffix. */
  readonly reaches: readonly {
    readonly class: Exclude<River, 'none'>
    readonly suffix?: string
    readonly from?: readonly [string, string]
  }[]
  /** River it flows into; must stand before it in the list. */
  readonly joins?: string
  /** Lake hex it flows out of or into. */
  readonly startsIn?: string
  readonly endsIn?: string
  /** Hexsides it must run along, and hexsides it must keep off, whatever the course says. */
  readonly along?: readonly (readonly [string, string])[]
  readonly keepOff?: readonly (readonly [string, string])[]
}

export interface RouteSurvey extends Provenance {
  readonly id: string
  readonly name: string
  readonly by: readonly Waypoint[]
}

/** A hex is of a layer if all that the layer names holds for it. */
export interface LayerSurvey {
  readonly terrain: Terrain
  /** One of these areas; corners in order. */
  readonly areas?: readonly (readonly Point[])[]
  readonly lat?: readonly [number, number]
  readonly lon?: readonly [number, number]
  /** Greenness 0 (bare) to 9 (closed forest), least and most. */
  readonly green?: readonly [number, number]
  /** Rank of the local relief among all hexes of the map, permille, least and most. */
  readonly reliefRank?: readonly [number, number]
  /** Metres below the mean of the hexes around, at least. */
  readonly hollow?: number
  /** Touches one of these river entries: on that bank, or the lower of the two. */
  readonly bank?: { readonly rivers: readonly string[]; readonly side: 'left' | 'right' | 'both' | 'lower' }
  /** Within so many hexes of a line. */
  readonly near?: { readonly line: readonly Point[]; readonly hexes: number }
  readonly owner?: Side
  /** Only where one of these terrains stands so far. */
  readonly over?: readonly Terrain[]
}

/**
 * Who holds what at the start: `side` holds all hexes inside its areas, or all that one can reach from `from` without
 * crossing the river or the line; the other side holds the rest.
 */
export type ControlSurvey =
  | { readonly side: Side; readonly areas: readonly (readonly Point[])[] }
  | { readonly side: Side; readonly from: string; readonly river?: string; readonly line?: readonly Point[] }

export interface Survey {
  readonly id: string
  readonly notes: readonly string[]
  readonly credits: readonly string[]
  readonly grid: MapFile['grid']
  /** Files beside the survey. Absent: bare ground, no rivers of the data, no border, no sea, no lakes. */
  readonly inputs: {
    readonly elevation: string
    readonly cover?: string
    readonly rivers?: string
    readonly border?: string
    /** Polygons of land: what lies outside is sea. */
    readonly coast?: string
    /** Polygons of water. */
    readonly lakes?: string
    /** Polygons of water too small for a hex, for the picture alone. */
    readonly ponds?: string
  }
  /** Each hex is of the last zone that holds it: by the longitude at which the zone begins, or by its areas. */
  readonly zones: readonly ({ readonly name: string } & (
    | { readonly fromLon: number }
    | { readonly areas: readonly (readonly Point[])[] }
  ))[]
  readonly control: ControlSurvey
  readonly rivers: readonly RiverSurvey[]
  readonly roads: readonly (RouteSurvey & { readonly surface: MapFile['roads'][number]['surface'] })[]
  readonly railways: readonly (RouteSurvey & { readonly gauge: number })[]
  /** Applied in order: broad cover, then one pass of smoothing, then what must stay sharp, then single hexes. */
  readonly terrain: {
    readonly base: Terrain
    readonly cover: readonly LayerSurvey[]
    readonly sharp: readonly LayerSurvey[]
    readonly hexes: readonly {
      readonly terrain: Terrain
      readonly hexes: readonly string[]
      readonly why: string
    }[]
  }
  readonly crossings: MapFile['crossings']
  /** Where troops come ashore; absent: nowhere. */
  readonly landings?: NonNullable<MapFile['landings']>
  readonly works: MapFile['works']
  readonly places: MapFile['places']
  readonly spotHeights: MapFile['spotHeights']
  readonly areas: MapFile['areas']
  readonly border?: Omit<NonNullable<MapFile['border']>, 'line'>
  /** Where coast and lakes of the data are drawn as they lie, and what the shore is like. */
  readonly shores?: Omit<NonNullable<MapFile['shores']>, 'land' | 'lakes'>
  /** Margin of the relief around the map, degrees. */
  readonly reliefMargin: number
  readonly reliefProvenance: Provenance
}
