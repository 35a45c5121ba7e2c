/** Small charts as SVG, each with its text alternative. Positions are rounded to a tenth, so equal figures draw equal bytes. */

const WIDTH = 700
const LABEL = 250
/** Characters that a label has room for. */
const LONGEST_LABEL = 42
const PLOT = WIDTH - LABEL - 20

/** Text that is safe between tags and in attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)

/** Place of a value between two others along the plot. */
const along = (value: number, low: number, high: number): string =>
  (LABEL + (PLOT * (value - low)) / Math.max(1, high - low)).toFixed(1)

function svg(height: number, alternative: string, parts: readonly string[]): string {
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(alternative)}">${parts.join('')}</svg>`
}

const words = (x: number | string, y: number, text: string, anchor = 'start'): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}">${escaped(text)}</text>`

/** A label that fits beside the plot, cut between two words. */
const label = (text: string): string =>
  text.length <= LONGEST_LABEL ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST_LABEL - 1))} …`

/** How often each value came, one row of columns for each world over one scale. */
export function histograms(
  rows: readonly { readonly title: string; readonly values: readonly (readonly [number, number])[] }[],
  alternative: string,
): string {
  const all = rows.flatMap(({ values }) => values.map(([value]) => value))
  const [low, high] = [Math.min(...all, 0), Math.max(...all, 0)]
  const most = Math.max(1, ...rows.flatMap(({ values }) => values.map(([, count]) => count)))
  const bar = Math.max(1, PLOT / Math.max(1, high - low + 1) - 1).toFixed(1)
  const drawn = rows.flatMap(({ title, values }, r) => {
    const floor = 60 * (r + 1)
    return [
      words(0, floor - 20, label(title)),
      `<path class="axis" d="M${LABEL} ${floor}H${WIDTH - 20}"/>`,
      ...values.map(([value, count]) => {
        const tall = (45 * count) / most
        return `<rect class="w${r % 4}" x="${along(value, low, high + 1)}" y="${(floor - tall).toFixed(1)}" width="${bar}" height="${tall.toFixed(1)}"/>`
      }),
    ]
  })
  const foot = 60 * rows.length + 16
  const marks = [low, 0, high].filter((value, i, list) => list.indexOf(value) === i)
  return svg(foot + 6, alternative, [
    ...drawn,
    ...marks.map(value => words(along(value + 0.5, low, high + 1), foot, String(value), 'middle')),
  ])
}

export interface Bar {
  readonly title: string
  readonly low: number
  readonly middle: number
  readonly high: number
  /** A mark beside the bar: what the record has. */
  readonly mark?: number
  /** Which of the worlds it belongs to. */
  readonly world: number
}

/** Intervals under each other over one scale; `say` words the ends of the scale. */
export function intervals(
  bars: readonly Bar[],
  say: (value: number) => string,
  alternative: string,
  zero = false,
): string {
  const all = bars.flatMap(({ low, high, mark }) => [low, high, ...(mark === undefined ? [] : [mark])])
  if (zero) all.push(0)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const x = (value: number) => along(value, low, high)
  const foot = 22 * bars.length + 18
  const drawn = bars.flatMap(({ title, mark, world, ...bar }, b) => {
    const y = 22 * b + 14
    return [
      words(0, y + 4, label(title)),
      `<path class="bar w${world % 4}" d="M${x(bar.low)} ${y}H${x(bar.high)}"/>`,
      `<circle class="w${world % 4}" cx="${x(bar.middle)}" cy="${y}" r="4"/>`,
      ...(mark === undefined ? [] : [`<path class="mark" d="M${x(mark)} ${y - 8}V${y + 8}"/>`]),
    ]
  })
  return svg(foot + 4, alternative, [
    ...(zero ? [`<path class="axis" d="M${x(0)} 0V${foot - 12}"/>`] : []),
    ...drawn,
    words(LABEL, foot, say(low)),
    words(WIDTH - 20, foot, say(high), 'end'),
  ])
}
