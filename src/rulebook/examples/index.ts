/** All worked examples: one that has words and is not drawn does not compile. */
import type { Example, ExampleId } from './example.ts'
import { bound, engaged, works } from './fighting.ts'
import { burn, forced, queue, tanksInZones, zones } from './marching.ts'
import { cut, lift } from './supplying.ts'

export const EXAMPLES: { readonly [E in ExampleId]: Example } = {
  zones,
  tanksInZones,
  queue,
  burn,
  forced,
  engaged,
  works,
  bound,
  lift,
  cut,
}
