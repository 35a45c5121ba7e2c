import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** What the scale gives the record: the bands round it, the one it falls into first. */
export function RecordPoints() {
  const say = useSay()
  const grades = useBattle(battle => battle.scenario.form.grades)
  const bands = grades.toSorted((a, b) => b.from - a.from)
  return (
    <table className='table'>
      <caption>{say('final.recordCheck')}</caption>
      <thead>
        <tr>
          <th scope='col'>{say('final.band')}</th>
          <th scope='col' className='figure'>
            {say('final.from')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bands.map((band, i) => (
          <tr key={band.grade} className={band.grade === 'historical' ? 'row-record' : undefined}>
            <td>
              {say(`final.grades.${band.grade}`)}
              <span className='note block'>{band.text}</span>
            </td>
            <td className='figure'>{i === bands.length - 1 ? '–' : band.from}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
