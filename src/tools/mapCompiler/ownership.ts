/** Which side holds a hex at the start. */
import { hexText, parseHex } from '../../engine/map/hexMap.ts'
import type { Side } from '../../engine/types.ts'
import type { MapFile } from '../../scenario/mapSchema.ts'
import { centreOf, type PlanePoint, toLatLon, toPlane } from '../../scenario/projection.ts'
import { inside } from './areas.ts'
import type { Net } from './corners.ts'
import type { ControlSurvey, Point } from './survey.ts'

export function ownership(
  net: Net,
  control: ControlSurvey,
  rivers: MapFile['rivers'],
): (hex: number) => Side {
  const other: Side = control.side === 'soviet' ? 'japanese' : 'soviet'
  if ('areas' in control) {
    return hex => {
      const { lat, lon } = toLatLon(net, centreOf(net, hex))
      return control.areas.some(area => inside(lat, lon, area)) ? control.side : other
    }
  }
  const start = parseHex(net, control.from)
  if (start < 0) throw new Error(`control: ${control.from} lies off the map`)
  const barred = barriers(net, control, rivers)
  const held = new Set([start])
  for (const hex of held) {
    for (let d = 0; d < 6; d++) {
      const next = net.neighbours[hex * 6 + d]!
      if (next >= 0 && !barred(hex, next)) held.add(next)
    }
  }
  return hex => (held.has(hex) ? control.side : other)
}

/** Whether the river or the line runs between two neighbours. */
function barriers(
  net: Net,
  { river, line = [] }: { readonly river?: string; readonly line?: readonly Point[] },
  rivers: MapFile['rivers'],
): (from: number, to: number) => boolean {
  const sides = new Set(
    rivers.filter(({ id }) => id === river).flatMap(({ sides }) => sides.flatMap(([a, b]) => [a + b, b + a])),
  )
  const path = line.map(([lat, lon]) => toPlane(net, { lat, lon }))
  return (from, to) =>
    sides.has(hexText(net, from) + hexText(net, to)) || crosses(centreOf(net, from), centreOf(net, to), path)
}

/** Whether the stretch from a to b meets one of the pieces of a path. */
function crosses(a: PlanePoint, b: PlanePoint, path: readonly PlanePoint[]): boolean {
  const turn = (p: PlanePoint, q: PlanePoint, r: PlanePoint): boolean =>
    (q.x - p.x) * (r.y - p.y) > (q.y - p.y) * (r.x - p.x)
  return path.some((to, i) => {
    const from = path[i - 1]
    return (
      from !== undefined && turn(a, b, from) !== turn(a, b, to) && turn(from, to, a) !== turn(from, to, b)
    )
  })
}
