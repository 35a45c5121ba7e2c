/** Charts as SVG: the only file that knows the library that draws them. Fetched when a chart is first shown. */
import { axisX, axisY, dot, gridY, lineY, plot, ruleX, ruleY } from '@observablehq/plot'
import type { ChartSpec, CurveOf, Mark } from './chartSpecs.ts'
import { settled } from './settled.ts'

export interface DrawOptions {
  /** Calendar date of minute 0, "1945-08-09". */
  readonly startDate: string
  readonly width: number
  readonly height: number
  /** What the picture shows, for those who do not see it. */
  readonly alternative: string
}

const MINUTE = 60_000

/** Colours are the page's tokens, so that the picture follows its theme. */
const COLOUR: { readonly [O in CurveOf]: string } = {
  soviet: 'var(--soviet)',
  japanese: 'var(--japanese)',
  sovietRecord: 'var(--soviet)',
  japaneseRecord: 'var(--japanese)',
  game: 'var(--order)',
  record: 'var(--ink-2)',
}
/** Not colour alone tells the curves apart. */
const DASH: { readonly [O in CurveOf]: string } = {
  soviet: '',
  japanese: '7 3',
  sovietRecord: '1 3',
  japaneseRecord: '7 3 1 3',
  game: '',
  record: '2 3',
}

/** One chart; it may go into the page at once. */
export function drawChart(spec: ChartSpec, options: DrawOptions): SVGSVGElement {
  const first = Date.parse(`${options.startDate}T00:00:00Z`)
  const when = ({ at }: { readonly at: number }): Date => new Date(first + at * MINUTE)
  const curve = spec.isStepped ? 'step-after' : 'linear'
  const picture = plot({
    width: options.width,
    height: options.height,
    marginLeft: 46,
    marginRight: 14,
    marginTop: 10,
    marginBottom: 24,
    className: 'chart-picture',
    ariaLabel: options.alternative,
    x: { type: 'utc' },
    y: { nice: true },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1 }),
      axisX({ ticks: 'day', tickFormat: (day: Date) => String(day.getUTCDate()), label: null }),
      axisY({ ticks: 4, label: null }),
      ruleY([0], { stroke: 'var(--line-strong)' }),
      ...spec.curves.map(({ of, points }) =>
        lineY(points, {
          x: when,
          y: 'value',
          curve,
          stroke: COLOUR[of],
          strokeWidth: of === 'sovietRecord' || of === 'japaneseRecord' ? 1.5 : 2,
          ...(DASH[of] && { strokeDasharray: DASH[of] }),
        }),
      ),
      ...spec.marks.flatMap(mark => drawMark(mark, when)),
    ],
  })
  return settled(picture)
}

/** A hollow diamond where the record has a figure, a bar where accounts differ. */
function drawMark(mark: Mark, when: (mark: Mark) => Date) {
  const stroke = COLOUR[mark.side]
  const ends = mark.low === mark.high ? [mark.low] : [mark.low, mark.high]
  return [
    ruleX([mark], { x: when, y1: 'low', y2: 'high', stroke, strokeWidth: 2 }),
    dot(
      ends.map(value => ({ ...mark, value })),
      { x: when, y: 'value', symbol: 'diamond', r: 5, stroke, strokeWidth: 2, fill: 'var(--panel)' },
    ),
  ]
}
