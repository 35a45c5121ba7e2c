import type { OrderOf } from '../../engine/orders.ts'
import { MOST_STRIKES, refuseSupportStrikes } from '../../engine/rules/airMissions.ts'
import { Choice } from '../common/Choice.tsx'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { Refused } from '../why/Why.tsx'

const COUNTS = [0, 1, MOST_STRIKES] as const

/** How many air strikes support the assault; where none can, why. Nothing for a side without aircraft. */
export function AirSupport({ order }: { order: OrderOf<'attack'> }) {
  const say = useSay()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  if (!scenario.wings.some(wing => wing.side === view.side && wing.pool === 'strike')) return null
  const able = COUNTS.filter(count => refuseSupportStrikes(scenario, view, order.target, count) === null)
  const bar = refuseSupportStrikes(scenario, view, order.target, 1)
  if (bar) return <Refused refusal={bar} className='note' />
  const sent = COUNTS.find(count => count === (order.air ?? 0)) ?? 0
  return (
    <Choice
      label={say('air.support')}
      hideLabel
      value={`${sent}`}
      onChange={count => commands.changeAssault({ air: Number(count) })}
      options={able.map(count => ({ id: `${count}`, label: say(`air.strikes.${count}`) }))}
    />
  )
}
