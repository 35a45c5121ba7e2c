/** A report as one page that needs nothing else: no script, no request, the same bytes for the same games. */
import { localTime, minutesSince } from '../scenario/campaignTime.ts'
import { conclusion, type FigureRow, type Report, type WorldReport } from '../sim/report.ts'
import type { Spread } from '../sim/spread.ts'
import { type Bar, escaped, histograms, intervals } from './charts.ts'

const STYLE = `
body{font:16px/1.5 Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fdfbf5}
table{border-collapse:collapse;margin:1rem 0}th,td{padding:.2rem .7rem;text-align:right;border-bottom:1px solid #ccc}
th:first-child,td:first-child{text-align:left}caption{text-align:left;font-style:italic}
svg{width:100%;height:auto;font:12px Georgia,serif}.axis{stroke:#555}.mark{stroke:#111;stroke-width:3}.bar{stroke-width:5}
.w0{fill:#555;stroke:#555}.w1{fill:#0b6e99;stroke:#0b6e99}.w2{fill:#a8480f;stroke:#a8480f}.w3{fill:#5b4a9e;stroke:#5b4a9e}
`

/** The whole page. */
export function reportPage(report: Report): string {
  const { study, seeds, games, worlds } = report
  const { levels } = study
  const title = `${study.title}: ${worlds.map(world => world.title).join(', ')}`
  const ranges = seeds.map(({ first, count }) => `${first} to ${first + count - 1}`).join(', ')
  const variants = worlds.slice(1)
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(study.title)}</h1>`,
    paragraph(
      `${games} games in each world, form ${study.form}, ${levels.soviet} (Soviet) against ${levels.japanese} (Japanese), seeds ${ranges}, rules ${study.engine}. The games of one seed are a pair: they share their dice as long as they run alike.`,
    ),
    ...(variants.length > 0 ? ['<h2>What can be concluded</h2>', ...variants.map(asked)] : []),
    ...(variants.length > 0 ? [differences(variants)] : []),
    '<h2>Points</h2>',
    histograms(
      worlds.map(({ title, margins }) => ({ title, values: margins })),
      `How often each result came out. ${worlds.map(world => `${world.title}: ${spreadWords(marginOf(world).spread)}`).join('. ')}.`,
    ),
    grades(worlds),
    '<h2>When it happened</h2>',
    ...timeline(report),
    '<h2>All figures</h2>',
    ...worlds.map(world => figureTable(report, world)),
    '</body></html>',
    '',
  ].join('\n')
}

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`
const asked = (world: WorldReport): string =>
  `<p><em>${escaped(world.question)}</em><br>${escaped(conclusion(world))}</p>`
const marginOf = ({ figures }: WorldReport): FigureRow => figures[0]!

const spreadWords = (spread: Spread | null): string =>
  spread
    ? `median ${spread.median}, a tenth up to ${spread.p10}, nine tenths up to ${spread.p90}`
    : 'no games'

function differences(variants: readonly WorldReport[]): string {
  const bars = variants.flatMap((world, v): Bar[] => {
    const { mean, interval } = marginOf(world).difference ?? {}
    return interval && mean !== undefined
      ? [{ title: world.title, low: interval.low, middle: mean, high: interval.high, world: v + 1 }]
      : []
  })
  if (bars.length === 0) return ''
  const alternative = `Mean difference of points to the battle as it was, with 95% intervals. ${variants.map(conclusion).join(' ')}`
  return intervals(bars, value => value.toFixed(1), alternative, true)
}

function grades(worlds: readonly WorldReport[]): string {
  const rows = worlds[0]!.grades.map(({ grade }, g) => [
    grade.replaceAll('-', ' '),
    ...worlds.map(world => String(world.grades[g]!.games)),
  ])
  return tableOf('Games by grade', ['grade', ...worlds.map(({ title }) => title)], rows)
}

/** A bar for each checkpoint and world from a tenth to nine tenths of the games, the record as a mark. */
function timeline({ study, worlds }: Report): string[] {
  const bars = study.checkpoints.flatMap(({ id, name, planned }) => {
    const drawn = worlds.flatMap((world, w): Bar[] => {
      const times = world.figures.find(({ figure }) => figure === `checkpoint.${id}`)?.times
      const [low, middle, high] = times ?? []
      const mark = minutesSince(study.startDate, planned)
      return low != null && middle != null && high != null && mark !== undefined
        ? [{ title: '', low, middle, high, mark, world: w }]
        : []
    })
    // Its name stands at the first of its bars, whichever world has one.
    return drawn.map((bar, i) => (i === 0 ? { ...bar, title: `${id} ${name}` } : bar))
  })
  if (bars.length === 0) return [paragraph('No checkpoint was reached in nine tenths of the games.')]
  const alternative =
    'Checkpoints from a tenth to nine tenths of the games, a dot at the median and an upright mark where the record has them; the times stand in the tables below.'
  const say = (minutes: number): string => localTime(study.startDate, Math.round(minutes)).replace('T', ' ')
  return [
    paragraph(
      'Bars from a tenth to nine tenths of the games, dot at the median, upright mark: the record. Checkpoints that a tenth of the games never reach stand in the tables only.',
    ),
    intervals(bars, say, alternative),
  ]
}

function figureTable({ study }: Report, world: WorldReport): string {
  const head = ['figure', '10%', 'median', '90%', 'games', 'difference', '95% interval', 'pairs']
  const rows = world.figures.map(row => {
    const { label, kind, spread, times, difference } = row
    const at = (value: number | null): string =>
      value === null ? 'never' : localTime(study.startDate, value).slice(5).replace('T', ' ')
    const values = times
      ? times.map(at)
      : [spread?.p10, spread?.median, spread?.p90].map(value => String(value ?? ''))
    const amount = (value: number): string =>
      kind === 'time' ? `${(value / 60).toFixed(1)} h` : value.toFixed(1)
    const { interval } = difference ?? {}
    return [
      label,
      ...values,
      String(spread?.n ?? 0),
      difference ? amount(difference.mean) : '',
      interval ? `${amount(interval.low)} to ${amount(interval.high)}` : '',
      difference ? String(difference.n) : '',
    ]
  })
  return tableOf(
    `${world.title}. Differences are to the battle as it was, over the pairs in which both games have the figure.`,
    head,
    rows,
  )
}

function tableOf(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], tag: string): string =>
    `<tr>${row.map(cell => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
  return [
    `<table><caption>${escaped(caption)}</caption>`,
    `<thead>${cells(head, 'th')}</thead><tbody>`,
    ...rows.map(row => cells(row, 'td')),
    '</tbody></table>',
  ].join('\n')
}
