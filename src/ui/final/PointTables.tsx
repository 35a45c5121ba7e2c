import { type Score, score } from '../../engine/rules/score.ts'
import { SIDES, type Side } from '../../engine/types.ts'
import { signedText } from '../../i18n/figures.ts'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { RecordPoints } from './RecordPoints.tsx'

/** The points of both sides rule by rule, and the record by the same scale. */
export function PointTables() {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.game.state)
  const all = score(scenario, state)
  return (
    <section aria-label={say('final.points')}>
      <h2>{say('final.points')}</h2>
      <div className='columns-3'>
        {SIDES.map((side: Side) => (
          <SidePoints key={side} side={side} all={all} />
        ))}
        <RecordPoints />
      </div>
    </section>
  )
}

function SidePoints({ side, all }: { side: Side; all: Score }) {
  const say = useSay()
  const texts = useBattle(battle => battle.about.points)
  const own = all.lines.filter(line => line.rule.side === side)
  // What brought points is what the reader looks for; a short form leaves most rules without any.
  const lines = [...own.filter(line => line.points !== 0), ...own.filter(line => line.points === 0)]
  return (
    <table className='table'>
      <caption className={`side-${side}`}>{say(`nation.${side}`)}</caption>
      <thead>
        <tr>
          <th scope='col'>{say('final.rule')}</th>
          <th scope='col' className='figure'>
            {say('final.pointsHead')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={line.rule.id} className={line.points === 0 ? 'spent' : undefined}>
            <td>{texts[line.rule.id] ?? line.rule.id}</td>
            <td className='figure'>{line.points < 0 ? signedText(line.points) : line.points}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope='row'>{say('final.total')}</th>
          <td className='figure'>{all[side]}</td>
        </tr>
      </tfoot>
    </table>
  )
}
