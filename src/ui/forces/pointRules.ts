/** Which rules of the scale of points speak of what. Their words come with the battle. */
import type { PointRule, Scenario } from '../../engine/scenario.ts'

/** Rules of the scale that speak of an objective. */
export const rulesAbout = (scenario: Scenario, objective: number): readonly PointRule[] =>
  scenario.points.filter(
    rule =>
      ('objective' in rule && rule.objective === objective) ||
      ('objectives' in rule && rule.objectives.includes(objective)),
  )

/** Rules that speak of no objective: exits, losses, the railway. */
export const otherRules = (scenario: Scenario): readonly PointRule[] =>
  scenario.points.filter(rule => !('objective' in rule) && !('objectives' in rule))
