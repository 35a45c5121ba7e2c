import { useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { arrives, foresee, type Journey } from '../../app/route.ts'
import type { Stage } from '../../engine/rules/journey.ts'
import { marchAllowance } from '../../engine/rules/marchAccount.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { percentText, refillsText } from '../../i18n/figures.ts'
import { refusalWords } from '../../i18n/refusalWords.ts'
import { Hint } from '../common/Hint.tsx'
import { Section } from '../common/Section.tsx'
import { TableHead } from '../common/TableHead.tsx'
import { useBattle, useCommands } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'

/** The march to a hex beyond this turn's reach: where the unit stands turn by turn, and in what state. */
export function PlannedJourney({ journey }: { journey: Journey }) {
  const say = useSay()
  const isSpent = useBattle(battle => battle.reach?.hexes.length === 0)
  return (
    <Section title={say('plans.journeyHead')}>
      <JourneyTable journey={journey} />
      {isSpent && <p className='note'>{say('plans.spentNote')}</p>}
    </Section>
  )
}

function JourneyTable({ journey }: { journey: Journey }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const { unit, stages } = journey
  const spec = scenario.units[unit]!
  const last = stages.at(-1)
  const { first, between, ending } = endsOf(stages)
  const isForced = stages.some(stage => stage.account > marchAllowance(spec.mobility))
  if (!last) return null
  return (
    <>
      <p>
        {names.hex(journey.path.at(-1)!)}:{' '}
        <strong>
          {arrives(journey)
            ? say('plans.arrivesAt', { moment: names.moment(names.turnStart(last.turn) + last.clock) })
            : say('plans.notInTime', { count: stages.length })}
        </strong>
      </p>
      <table className='journey'>
        <TableHead
          words={[say('plans.endOf'), say('plans.stands')]}
          figures={[say('plans.ready'), ...(spec.fuelRefill > 0 ? [say('plans.fuel')] : [])]}
        />
        <tbody>
          {first.map(stage => (
            <StageRow key={stage.turn} stage={stage} burnsFuel={spec.fuelRefill > 0} />
          ))}
          {between > 0 && (
            <tr>
              <td colSpan={spec.fuelRefill > 0 ? 4 : 3} className='note'>
                {say('plans.turnsBetween', { count: between })}
              </td>
            </tr>
          )}
          {ending.map(stage => (
            <StageRow key={stage.turn} stage={stage} burnsFuel={spec.fuelRefill > 0} />
          ))}
        </tbody>
      </table>
      {isForced && <p className='note warning'>{say('plans.forced')}</p>}
      {spec.fuelRefill > 0 && <p className='note'>{say('plans.fuelInHand')}</p>}
    </>
  )
}

/** Turns told one by one at the beginning and at the end of a long march. */
const FIRST_STAGES = 6
const LAST_STAGES = 2

/** The turns of a march that are listed, and how many lie between them. */
function endsOf(stages: readonly Stage[]): {
  first: readonly Stage[]
  between: number
  ending: readonly Stage[]
} {
  const between = stages.length - FIRST_STAGES - LAST_STAGES
  if (between <= 1) return { first: stages, between: 0, ending: [] }
  return { first: stages.slice(0, FIRST_STAGES), between, ending: stages.slice(-LAST_STAGES) }
}

function StageRow({ stage, burnsFuel }: { stage: Stage; burnsFuel: boolean }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  return (
    <>
      <tr>
        <th scope='row'>{names.moment(scenario.turns[stage.turn]?.end ?? 0)}</th>
        <td>{names.hex(stage.at)}</td>
        <td className='figure'>{say('plans.percent', { percent: percentText(stage.readiness) })}</td>
        {burnsFuel && <td className='figure'>{refillsText(stage.fuel)}</td>}
      </tr>
      {stage.halt && (
        <tr>
          <td colSpan={burnsFuel ? 4 : 3} className='note'>
            {refusalWords(say, names, stage.halt)}
          </td>
        </tr>
      )}
    </>
  )
}

/** The standing march of a unit: where it goes on to, when it arrives, and the ways to hurry or to end it. */
export function StandingOrder({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const game = useBattle(battle => battle.game)
  const march = useBattle(battle => battle.plans.marches.find(each => each.unit === unit))
  const another = useBattle(battle => battle.journey !== null)
  const isBusy = useBattle(battle => battle.busy.kind === 'thinking')
  const journey = useMemo(
    () => (march ? foresee(scenario, game, unit, march.path) : null),
    [scenario, game, unit, march],
  )
  if (!journey) return null
  return (
    <Section title={say('plans.standingHead')}>
      {!another && <JourneyTable journey={journey} />}
      <div className='buttons'>
        <Hint text={say('plans.marchOnNote')}>
          <Button className='button' isDisabled={isBusy} onPress={() => commands.marchOn(unit)}>
            {say('plans.marchOn')}
          </Button>
        </Hint>
        <Hint text={say('plans.dropNote')}>
          <Button className='button' isDisabled={isBusy} onPress={() => commands.cancelPlans([unit])}>
            {say('plans.drop')}
          </Button>
        </Hint>
      </div>
    </Section>
  )
}
