import { type Score, score } from '../../engine/rules/score.ts'
import { SIDES, type Side } from '../../engine/types.ts'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { PointsTable } from './PointsTable.tsx'
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
    <PointsTable
      className={`side-${side}`}
      caption={say(`nation.${side}`)}
      lines={lines.map(({ rule, points }) => ({
        key: rule.id,
        text: texts[rule.id] ?? rule.id,
        points,
        className: points === 0 ? 'spent' : undefined,
      }))}
      total={all[side]}
    />
  )
}
