import { useMemo, useState } from 'react'
import type { ShownGroup } from '../../app/classroom/state.ts'
import { spreadSpec } from '../charts/studySpecs.ts'
import { Pick } from '../common/Pick.tsx'
import { decimalText } from '../lab/labWords.ts'
import { StudyChart } from '../lab/StudyChart.tsx'
import { useSay } from '../useWords.ts'
import { pupilName } from './classWords.ts'

/** Each pupil's difference with its interval, and all of them together as the last. */
export function ClassSpread({ group }: { group: ShownGroup }) {
  const say = useSay()
  const { study } = group
  const [chosen, setChosen] = useState(1)
  const world = Math.min(chosen, study.worlds.length - 1)
  const spec = useMemo(
    () => spreadSpec(group, world, { row: row => pupilName(say, row), all: say('classroom.all') }),
    [group, world, say],
  )
  const { title } = study.worlds[world]!
  const rows = spec.rows.map(({ name, mean, low, high }) =>
    low === null || high === null
      ? say('classroom.spreadPoint', { name, mean: decimalText(mean) })
      : say('classroom.spreadRow', {
          name,
          mean: decimalText(mean),
          low: decimalText(low),
          high: decimalText(high),
        }),
  )
  return (
    <section className='class-spread'>
      <h3>{say('classroom.spread')}</h3>
      {study.worlds.length > 2 && (
        <Pick
          label={say('classroom.spreadOf')}
          value={String(world)}
          options={study.worlds.slice(1).map((each, w) => ({ id: String(w + 1), title: each.title }))}
          onChange={next => setChosen(Number(next))}
        />
      )}
      <StudyChart
        spec={spec}
        title={title}
        alternative={say('classroom.spreadText', { title, rows: rows.join(' ') })}
        startDate={study.startDate}
        file={`class-${study.scenario}-spread`}
      />
      <p className='note'>{say('classroom.chance')}</p>
    </section>
  )
}
