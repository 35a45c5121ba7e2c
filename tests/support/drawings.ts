/** Positions that are judged twice: by their best orders, and by what players resent. */
import { soviet } from './commanded.ts'
import { cutOff, lorries, WOODS } from './grounds.ts'
import type { Position } from './position.ts'

/** A garrison on a road with a battalion between it and its neighbour, by whom its supplies come. */
export const garrisonCutOff = (): Position =>
  soviet(
    `
    =  =  =  =  =  =
    .  A  b  .  C# .
    =  =  =  =  =  =
    `,
    6,
    { '0401': 8 },
    {
      ...WOODS,
      units: { b: { men: 600, equipment: [] } },
      columns: [lorries('soviet', '0001')],
      state: (state, unit) => {
        state.heldBy.fill(1)
        cutOff(state, unit('C'))
      },
    },
  )
