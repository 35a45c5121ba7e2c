import { flightPlan } from '../../app/flight.ts'
import { POOL_OF } from '../../engine/airMarks.ts'
import { turnNow } from '../../engine/derived.ts'
import { OWN_MISSIONS } from '../../engine/rules/airMissions.ts'
import { airPoints, skyOf, wingsOf } from '../../engine/rules/airPoints.ts'
import { AIR_POOLS, type AirPool } from '../../engine/types.ts'
import { Choice } from '../common/Choice.tsx'
import { OrderButtons } from '../common/OrderButtons.tsx'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { Plan } from './Plan.tsx'

/** The air panel: points left and what the sky allows, the mission in hand, and what it would do at the hex in view. */
export function AirCard() {
  const say = useSay()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const { state } = useBattle(battle => battle.game)
  const mode = useBattle(battle => battle.mode)
  const battle = useBattle(each => each)
  const turn = turnNow(scenario, state)
  if (mode.kind !== 'air' || !turn) return null
  const { sky, cause } = skyOf(turn)
  const plan = flightPlan(battle)
  return (
    <section className='section air-card' aria-label={say('air.title')}>
      <h2>{say('air.title')}</h2>
      <p className='note'>{say(`air.sky.${sky}`, { cause: say(`skyCause.${cause}`) })}</p>
      <dl className='facts'>
        {AIR_POOLS.map(pool => (
          <Pool key={pool} pool={pool} />
        ))}
      </dl>
      <Choice
        label={say('air.mission')}
        hideLabel
        value={mode.mission}
        onChange={commands.planFlight}
        options={OWN_MISSIONS.map(mission => ({
          id: mission,
          label: say(`air.missions.${mission}`),
          note: say(`pool.${POOL_OF[mission]}`),
        }))}
      />
      <p className='note'>{say(`air.missionNote.${mode.mission}`)}</p>
      {plan ? <Plan plan={plan} /> : <p>{say('air.pick')}</p>}
      <OrderButtons
        order={say('air.fly')}
        isDisabled={plan === null || plan.refusal !== null}
        onOrder={() => plan && commands.submit(plan.order)}
      />
    </section>
  )
}

/** Points of a pool that are left, and the wings that bring them, with where they are known from. */
function Pool({ pool }: { pool: AirPool }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const about = useBattle(battle => battle.about.wings)
  const { side, state } = useBattle(battle => battle.game)
  const { given, left } = airPoints(scenario, state, side, pool)
  return (
    <div className='fact'>
      <dt>{say(`air.pools.${pool}`)}</dt>
      <dd>
        <strong className='figure'>{say('air.left', { left, given })}</strong>
        {wingsOf(scenario, state, side, pool).map(({ wing, points }) => (
          <p key={wing.id} className='note' title={wingSource(about[wing.id])}>
            {say('air.wing', { name: wing.name, points })}
          </p>
        ))}
      </dd>
    </div>
  )
}

type AboutWing = { readonly record: string; readonly figures: { readonly basis?: string | undefined } }

const wingSource = (about: AboutWing | undefined): string =>
  about ? [about.record, about.figures.basis].filter(Boolean).join(' ') : ''
