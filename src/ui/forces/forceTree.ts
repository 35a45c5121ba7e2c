/** The order of battle as a tree: formations, and in them the side's units that are here or still to come. */
import { isAboard } from '../../engine/rules/vessels.ts'
import type { Scenario } from '../../engine/scenario.ts'
import { STATUSES, type UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'

export type ForceNode =
  | {
      readonly kind: 'formation'
      readonly id: string
      readonly name: string
      readonly children: readonly ForceNode[]
    }
  | { readonly kind: 'unit'; readonly id: string; readonly name: string; readonly unit: UnitIndex }

export const unitKey = (unit: UnitIndex): string => `unit-${unit}`
/** The unit that a key of the tree stands for, or undefined for a formation's key. */
export const unitOfKey = (key: string): UnitIndex | undefined =>
  key.startsWith('unit-') ? Number(key.slice(5)) : undefined

const GONE = new Set([STATUSES.indexOf('finished'), STATUSES.indexOf('exited'), STATUSES.indexOf('disarmed')])

/** Told of in the order of battle, and in no play: neither here, to come, in a place off the map, aboard, nor gone. */
const isAside = (scenario: Scenario, view: View, u: UnitIndex): boolean =>
  scenario.units[u]!.arrival === null &&
  view.state.box[u] === 0 &&
  !isAboard(view.state, u) &&
  view.state.hex[u]! < 0 &&
  !GONE.has(view.state.status[u]!)

/** Formations without units to show are left out. `find` keeps units whose name or short name holds the text. */
export function forceTree(scenario: Scenario, view: View, find: string): readonly ForceNode[] {
  const wanted = find.trim().toLocaleLowerCase()
  const shows = (u: UnitIndex): boolean => {
    const unit = scenario.units[u]!
    if (unit.side !== view.side || isAside(scenario, view, u)) return false
    return `${unit.name} ${unit.short}`.toLocaleLowerCase().includes(wanted)
  }
  const unitsOf = (formation: number): readonly ForceNode[] =>
    scenario.units.flatMap((unit, u) =>
      unit.formation === formation && shows(u)
        ? [{ kind: 'unit', id: unitKey(u), name: nameWithin(scenario, u), unit: u } as const]
        : [],
    )
  const childrenOf = (parent: number): readonly ForceNode[] =>
    scenario.formations.flatMap((formation, f) => {
      if (formation.parent !== parent || formation.side !== view.side) return []
      const children = [...unitsOf(f), ...childrenOf(f)]
      if (children.length === 0) return []
      return [{ kind: 'formation', id: `formation-${f}`, name: formation.name, children } as const]
    })
  return childrenOf(-1)
}

/** A unit's name without that of its formation, which stands over it: "1st Regiment" of "1st Regiment, 94th Rifle Division". */
function nameWithin(scenario: Scenario, u: UnitIndex): string {
  const unit = scenario.units[u]!
  const formation = scenario.formations[unit.formation]?.name ?? ''
  return unit.name.endsWith(`, ${formation}`) ? unit.name.slice(0, -formation.length - 2) : unit.name
}

/** Keys of all formations of a tree. */
export function formationKeys(nodes: readonly ForceNode[]): readonly string[] {
  return nodes.flatMap(node => (node.kind === 'formation' ? [node.id, ...formationKeys(node.children)] : []))
}

/** All units under a node. */
export const unitsUnder = (node: ForceNode): readonly UnitIndex[] =>
  node.kind === 'unit' ? [node.unit] : node.children.flatMap(unitsUnder)

/** The units that a key of the tree stands for: one, or all of a formation. */
export function unitsOfKey(nodes: readonly ForceNode[], key: string): readonly UnitIndex[] {
  const unit = unitOfKey(key)
  if (unit !== undefined) return [unit]
  for (const node of nodes) {
    if (node.id === key) return unitsUnder(node)
    const within = node.kind === 'formation' ? unitsOfKey(node.children, key) : []
    if (within.length > 0) return within
  }
  return []
}
