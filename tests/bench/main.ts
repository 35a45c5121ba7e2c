/**
 * `npm run bench`: the engine's kernels beside their peers, in one run; ratios are the figures, times are anchors.
 * `--json` prints JSON instead of tables, `--out FILE` writes it as well.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { Row } from './harness.ts'
import { copyRow } from './kernels/copy.ts'
import { type Figure, gameFigures, replayFigure } from './kernels/games.ts'
import { type Growth, growthOfBoard, growthOfUnits } from './kernels/growth.ts'
import { orderRow } from './kernels/orders.ts'
import { pathRow, rangeRows } from './kernels/range.ts'
import { steppingFigures } from './kernels/stepping.ts'

interface Report {
  readonly machine: { readonly node: string; readonly cpu: string; readonly cores: number }
  readonly rows: readonly Row[]
  readonly growth: readonly Growth[]
  readonly figures: readonly Figure[]
}

const options = chosen()
if (options) {
  const report = await measure()
  if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(report, null, 2)}\n`)
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : tables(report))
}

function chosen(): { json: boolean; out?: string | undefined } | null {
  try {
    const { values } = parseArgs({
      options: { json: { type: 'boolean', default: false }, out: { type: 'string' } },
    })
    return values
  } catch (fault) {
    process.stderr.write(`august-storm: ${(fault as Error).message}\n`)
    process.exitCode = 2
    return null
  }
}

async function measure(): Promise<Report> {
  const rows = [...(await rangeRows()), await pathRow(), await orderRow(), await copyRow()]
  return {
    machine: { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length },
    rows,
    growth: [growthOfBoard(), ...growthOfUnits()],
    figures: [...gameFigures(['greedy', 'officer', 'staff']), replayFigure(), ...steppingFigures()],
  }
}

function tables({ machine, rows, growth, figures }: Report): string {
  const lines = [`Node ${machine.node}, ${machine.cores} x ${machine.cpu}`, '']
  for (const row of rows) {
    lines.push(row.what)
    for (const [name, nanoseconds] of Object.entries(row.nanoseconds)) {
      const ratio = row.ratios[name]
      const goal = row.goals.find(({ peer }) => peer === name)
      const times = ratio
        ? `${ratio[1].toFixed(2)} x ours (${ratio[0].toFixed(2)}-${ratio[2].toFixed(2)})`
        : ''
      const held = goal ? `goal ${wanted(goal)}: ${goal.met ? 'met' : 'missed'}` : ''
      lines.push(
        `  ${name.padEnd(16)}${time(nanoseconds).padStart(10)} a ${row.unit.padEnd(8)}${times.padEnd(34)}${held}`,
      )
    }
  }
  lines.push('', 'Growth: cost a piece on the largest by that on the smallest, 1 = linear')
  for (const { what, of, points, factor } of growth) {
    lines.push(`  ${what}: ${factor.toFixed(2)}`)
    lines.push(`    ${points.map(([size, it]) => `${size}: ${time(it)} a ${of}`).join(', ')}`)
  }
  lines.push('', 'Without a peer')
  for (const { what, nanoseconds, detail } of figures)
    lines.push(`  ${what.padEnd(44)}${time(nanoseconds).padStart(10)}  ${detail}`)
  return `${lines.join('\n')}\n`
}

function wanted({ kind, ratio }: Row['goals'][number]): string {
  return kind === 'faster' ? `at least ${ratio} x ours` : `ours at most ${ratio} x theirs`
}

function time(nanoseconds: number): string {
  if (nanoseconds < 1000) return `${nanoseconds.toFixed(1)} ns`
  if (nanoseconds < 1e6) return `${(nanoseconds / 1000).toFixed(1)} us`
  return `${(nanoseconds / 1e6).toFixed(1)} ms`
}
