import { grade } from '../../engine/rules/score.ts'
import { SIDES } from '../../engine/types.ts'
import { signedText } from '../../i18n/figures.ts'
import { TableHead } from '../common/TableHead.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { PointsTable } from './PointsTable.tsx'

/** The record by the same scale, line by line, and the grades round it. */
export function RecordPoints() {
  const say = useSay()
  const history = useBattle(battle => battle.about.history)
  if (!history) return <Grades />
  const total = (side: (typeof SIDES)[number]): number =>
    history.points.filter(line => line.side === side).reduce((sum, line) => sum + line.points, 0)
  return (
    <div className='record'>
      <PointsTable
        caption={say('final.recordPoints')}
        lines={history.points.map(({ side, text, points }) => ({
          key: text,
          text: (
            <>
              <span className={`side-${side}`}>{say(`nation.${side}`)}</span> · {text}
            </>
          ),
          points,
        }))}
        total={SIDES.map(total).join(' : ')}
      />
      <Grades />
    </div>
  )
}

/** From which difference on each grade is given; that of this game is marked. */
function Grades() {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.game.state)
  const { grades } = scenario.form
  const given = grade(scenario, state).grade
  const bands = grades.toSorted((a, b) => b.from - a.from)
  return (
    <table className='table'>
      <caption>{say('final.gradesHead')}</caption>
      <TableHead words={[say('final.band')]} figures={[say('final.from')]} />
      <tbody>
        {bands.map((band, i) => (
          <tr
            key={band.grade}
            className={band.grade === given ? 'row-given' : undefined}
            aria-current={band.grade === given ? 'true' : undefined}
          >
            <td>{say(`final.grades.${band.grade}`)}</td>
            <td className='figure'>{i === bands.length - 1 ? say('final.below') : signedText(band.from)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
