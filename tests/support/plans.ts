/** Plans for drawn positions. */
import type { MissionRow, Plans } from '../../src/engine/plans.ts'

/** Missions for the whole battle, unless they say otherwise. */
export const plan = (...rows: readonly Partial<MissionRow>[]): Plans => ({
  missions: rows.map((row, n) => ({
    id: `M${n}`,
    who: [],
    mission: 'march',
    from: '1945-08-09T00:00',
    until: '1945-08-19T00:00',
    ...row,
  })),
  decisions: [],
})
