import type { LabRun } from '../../app/lab/state.ts'
import { momentText, recordedText } from '../../i18n/dates.ts'
import type { Say } from '../../i18n/i18n.ts'
import type { Answers } from '../../sim/answers.ts'
import { type FigureRow, figureOf } from '../../sim/report.ts'
import { TableHead } from '../common/TableHead.tsx'
import { useSay } from '../useWords.ts'

/** When each checkpoint came in each world, beside the record, and by how much that differs from the battle as it was. */
export function CheckpointTimes({ run, answers }: { run: LabRun; answers: Answers }) {
  const say = useSay()
  const { scenario, titles } = run
  const { worlds } = answers.report
  if (scenario.checkpoints.length === 0) return null
  const at = (minutes: number | null): string =>
    minutes === null ? say('lab.never') : momentText(scenario.startDate, minutes)
  return (
    <section>
      <h3>{say('lab.checkpoints')}</h3>
      <p className='note'>{say('lab.checkpointsNote')}</p>
      <div className='lab-scroll'>
        <table className='table'>
          <TableHead words={[say('lab.checkpoint'), say('lab.record'), ...titles]} />
          <tbody>
            {scenario.checkpoints.map(checkpoint => (
              <tr key={checkpoint.id}>
                <th scope='row'>
                  {checkpoint.id} {checkpoint.name}
                </th>
                <td className='figure-left'>{recordedText(scenario.startDate, checkpoint)}</td>
                {worlds.map((world, w) => {
                  const row = figureOf(world, `checkpoint.${checkpoint.id}`)
                  return (
                    <td key={world.id}>
                      {row?.times?.[0] == null ? say('lab.never') : <Times times={row.times} at={at} />}
                      {w > 0 && row?.difference && (
                        <div className='note'>{shiftWords(say, row.difference.mean)}</div>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Times({
  times,
  at,
}: {
  times: NonNullable<FigureRow['times']>
  at: (minutes: number | null) => string
}) {
  const [low, middle, high] = times
  return (
    <>
      <div>{at(middle)}</div>
      <div className='note'>
        {at(low)} – {at(high)}
      </div>
    </>
  )
}

/** "3.5 h later", of games that came there in both worlds. */
function shiftWords(say: Say, mean: number): string {
  const hours = (Math.abs(mean) / 60).toFixed(1)
  if (hours === '0.0') return say('lab.sameHour')
  return say(mean < 0 ? 'lab.earlier' : 'lab.later', { hours })
}
