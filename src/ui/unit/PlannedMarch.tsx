import { lastAtCrossing } from '../../app/queue.ts'
import { turnMinutes, unitsAt } from '../../engine/derived.ts'
import type { MovePreview, StepCost, StepPart } from '../../engine/rules/movement.ts'
import type { HexIndex } from '../../engine/types.ts'
import { clockText, durationText } from '../../i18n/dates.ts'
import { percentText, refillsText } from '../../i18n/figures.ts'
import { Fact, Section } from '../common/Section.tsx'
import { useBattle } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { stepReasons } from '../why/reasons.ts'
import { Refused, Why } from '../why/Why.tsx'
import { unitsInHand } from './inView.ts'
import { PlannedJourney } from './PlannedJourney.tsx'
import { ShoreFire } from './ShoreFire.tsx'

/** The march to the hex pointed at: when it arrives, what each hex costs and why, what is left of the unit after it. */
export function PlannedMarch() {
  const say = useSay()
  const preview = useBattle(battle => battle.preview)
  const journey = useBattle(battle => battle.journey)
  const isAsked = useBattle(battle => battle.asked !== null)
  const count = useBattle(battle => (battle.mode.kind === 'selected' ? battle.mode.units.length : 0))
  if (journey) return <PlannedJourney journey={journey} />
  if (!preview) return <BeyondReach />
  return (
    <Section title={say('battle.marchHead')}>
      {isAsked && (
        <p className='warning' role='status'>
          {say('battle.clickAgain')}
        </p>
      )}
      <Journey preview={preview} />
      <Refused refusal={preview.refusal} />
      {count > 1 && <p className='note'>{say('battle.together', { count })}</p>}
    </Section>
  )
}

/** Empty ground is pointed at that no way leads the unit in hand to. */
function BeyondReach() {
  const say = useSay()
  const names = useNames()
  const hex = useBattle(({ scenario, game, mode, hover, reach, busy }) => {
    const isGoal =
      mode.kind === 'selected' && busy.kind === 'none' && reach !== null && reach.hexes.length > 0
    return isGoal && hover !== null && unitsAt(scenario, game.state, hover).length === 0 ? hover : null
  })
  if (hex === null) return null
  return (
    <Section title={say('battle.marchHead')}>
      <p className='refused'>{say('battle.beyondReach', { hex: names.hex(hex) })}</p>
    </Section>
  )
}

function Journey({ preview }: { preview: MovePreview }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.game.state)
  const lead = useBattle(battle => unitsInHand(battle)[0])
  const last = preview.steps.at(-1)
  const start = scenario.turns[state.turn[0]!]?.start ?? 0
  const { progress } = preview
  const costs = [
    ...preview.steps.map(({ to, cost }) => ({ to, cost })),
    ...(progress ? [{ to: progress.to, cost: progress.cost }] : []),
  ]
  if (costs.length === 0) return null
  const overrun = preview.steps.flatMap(step => step.overruns)
  const burnsFuel = lead !== undefined && scenario.units[lead]!.fuelRefill > 0
  return (
    <dl className='facts'>
      <Fact label={say('battle.to')}>{names.hex((progress ?? last)?.to ?? -1)}</Fact>
      {last && !progress && (
        <Fact label={say('battle.arrives')}>
          <strong>
            {say('battle.arrivesLeft', {
              clock: clockText(start + last.clock),
              left: durationText(turnMinutes(scenario, state) - last.clock),
            })}
          </strong>
        </Fact>
      )}
      {progress && (
        <Fact label={say('battle.arrives')}>
          {say('battle.progress', {
            minutes: durationText(progress.minutes),
            of: durationText(progress.of),
            hex: names.hex(progress.to),
          })}
        </Fact>
      )}
      {overrun.length > 0 && (
        <Fact label={say('battle.overruns')}>{overrun.map(u => names.unit(u)).join(', ')}</Fact>
      )}
      {lead !== undefined && <ShoreFire craft={lead} path={preview.steps.map(({ to }) => to)} />}
      <Fact label={say('battle.costs')}>
        <CostSum costs={costs} />
        <StepTable costs={costs} />
      </Fact>
      {last && (
        <Fact label={say('battle.after')}>
          {say(burnsFuel ? 'battle.afterFigures' : 'battle.afterReadiness', {
            readiness: percentText(last.readiness),
            fuel: refillsText(last.fuel),
          })}
        </Fact>
      )}
    </dl>
  )
}

/** One hex of the march and what it costs. */
interface Leg {
  readonly to: HexIndex
  readonly cost: StepCost
}

/** "69 + 69 + 35 queue": minutes hex by hex, waits named. */
function CostSum({ costs }: { costs: readonly Leg[] }) {
  const say = useSay()
  return (
    <span className='figure cost-sum'>
      {costs.map(({ to, cost }, i) => {
        const wait = cost.parts.find(isWait)
        return (
          <span key={to}>
            {i > 0 && ' + '}
            {cost.wait > 0 && (
              <span className='warning'>
                {cost.wait} {say(`part.${wait?.code ?? 'queue'}`)} +{' '}
              </span>
            )}
            {cost.minutes}
          </span>
        )
      })}
    </span>
  )
}

const isWait = (part: StepPart): boolean =>
  part.code === 'queue' || part.code === 'opens' || part.code === 'fight'

/** Most hexes listed one by one: the last ones decide. */
const MOST_STEPS = 8

function StepTable({ costs }: { costs: readonly Leg[] }) {
  const say = useSay()
  const names = useNames()
  const log = useBattle(battle => battle.log)
  const { state, side } = useBattle(battle => battle.game)
  const turn = state.turn[0]!
  const before = (crossing: number) => lastAtCrossing(log, turn, side, crossing)
  return (
    <ul className='steps'>
      {costs.slice(-MOST_STEPS).map(({ to, cost }) => (
        <li key={to}>
          <span className='step'>
            <span>
              {say('battle.step', {
                hex: names.hex(to),
                way: say(cost.way === 'none' ? 'battle.offRoad' : `way.${cost.way}`),
              })}
            </span>
            <span className='figure'>{cost.wait + cost.minutes}</span>
          </span>
          <Why as='line' reasons={stepReasons(say, names, cost, before, names.turnStart(turn))} />
        </li>
      ))}
    </ul>
  )
}
