import { useMemo, useState } from 'react'
import type { LabRun } from '../../app/lab/state.ts'
import { numberText } from '../../i18n/figures.ts'
import type { Say } from '../../i18n/i18n.ts'
import type { Answers } from '../../sim/answers.ts'
import { figureOf } from '../../sim/report.ts'
import { CURVES, type Curve } from '../../sim/trace.ts'
import { bandSpec, differenceSpec, marginSpec } from '../charts/studySpecs.ts'
import { useSay } from '../useWords.ts'
import { decimalText } from './labWords.ts'
import { StudyChart } from './StudyChart.tsx'

interface Props {
  readonly run: LabRun
  readonly answers: Answers
}

/** The charts of a study: differences with their intervals, how often each result came out, and figures turn by turn. */
export function LabCharts(props: Props) {
  return (
    <div className='lab-charts'>
      <Differences {...props} />
      <Margins {...props} />
      <Bands {...props} />
    </div>
  )
}

const fileOf = ({ choice }: LabRun, what: string): string => `${choice.scenario}-${what}`

function Differences({ run, answers }: Props) {
  const say = useSay()
  const spec = useMemo(() => differenceSpec(answers), [answers])
  if (spec.rows.length === 0) return null
  const rows = spec.rows.map(({ world, mean, low, high }) =>
    say('lab.differenceRow', {
      title: run.titles[world]!,
      mean: decimalText(mean),
      low: decimalText(low),
      high: decimalText(high),
    }),
  )
  return (
    <StudyChart
      spec={spec}
      title={say('lab.differences')}
      alternative={say('lab.differencesText', { rows: rows.join(' ') })}
      startDate={run.scenario.startDate}
      titles={run.titles}
      file={fileOf(run, 'differences')}
    />
  )
}

function Margins({ run, answers }: Props) {
  const say = useSay()
  const spec = useMemo(() => marginSpec(answers), [answers])
  const rows = answers.report.worlds.map((world, w) => {
    const spread = figureOf(world, 'margin')?.spread
    return say('lab.marginRow', {
      title: run.titles[w]!,
      median: spread?.median ?? 0,
      low: spread?.p10 ?? 0,
      high: spread?.p90 ?? 0,
    })
  })
  return (
    <StudyChart
      spec={spec}
      title={say('lab.margins')}
      alternative={say('lab.marginsText', { rows: rows.join(' ') })}
      startDate={run.scenario.startDate}
      titles={run.titles}
      file={fileOf(run, 'results')}
    />
  )
}

function Bands({ run, answers }: Props) {
  const say = useSay()
  const [curve, setCurve] = useState<Curve>('margin')
  const { scenario, titles } = run
  const spec = useMemo(() => bandSpec(answers, scenario, curve), [answers, scenario, curve])
  return (
    <div>
      <label className='field'>
        <span className='choice-label'>{say('lab.bandsOf')}</span>
        {/* The list offers curves alone. */}
        <select value={curve} onChange={event => setCurve(event.target.value as Curve)}>
          {CURVES.map(each => (
            <option key={each} value={each}>
              {say(`lab.curves.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <StudyChart
        spec={spec}
        title={say('lab.bands')}
        alternative={bandsAlternative(say, say(`lab.curves.${curve}`), titles, answers, curve)}
        startDate={scenario.startDate}
        titles={titles}
        file={fileOf(run, curve)}
      />
    </div>
  )
}

function bandsAlternative(
  say: Say,
  title: string,
  titles: readonly string[],
  { worlds }: Answers,
  curve: Curve,
): string {
  const rows = worlds.flatMap(({ bands }, w) => {
    const last = bands[curve].at(-1)
    return last
      ? [
          say('lab.bandRow', {
            title: titles[w]!,
            median: numberText(last.median),
            low: numberText(last.low),
            high: numberText(last.high),
          }),
        ]
      : []
  })
  return say('lab.bandsText', { title, rows: rows.join(' ') })
}
