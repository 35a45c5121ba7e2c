import { Bar } from '../common/Bar.tsx'
import { TableHead } from '../common/TableHead.tsx'
import { useSay } from '../useWords.ts'
import type { ChoiceMade } from './classWords.ts'

/** What the class predicted beside what its games show; the letters stand in the table of results. */
export function ClassPredictions({ choices }: { choices: readonly ChoiceMade[] }) {
  const say = useSay()
  const of = choices.reduce((sum, { pupils }) => sum + pupils, 0)
  const spoken = choices.filter(({ speaks }) => speaks === 'yes')
  const right = spoken.reduce((sum, { pupils }) => sum + pupils, 0)
  return (
    <section>
      <h3>{say('classroom.predictions')}</h3>
      <p>
        <strong>
          {spoken.length > 0 ? say('classroom.guessed', { right, of }) : say('classroom.guessedNone')}
        </strong>
      </p>
      <table className='table'>
        <TableHead words={[say('classroom.choice'), say('classroom.chosen'), say('classroom.speaks')]} />
        <tbody>
          {choices.map(({ id, letter, text, pupils, speaks }) => (
            <tr key={id} className={speaks === 'yes' ? 'row-given' : undefined}>
              <th scope='row'>
                {letter} · {text}
              </th>
              <td className='class-chosen'>
                <span className='figure'>{pupils}</span>
                <Bar permille={of > 0 ? Math.round((1000 * pupils) / of) : 0} />
              </td>
              <td>{say(`classroom.spoken.${speaks}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
