import type { FlightPlan } from '../../app/flight.ts'
import { unitsAt } from '../../engine/derived.ts'
import { guardOf, TURNED_AWAY_FROM } from '../../engine/rules/airGuard.ts'
import { liftTo } from '../../engine/rules/airlift.ts'
import { missionPrice } from '../../engine/rules/airPoints.ts'
import { bombingOf } from '../../engine/rules/bombing.ts'
import { chanceOfSum } from '../../engine/rules/demolition.ts'
import { enemyOf } from '../../engine/types.ts'
import { numberText, percentText, refillsText, tonsText } from '../../i18n/figures.ts'
import { useBattle } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { Refused } from '../why/Why.tsx'

/** What the mission in hand would do at the hex in view, what it takes and risks, or why it cannot be flown. */
export function Plan({ plan }: { plan: FlightPlan }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const { side, state } = useBattle(battle => battle.game)
  const { mission, hex } = plan.order
  const guard = mission === 'scout' ? -1 : guardOf(scenario, state, enemyOf(side), hex)
  const price = missionPrice(scenario, state, mission, hex)
  return (
    <div className='air-plan' aria-live='polite'>
      <h3 className='smallcaps'>
        {say('air.target', { mission: say(`air.missions.${mission}`), hex: names.hex(hex) })}
      </h3>
      {plan.refusal ? (
        <Refused refusal={plan.refusal} />
      ) : (
        <>
          <Effect plan={plan} />
          <p className='note'>{say('air.price', { count: price })}</p>
        </>
      )}
      {guard >= 0 && (
        <p className='note'>
          {say('air.guarded', {
            unit: names.unit(guard),
            percent: Math.round((chanceOfSum(TURNED_AWAY_FROM) * 100) / 36),
          })}
        </p>
      )}
    </div>
  )
}

function Effect({ plan }: { plan: FlightPlan }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const { side, state } = useBattle(battle => battle.game)
  const { mission, hex } = plan.order
  if (mission === 'interdict') return <p>{say('air.hunts', { count: plan.hexes.length })}</p>
  if (mission === 'scout')
    return <p>{say('air.looks', { km: numberText((plan.range * scenario.map.hexMetres) / 1000) })}</p>
  if (mission === 'airlift')
    return liftTo(scenario, state, side, hex).map(({ unit, fuel, kilograms }) => (
      <p key={unit}>
        {say('air.brings', { unit: names.unit(unit), tons: tonsText(kilograms), fuel: refillsText(fuel) })}
      </p>
    ))
  const bombing = bombingOf(scenario, state, enemyOf(side), hex)
  if (bombing.kind === 'silences') return <p>{say('air.silences')}</p>
  const men = unitsAt(scenario, state, hex).reduce((sum, u) => sum + state.men[u]!, 0)
  return (
    <p>
      {say('air.hits', {
        men: numberText(Math.round((men * bombing.losses) / 1000)),
        readiness: percentText(bombing.readiness),
      })}
    </p>
  )
}
