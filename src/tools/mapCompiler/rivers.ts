/** Rivers: from a course on the earth to a chain of hexsides, the cheapest where every hexside costs by its distance. */
import { hexText, parseHex } from '../../engine/map/hexMap.ts'
import type { MapFile } from '../../scenario/mapSchema.ts'
import { hexAt, type LatLon, type PlanePoint, toLatLon, toPlane } from '../../scenario/projection.ts'
import { type Corners, cornersOf, type Net, type Step } from './corners.ts'
import { gapToPath } from './field.ts'
import type { RiverSurvey } from './survey.ts'

/** Cost of a hexside at distance d from the course: 1 + FAR d². Cuts no bend that is three hexes wide. */
const FAR = 8
/** Pull of the ends of the course on the ends of the chain. */
const END = 4
/** Cost of a hexside that the survey names: a chain of them draws the river off its course. */
const NAMED = 0.01

/** A river on the map: corners from source to mouth and the hexsides between them. */
interface Chain {
  readonly corners: readonly number[]
  readonly steps: readonly Step[]
}

/**
 * @param courses the course of each river, downstream, in the order of the surveys
 * @returns river entries of the map file, one per reach
 */
export function drawRivers(
  net: Net,
  surveys: readonly RiverSurvey[],
  courses: readonly (readonly LatLon[])[],
): MapFile['rivers'] {
  const corners = cornersOf(net)
  const drawn = new Map<string, Chain>()
  return surveys.flatMap((survey, i) => {
    const chain = drawRiver(net, corners, survey, courses[i]!, drawn)
    drawn.set(survey.id, chain)
    return reachesOf(net, survey, chain.steps)
  })
}

function drawRiver(
  net: Net,
  corners: Corners,
  survey: RiverSurvey,
  course: readonly LatLon[],
  drawn: ReadonlyMap<string, Chain>,
): Chain {
  const path = course.map(place => toPlane(net, place)).flatMap(subdivided)
  const onMap = path.map(point => hexAt(net, toLatLon(net, point)) >= 0)
  const first = onMap.indexOf(true)
  const last = onMap.lastIndexOf(true)
  const inner = path.slice(first, last + 1)
  const taken = new Set([...drawn.values()].flatMap(chain => chain.corners))
  const edge = [...corners.steps.keys()].filter(corners.atEdge)
  const lake = (text: string): number[] => corners.of(parseHex(net, text))
  const anywhere = [...corners.steps.keys()].filter(corner => !taken.has(corner))

  const starts = survey.startsIn ? lake(survey.startsIn) : first > 0 ? edge : anywhere
  const mouth = survey.joins ? drawn.get(survey.joins) : undefined
  if (survey.joins && !mouth)
    throw new Error(`${survey.id} joins ${survey.joins}, which is not drawn before it`)
  const ends = mouth?.corners ?? (survey.endsIn ? lake(survey.endsIn) : edge)
  const lakes = [survey.startsIn, survey.endsIn].flatMap(text => (text ? lake(text) : []))
  const goal = new Set(ends)
  const chain = cheapest({
    corners,
    starts: pulled(corners, starts, inner[0]!),
    ends: pulled(corners, ends, inner.at(-1)!),
    // One river may touch another, or a lake, only where it ends.
    passable: corner => goal.has(corner) || (!taken.has(corner) && !lakes.includes(corner)),
    cost: costOf(net, corners, survey, inner),
  })
  if (chain.steps.length === 0) throw new Error(`${survey.id} finds no way to its end`)
  return chain
}

/** Pieces between two points of a course, so that one can see where it enters the map. */
const PIECES = 20

function subdivided(point: PlanePoint, i: number, path: readonly PlanePoint[]): PlanePoint[] {
  const last = path[i - 1]
  if (last === undefined) return [point]
  return Array.from({ length: PIECES }, (_, k) => {
    const share = (k + 1) / PIECES
    return { x: last.x + (point.x - last.x) * share, y: last.y + (point.y - last.y) * share }
  })
}

/** Corners with what it costs to begin or end there. */
function pulled(corners: Corners, at: readonly number[], target: PlanePoint): Map<number, number> {
  return new Map(
    at.map(corner => {
      const place = corners.place(corner)
      return [corner, END * ((place.x - target.x) ** 2 + (place.y - target.y) ** 2)]
    }),
  )
}

function costOf(
  net: Net,
  corners: Corners,
  survey: RiverSurvey,
  path: readonly PlanePoint[],
): (from: number, step: Step) => number {
  const sideName = (a: string, b: string): string => [a, b].sort().join('|')
  const along = new Set(survey.along?.map(([a, b]) => sideName(a, b)))
  const keepOff = new Set(survey.keepOff?.map(([a, b]) => sideName(a, b)))
  return (from, step) => {
    const name = sideName(hexText(net, step.left), hexText(net, step.right))
    if (keepOff.has(name)) return Number.POSITIVE_INFINITY
    if (along.has(name)) return NAMED
    const a = corners.place(from)
    const b = corners.place(step.to)
    const gaps = [a, b, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }].map(at => gapToPath(at, path))
    return 1 + (FAR * (gaps[0]! + gaps[1]! + gaps[2]!)) / 3
  }
}

interface Search {
  readonly corners: Corners
  readonly starts: ReadonlyMap<number, number>
  readonly ends: ReadonlyMap<number, number>
  readonly passable: (corner: number) => boolean
  readonly cost: (from: number, step: Step) => number
}

/** Dijkstra's algorithm from all starts to the cheapest end; ties fall to the corner met first. */
function cheapest({ corners, starts, ends, passable, cost }: Search): Chain {
  const open = new Map(starts)
  const done = new Set<number>()
  const reachedBy = new Map<number, { readonly from: number; readonly step: Step }>()
  let best = { corner: -1, cost: Number.POSITIVE_INFINITY }
  while (open.size > 0) {
    const [corner, spent] = [...open].reduce((a, b) => (b[1] < a[1] ? b : a))
    if (spent >= best.cost) break
    open.delete(corner)
    done.add(corner)
    const end = ends.get(corner)
    if (end !== undefined && spent + end < best.cost && reachedBy.has(corner))
      best = { corner, cost: spent + end }
    if (ends.has(corner) && !starts.has(corner)) continue
    for (const step of corners.steps.get(corner) ?? []) {
      if (done.has(step.to) || !passable(step.to)) continue
      const total = spent + cost(corner, step)
      if (total >= (open.get(step.to) ?? Number.POSITIVE_INFINITY)) continue
      open.set(step.to, total)
      reachedBy.set(step.to, { from: corner, step })
    }
  }
  return traceBack(best.corner, reachedBy)
}

function traceBack(
  end: number,
  reachedBy: ReadonlyMap<number, { readonly from: number; readonly step: Step }>,
): Chain {
  const corners = [end]
  const steps: Step[] = []
  for (let at = reachedBy.get(end); at !== undefined; at = reachedBy.get(at.from)) {
    corners.unshift(at.from)
    steps.unshift(at.step)
  }
  return { corners, steps }
}

/** Cuts a river where its class changes. A hexside that the survey names and the river does not reach throws. */
function reachesOf(net: Net, survey: RiverSurvey, steps: readonly Step[]): MapFile['rivers'] {
  const { id, name, names, source, confidence, basis, reaches } = survey
  const sides = steps.map(({ left, right }): [string, string] => [hexText(net, left), hexText(net, right)])
  const positionOf = (between: readonly [string, string]): number => {
    const at = sides.findIndex(side => between.every(hex => side.includes(hex)))
    if (at < 0) throw new Error(`${id} does not run along ${between.join('|')}`)
    return at
  }
  survey.along?.forEach(positionOf)
  const starts = reaches.map(({ from }) => (from ? positionOf(from) : 0))
  return reaches.map((reach, i) => ({
    id: id + (reach.suffix ?? ''),
    name,
    names,
    class: reach.class,
    source,
    ...(confidence && { confidence }),
    ...(basis && { basis }),
    sides: sides.slice(starts[i], starts[i + 1]),
  }))
}
