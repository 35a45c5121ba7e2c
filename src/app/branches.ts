/** Saved games as a tree: each under the one that it left. */
import type { SaveSlot } from './saves.ts'

export interface BranchNode {
  readonly slot: SaveSlot
  readonly children: readonly BranchNode[]
}

/** What branches may leave: a save by its id and the name of its record, or an opening of a battle. */
export interface Trunk {
  readonly parent: string
  readonly record: string
  readonly scenario: string
}

/** Did a save leave this game? By the place of the game it left, else by the record's own note. */
export const leaves = ({ branch, scenario }: SaveSlot, trunk: Trunk): boolean =>
  branch !== undefined &&
  scenario === trunk.scenario &&
  ((trunk.parent !== '' && branch.from === trunk.parent) || branch.of === trunk.record)

/** Games that left another, in the order in which they did, each with those that left it. */
export function branchesOf(slots: readonly SaveSlot[], trunk: Trunk): readonly BranchNode[] {
  const place = ({ branch }: SaveSlot): number => (branch?.turn ?? 0) * 100_000 + (branch?.order ?? 0)
  return slots
    .filter(slot => slot.id !== trunk.parent && leaves(slot, trunk))
    .sort((a, b) => place(a) - place(b) || (a.savedAt < b.savedAt ? -1 : 1))
    .map(slot => ({
      slot,
      children: branchesOf(
        slots.filter(other => other !== slot),
        { parent: slot.id, record: slot.record ?? '', scenario: slot.scenario },
      ),
    }))
}

/** All saves, those that left another right after it, with how deep they stand. */
export function inTree(
  slots: readonly SaveSlot[],
): readonly { readonly slot: SaveSlot; readonly depth: number }[] {
  const trunkOf = (slot: SaveSlot): Trunk => ({
    parent: slot.id,
    record: slot.record ?? '',
    scenario: slot.scenario,
  })
  const isRoot = (slot: SaveSlot): boolean =>
    !slots.some(other => other !== slot && leaves(slot, trunkOf(other)))
  const flat = (nodes: readonly BranchNode[], depth: number): { slot: SaveSlot; depth: number }[] =>
    nodes.flatMap(({ slot, children }) => [{ slot, depth }, ...flat(children, depth + 1)])
  return slots
    .filter(isRoot)
    .flatMap(slot => [{ slot, depth: 0 }, ...flat(branchesOf(slots, trunkOf(slot)), 1)])
}
