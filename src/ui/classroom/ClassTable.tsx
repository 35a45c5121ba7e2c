import type { ShownGroup } from '../../app/classroom/state.ts'
import { numberText } from '../../i18n/figures.ts'
import { figureOf, type Report, type WorldReport } from '../../sim/report.ts'
import { IconButton } from '../common/IconButton.tsx'
import { decimalText } from '../lab/labWords.ts'
import { useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { type ChoiceMade, pupilName, remarksOf } from './classWords.ts'

/** A line for each file: what it predicted, what its games came to in each world, and what has to be said of it. */
export function ClassTable({ group, choices }: { group: ShownGroup; choices: readonly ChoiceMade[] }) {
  const say = useSay()
  const commands = useCommands()
  const { study, rows, merged } = group
  const letterOf = (choice: string): string => choices.find(({ id }) => id === choice)?.letter ?? ''
  return (
    <section>
      <h3>{say('classroom.table')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what may be too wide for the page is scrolled by keys. */}
      <section className='lab-scroll' aria-label={say('classroom.table')} tabIndex={0}>
        <table className='table class-table'>
          <thead>
            <tr>
              <th scope='col'>{say('classroom.pupil')}</th>
              <th scope='col' className='figure'>
                {say('classroom.pairs')}
              </th>
              {choices.length > 0 && <th scope='col'>{say('classroom.prediction')}</th>}
              {study.worlds.map(({ id, title }, w) => (
                <th key={id} scope='col'>
                  {title}
                  <span className='note block'>
                    {say(w === 0 ? 'classroom.middle' : 'classroom.difference')}
                  </span>
                </th>
              ))}
              <th scope='col'>{say('classroom.remarks')}</th>
              <th>
                <span className='visually-hidden'>{say('classroom.remove', { name: '' })}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => {
              const name = pupilName(say, row)
              const { prediction } = row.handIn.result
              return (
                <tr key={row.handIn.id} className={row.clash ? 'class-left' : undefined}>
                  <th scope='row' title={row.handIn.file}>
                    {name}
                  </th>
                  <td className='figure'>{numberText(row.report.games)}</td>
                  {choices.length > 0 && <td>{prediction ? letterOf(prediction.choice) : '–'}</td>}
                  <Results report={row.report} />
                  <td className='class-remarks'>
                    {remarksOf(say, group, row).map(remark => (
                      <p key={remark}>{remark}</p>
                    ))}
                  </td>
                  <td>
                    <IconButton
                      icon='close'
                      label={say('classroom.remove', { name })}
                      onPress={() => void commands.classroom({ do: 'remove', id: row.handIn.id })}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope='row'>{say('classroom.all')}</th>
              <td className='figure'>{numberText(merged.games)}</td>
              {choices.length > 0 && <td />}
              <Results report={merged} />
              <td />
              <td />
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  )
}

/** The middle result of the battle as it was; of each what-if its difference to that. */
const Results = ({ report }: { report: Report }) =>
  report.worlds.map((world, w) => (
    <td key={world.id} className='class-result'>
      {w === 0 ? decimalText(figureOf(world, 'margin')?.spread?.median ?? 0) : <Difference world={world} />}
    </td>
  ))

function Difference({ world }: { world: WorldReport }) {
  const say = useSay()
  const { mean, interval } = figureOf(world, 'margin')?.difference ?? {}
  if (mean === undefined) return '–'
  return (
    <>
      <strong>{decimalText(mean)}</strong>
      {interval && (
        <span className='note block'>
          {say('classroom.range', { low: decimalText(interval.low), high: decimalText(interval.high) })}
        </span>
      )}
    </>
  )
}
