/** The unit that stands where a drawing has a letter. */
import type { UnitSpec } from '../../engine/scenario.ts'

/** A unit as drawn, before changes: capitals are Soviet, small letters Japanese. */
export function drawnUnit(letter: string, hex: number): UnitSpec {
  const soviet = letter === letter.toUpperCase()
  return {
    id: letter,
    name: `${letter} Regiment`,
    short: letter,
    side: soviet ? 'soviet' : 'japanese',
    nation: soviet ? 'soviet' : 'japanese',
    formation: soviet ? 0 : 1,
    arm: 'rifle',
    echelon: 'regiment',
    mobility: 'foot',
    men: 2000,
    equipment: [{ type: 'gun76', count: 12 }],
    afv: 0,
    guns: 12,
    quality: 4,
    vehicles: 200,
    loadClass: 10,
    gunRange: 0,
    nightTrained: false,
    forwardDetachment: false,
    fuelRefill: 0,
    ammoRefill: 13,
    fuelStart: 2000,
    ammoStart: 1500,
    readinessStart: 1000,
    stanceStart: 'hold',
    priorityStart: 'normal',
    neverRefilled: false,
    release: 0,
    arrival: { hex, turn: 0 },
    knownAtStart: true,
    steps: 4,
  }
}
