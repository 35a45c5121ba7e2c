/** A copy of a state for search, into a block that is at hand and into a new one, against the bare bytes, immer and structuredClone. */

import { begin } from '../../../src/engine/sequence.ts'
import { copyState, overwrite } from '../../../src/engine/state.ts'
import { battle } from '../../support/battles.ts'
import { type Row, race } from '../harness.ts'
import { immer } from '../peers.ts'

export async function copyRow(): Promise<Row> {
  const { scenario } = battle('hailar')
  const { state } = begin(scenario, 1)
  const { produce } = await immer()
  const copy = copyState(scenario, state)
  const again = (): Uint16Array => {
    overwrite(state, copy)
    return touch(copy.clock)
  }
  const bytes = state.bytes.slice()
  // The same facts as a program without fields over bytes would hold them.
  const plain = {
    units: scenario.units.map((_, u) => ({
      hex: state.hex[u]!,
      men: state.men[u]!,
      clock: 0,
      fuel: state.fuel[u]!,
      ammo: state.ammo[u]!,
    })),
    hexes: [...state.control].map((side, hex) => ({ side, works: state.works[hex]!, clock: 0 })),
  }
  return race(
    `copy of a state for search (${bytes.length} bytes), ten units changed`,
    'copy',
    1,
    [
      { name: 'engine', run: times => times1(times, again) },
      { name: 'engine, new', run: times => times1(times, () => touch(copyState(scenario, state).clock)) },
      { name: 'memcpy', run: times => times1(times, () => bytes.set(state.bytes)) },
      {
        name: 'immer',
        run: times =>
          times1(times, () =>
            produce(plain, draft => {
              for (let u = 0; u < 10; u++) draft.units[u]!.clock = u
            }),
          ),
      },
      { name: 'structuredClone', run: times => times1(times, () => structuredClone(plain)) },
    ],
    [
      { peer: 'memcpy', kind: 'costs', ratio: 3 },
      { peer: 'immer', kind: 'faster', ratio: 100 },
    ],
  )
}

function touch(clock: Uint16Array): Uint16Array {
  for (let u = 0; u < 10; u++) clock[u] = u
  return clock
}

function times1(times: number, work: () => unknown): unknown {
  let last: unknown
  for (let n = 0; n < times; n++) last = work()
  return last
}
