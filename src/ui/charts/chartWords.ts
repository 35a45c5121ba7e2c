/** Charts in words. Pure. */
import { numberText } from '../../i18n/figures.ts'
import type { Say } from '../../i18n/i18n.ts'
import type { ChartSpec, CurveOf } from './chartSpecs.ts'

export const curveName = (say: Say, of: CurveOf): string =>
  of === 'soviet' || of === 'japanese' ? say(`nation.${of}`) : say(`charts.of.${of}`)

/** "Men lost. Soviet: 0 at first, 4,928 at the end, 4,928 at most. Japanese: …" */
export function chartAlternative(say: Say, { id, curves }: ChartSpec): string {
  const told = curves.map(({ of, points }) => {
    const values = points.map(({ value }) => value)
    return say('charts.curve', {
      name: curveName(say, of),
      first: numberText(values[0] ?? 0),
      last: numberText(values.at(-1) ?? 0),
      most: numberText(Math.max(0, ...values)),
    })
  })
  return [say('charts.alternative', { title: say(`charts.title.${id}`) }), ...told].join(' ')
}
