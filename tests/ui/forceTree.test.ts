/** The order of battle as the left panel shows it. */
import { expect, test } from 'vitest'
import { observe } from '../../src/engine/view.ts'
import {
  type ForceNode,
  forceTree,
  formationKeys,
  unitOfKey,
  unitsUnder,
} from '../../src/ui/forces/forceTree.ts'
import { position } from '../support/position.ts'

const { scenario, state } = position(
  `
   A  B  C
   .  d  .
  `,
  {
    units: {
      A: { name: '1st Regiment, 94th Division', formation: 1 },
      B: { name: 'Guns', formation: 1 },
      C: { name: 'Tanks', formation: 0, arrival: null },
    },
    scenario: {
      formations: [
        { id: 'corps', name: 'Corps', side: 'soviet', parent: -1, column: -1 },
        { id: 'div', name: '94th Division', side: 'soviet', parent: 0, column: -1 },
        { id: 'jap', name: 'Garrison', side: 'japanese', parent: -1, column: -1 },
      ],
    },
  },
)

/** "Corps(94th Division(Guns))". */
const drawn = (nodes: readonly ForceNode[]): string =>
  nodes.map(node => (node.kind === 'unit' ? node.name : `${node.name}(${drawn(node.children)})`)).join(' ')

const tree = (find = ''): readonly ForceNode[] =>
  forceTree(scenario, observe(scenario, state, 'soviet'), find)

test('units stand under their formations, without its name; other sides and units out of play do not', () => {
  expect(drawn(tree())).toBe('Corps(94th Division(1st Regiment Guns))')
})

test('a search keeps the units that it names and the formations over them', () => {
  expect(drawn(tree('gun'))).toBe('Corps(94th Division(Guns))')
  expect(tree('nobody')).toEqual([])
})

test('keys lead back to units and formations', () => {
  expect(formationKeys(tree())).toEqual(['formation-0', 'formation-1'])
  expect(tree().flatMap(unitsUnder)).toEqual([0, 1])
  expect([unitOfKey('unit-7'), unitOfKey('formation-1')]).toEqual([7, undefined])
})
