/** What a class has come to as tables: a line for each file and world, the merged one last; and the same as JSON. */
import { type Cell, csvText } from '../../record/csv.ts'
import type { ClassGroup, ClassRow } from '../../sim/classroom.ts'
import { figureOf, type Report } from '../../sim/report.ts'

const HEAD = [
  'number',
  'nickname',
  'file',
  'counted',
  'prediction',
  'world',
  'pairs',
  'middle',
  'difference',
  'low',
  'high',
  'stands',
] as const

/** Points are Soviet less Japanese; the difference is that to the battle as it was, with its 95% interval. */
export function classCsv({ rows, merged }: ClassGroup): string {
  const lines = rows.flatMap(row => {
    const { pupil, prediction } = row.handIn.result
    const whose = [
      pupil.number,
      pupil.name ?? null,
      row.handIn.file,
      countedWord(row),
      prediction?.choice ?? null,
    ]
    return figuresOf(row.report).map((cells, w) => [...whose, ...cells, standsWord(row, w)])
  })
  const all = figuresOf(merged).map(cells => [null, 'all counted', null, null, null, ...cells, null])
  return csvText([HEAD, ...lines, ...all])
}

/** By world: its id, pairs, middle result, and the difference with its interval. */
const figuresOf = ({ worlds, games }: Report): readonly (readonly Cell[])[] =>
  worlds.map(world => {
    const margin = figureOf(world, 'margin')
    const { mean, interval } = margin?.difference ?? {}
    return [
      world.id,
      games,
      margin?.spread?.median ?? null,
      mean?.toFixed(3) ?? null,
      interval?.low.toFixed(3) ?? null,
      interval?.high.toFixed(3) ?? null,
    ]
  })

const countedWord = ({ clash }: ClassRow): string =>
  clash === null ? 'yes' : clash.differs ? 'no: same seeds, other results' : 'no: seeds in another file'

function standsWord({ standings }: ClassRow, world: number): string | null {
  const standing = standings[world]
  return standing ? (standing.of === 'apart' ? standing.why : standing.of) : null
}

/** The words too; games are not in it. */
export function classJson({ study, rows, merged }: ClassGroup): string {
  const files = rows.map(({ handIn, clash, standings, report }) => ({
    file: handIn.file,
    pupil: handIn.result.pupil,
    prediction: handIn.result.prediction,
    words: handIn.result.words,
    seeds: handIn.result.seeds,
    counted: clash === null,
    standings,
    worlds: report.worlds,
  }))
  return `${JSON.stringify({ study, files, merged })}\n`
}
