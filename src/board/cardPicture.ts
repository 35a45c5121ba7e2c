/** The map on a battle's card: the ground that is fought for, with the forces as they stand at the first hour. */

import type { Opened } from '../app/session.ts'
import type { Scenario } from '../engine/scenario.ts'
import { begin } from '../engine/sequence.ts'
import type { HexIndex } from '../engine/types.ts'
import { DEFAULT_FORM } from '../scenario/load.ts'
import { battleCounters } from './battleCounters.ts'
import { pictureOf } from './fromBattle.ts'
import { bakeThumbnail } from './thumbnail.ts'

export type OpenBattle = (scenario: string, form: string) => Promise<Opened>

const HEX_PX = 38

/** Fills an element with the picture; a battle that cannot be opened leaves it empty. */
export async function drawCard(
  id: string,
  element: HTMLElement,
  open: OpenBattle,
  signal: AbortSignal,
): Promise<void> {
  const opened = await open(id, DEFAULT_FORM)
  if (!opened.ok || signal.aborted) return
  const { scenario } = opened
  const { state } = begin(scenario, 1)
  // The card shows both armies: nothing is given away that the briefing does not tell.
  const shown = { side: scenario.firstSide, state: revealed(state) }
  const canvas = await bakeThumbnail(pictureOf(opened), {
    centre: middleOf(scenario),
    width: element.clientWidth,
    height: element.clientHeight,
    hexPx: HEX_PX,
    counters: battleCounters({ scenario, shown, done: new Set() }, []),
    signal,
  }).catch(() => null)
  if (canvas && !signal.aborted) element.replaceChildren(canvas)
}

/** A state in which every unit is known to everybody. */
const revealed = (state: ReturnType<typeof begin>['state']): typeof state => ({
  ...state,
  sighting: new Uint8Array(state.sighting.length).fill(3),
})

/** The objective that lies most in the middle of all. */
function middleOf({ map, objectives }: Scenario): HexIndex {
  const column = (hex: HexIndex): number => hex % map.cols
  const middle = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  const hexes = objectives.map(objective => objective.hex)
  const col = middle(hexes.map(column))
  const row = middle(hexes.map(hex => Math.floor(hex / map.cols)))
  const off = (hex: HexIndex): number =>
    Math.abs(column(hex) - col) + Math.abs(Math.floor(hex / map.cols) - row)
  return hexes.toSorted((a, b) => off(a) - off(b))[0] ?? Math.floor(map.terrain.length / 2)
}
