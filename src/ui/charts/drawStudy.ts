/** Charts of a study as SVG: worlds beside each other. Fetched when the first is shown. */
import {
  areaY,
  axisX,
  axisY,
  dot,
  gridX,
  gridY,
  lineY,
  type PlotOptions,
  plot,
  rect,
  rectY,
  ruleX,
  ruleY,
  text,
} from '@observablehq/plot'
import { settled } from './settled.ts'
import type { StudyChartSpec } from './studySpecs.ts'

export interface DrawStudyOptions {
  /** Calendar date of minute 0, "1945-08-09". */
  readonly startDate: string
  readonly width: number
  /** What the picture shows, for those who do not see it. */
  readonly alternative: string
}

const MINUTE = 60_000
/** Colours and signs of the worlds, the battle as it was first: not colour alone tells them apart. */
const COLOURS = ['var(--ink-2)', 'var(--order)', 'var(--warning)', 'var(--good)'] as const
const DASHES = ['', '7 3', '2 3', '9 3 2 3'] as const
const SIGNS = ['circle', 'square', 'triangle', 'diamond'] as const

const colourOf = (world: number): string => COLOURS[world % COLOURS.length]!

/** One chart; it may go into the page at once. */
export function drawStudyChart(spec: StudyChartSpec, options: DrawStudyOptions): SVGSVGElement {
  const picture = plot({
    width: options.width,
    marginRight: 14,
    marginTop: 10,
    marginBottom: 26,
    className: 'chart-picture',
    ariaLabel: options.alternative,
    ...partsOf(spec, options),
  })
  return settled(picture)
}

function partsOf(spec: StudyChartSpec, options: DrawStudyOptions): PlotOptions {
  switch (spec.kind) {
    case 'intervals':
      return intervals(spec)
    case 'columns':
      return columns(spec)
    case 'bands':
      return bands(spec, options)
    case 'spread':
      return spread(spec)
  }
}

/** Means with their intervals under each other, over a line at nought. */
function intervals({ rows }: Extract<StudyChartSpec, { kind: 'intervals' }>): PlotOptions {
  return {
    height: 44 + 34 * rows.length,
    marginLeft: 14,
    y: { type: 'point', domain: rows.map(({ world }) => world), axis: null, padding: 0.7 },
    x: { nice: true, zero: true },
    marks: [
      gridX({ stroke: 'var(--line)', strokeOpacity: 1 }),
      axisX({ label: null }),
      ruleX([0], { stroke: 'var(--line-strong)', strokeWidth: 1.5 }),
      ...rows.flatMap(row => [
        ruleY([row], {
          y: 'world',
          x1: 'low',
          x2: 'high',
          stroke: colourOf(row.world),
          strokeWidth: 4,
          strokeLinecap: 'round',
        }),
        dot([row], {
          y: 'world',
          x: 'mean',
          r: 6,
          symbol: SIGNS[row.world % SIGNS.length]!,
          fill: 'var(--panel)',
          stroke: colourOf(row.world),
          strokeWidth: 2.5,
        }),
      ]),
    ],
  }
}

/** How often each whole number came out, a row of columns for each world over one scale. */
function columns({ rows }: Extract<StudyChartSpec, { kind: 'columns' }>): PlotOptions {
  return {
    height: 34 + 74 * rows.length,
    marginLeft: 30,
    fy: { domain: rows.map(({ world }) => world), axis: null, padding: 0.15 },
    marks: [
      axisX({ label: null }),
      axisY({ ticks: 2, label: null }),
      ruleX([0], { stroke: 'var(--line-strong)' }),
      ruleY([0], { stroke: 'var(--line-strong)' }),
      ...rows.map(({ world, values }) =>
        rectY(
          values.map(([value, count]) => ({ world, count, from: value - 0.5, to: value + 0.5 })),
          {
            fy: 'world',
            x1: 'from',
            x2: 'to',
            y: 'count',
            fill: colourOf(world),
            insetLeft: 0.5,
            insetRight: 0.5,
          },
        ),
      ),
    ],
  }
}

/** A line for the middle game of each world, and a band for eight of ten. */
function bands(
  { rows }: Extract<StudyChartSpec, { kind: 'bands' }>,
  { startDate }: DrawStudyOptions,
): PlotOptions {
  const first = Date.parse(`${startDate}T00:00:00Z`)
  const x = ({ at }: { readonly at: number }): Date => new Date(first + at * MINUTE)
  return {
    height: 260,
    marginLeft: 46,
    x: { type: 'utc' },
    y: { nice: true },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1 }),
      axisX({ ...clockTicks(rows.flatMap(({ points }) => points.map(({ at }) => at))), label: null }),
      axisY({ ticks: 5, label: null }),
      ruleY([0], { stroke: 'var(--line-strong)' }),
      ...rows.map(({ world, points }) =>
        areaY(points, { x, y1: 'low', y2: 'high', fill: colourOf(world), fillOpacity: 0.16 }),
      ),
      ...rows.map(({ world, points }) =>
        lineY(points, {
          x,
          y: 'median',
          stroke: colourOf(world),
          strokeWidth: 2.25,
          ...(DASHES[world % DASHES.length] && { strokeDasharray: DASHES[world % DASHES.length] }),
        }),
      ),
    ],
  }
}

/** Longest name beside a row, characters. */
const LONGEST_NAME = 16
const SPREAD = {
  among: { colour: 'var(--ink-2)', sign: 'circle', dash: '' },
  apart: { colour: 'var(--warning)', sign: 'diamond', dash: '' },
  left: { colour: 'var(--ink-3)', sign: 'times', dash: '2 3' },
  all: { colour: 'var(--order)', sign: 'square', dash: '' },
} as const

/** The results of a class under each other, over the interval that all of them have together. */
function spread({ rows, bounds: [least, most] }: Extract<StudyChartSpec, { kind: 'spread' }>): PlotOptions {
  const within = (value: number): number => Math.max(least, Math.min(most, value))
  const whole = rows.flatMap(({ of, low, high }) => (of === 'all' && low !== null ? [{ low, high }] : []))
  return {
    height: 44 + 22 * rows.length,
    marginLeft: 104,
    y: { type: 'point', domain: rows.map((_, r) => r), padding: 0.7 },
    x: { domain: [least, most], nice: true },
    marks: [
      rect(whole, { x1: 'low', x2: 'high', fill: 'var(--order)', fillOpacity: 0.12 }),
      gridX({ stroke: 'var(--line)', strokeOpacity: 1 }),
      axisX({ label: null }),
      axisY({ label: null, tickSize: 0, tickFormat: (r: number) => rows[r]!.name.slice(0, LONGEST_NAME) }),
      ruleX([0], { stroke: 'var(--line-strong)', strokeWidth: 1.5 }),
      ...rows.flatMap((row, r) => {
        const { colour, sign, dash } = SPREAD[row.of]
        const width = row.of === 'all' ? 4 : 2.5
        return [
          ruleY(row.low === null ? [] : [row], {
            y: () => r,
            x1: within(row.low ?? 0),
            x2: within(row.high ?? 0),
            stroke: colour,
            strokeWidth: width,
            ...(dash && { strokeDasharray: dash }),
          }),
          // It goes on where the chart ends.
          text(
            [
              { at: least, sign: '◂', goesOn: row.low !== null && row.low < least },
              { at: most, sign: '▸', goesOn: row.high !== null && row.high > most },
            ].filter(({ goesOn }) => goesOn),
            { y: () => r, x: 'at', text: 'sign', fill: colour, fontSize: 13 },
          ),
          dot([row], {
            y: () => r,
            x: 'mean',
            r: row.of === 'all' ? 6 : 4.5,
            symbol: sign,
            fill: 'var(--panel)',
            stroke: colour,
            strokeWidth: 2,
          }),
        ]
      }),
    ],
  }
}

/** Longest span that is told by the hour, minutes. */
const SHORT = 3 * 1440

/** Days of the month; of a battle of hours every six hours, its first of a day with the day. */
function clockTicks(moments: readonly number[]) {
  const span = Math.max(...moments) - Math.min(...moments)
  if (span > SHORT) return { ticks: 'day', tickFormat: (day: Date) => String(day.getUTCDate()) }
  const hour = (at: Date): string => `${String(at.getUTCHours()).padStart(2, '0')}:00`
  return {
    ticks: '6 hours',
    tickFormat: (at: Date) => (at.getUTCHours() === 0 ? `${at.getUTCDate()}, 00:00` : hour(at)),
  }
}
