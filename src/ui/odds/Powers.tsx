import type { PowerLine } from '../../engine/events/fights.ts'
import type { Odds } from '../../engine/rules/odds.ts'
import { enemyOf, type Side } from '../../engine/types.ts'
import { abbreviate } from '../../i18n/abbreviate.ts'
import { ratioText } from '../../i18n/figures.ts'
import { TableHead } from '../common/TableHead.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Power of both sides, unit by unit, and what their ratio starts at. */
export function Powers({ odds }: { odds: Odds }) {
  const say = useSay()
  const side = useBattle(battle => battle.game.side)
  return (
    <div className='powers'>
      <PowerColumn side={side} total={odds.attackPower} lines={odds.attack} />
      <div>
        <PowerColumn side={enemyOf(side)} total={odds.defencePower} lines={odds.defence} />
        <p className='note'>{say('battle.ratio', { ratio: ratioText(odds.ratio), pip: odds.startPip })}</p>
      </div>
    </div>
  )
}

function PowerColumn(props: { side: Side; total: number; lines: readonly PowerLine[] }) {
  const say = useSay()
  const units = useBattle(battle => battle.scenario.units)
  return (
    <table className={`power side-${props.side}`}>
      <TableHead words={[say(`nation.${props.side}`)]} figures={[props.total]} />
      <tbody>
        {props.lines.map(line => (
          <tr key={line.unit}>
            <td title={units[line.unit]?.name}>
              {abbreviate(units[line.unit]?.name ?? '')}
              {line.role === 'support' && <span className='note'> {say('battle.byFire')}</span>}
            </td>
            <td className='figure'>{line.power}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
