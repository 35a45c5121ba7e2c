import { turnMinutes } from '../../engine/derived.ts'
import { isForward } from '../../engine/rules/detachments.ts'
import { STATUSES, type UnitIndex } from '../../engine/types.ts'
import { abbreviate } from '../../i18n/abbreviate.ts'
import { Bar } from '../common/Bar.tsx'
import { SmallCounter } from '../common/Counter.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** A unit in the tree: sign, name, what is left of its men, minutes left in the turn. */
export function UnitRow({ unit: u, name }: { unit: UnitIndex; name: string }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.shown.state)
  const unit = scenario.units[u]!
  const status = STATUSES[state.status[u]!] ?? 'waiting'
  const minutes = Math.max(0, turnMinutes(scenario, state) - state.clock[u]!)
  const end =
    status === 'present'
      ? String(minutes)
      : status === 'waiting'
        ? state.box[u]! > 0
          ? say('battle.offMap')
          : say('battle.arrivesOn', { turn: (unit.arrival?.turn ?? 0) + 1 })
        : status === 'aboard'
          ? say('battle.atSea')
          : say(status === 'exited' ? 'battle.leftMap' : 'battle.gone')
  const idle = status === 'present' && minutes > 0
  return (
    <>
      <SmallCounter unit={unit} />
      <span className={idle ? 'tree-name' : 'tree-name spent'} title={unit.name}>
        {abbreviate(name)}
      </span>
      {isForward(state, u) && (
        <abbr className='tree-mark' title={say('battle.forwardDetachment')}>
          {say('counterMark.forward')}
        </abbr>
      )}
      {status === 'present' && <Bar permille={unit.men > 0 ? (state.men[u]! * 1000) / unit.men : 0} />}
      <span className='figure tree-figure'>{end}</span>
    </>
  )
}
