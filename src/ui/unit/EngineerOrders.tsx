import { hasWork, workAt } from '../../engine/rules/bridging.ts'
import { chanceOfSum, DEMOLITION_MINUTES, demolitionNeeds } from '../../engine/rules/demolition.ts'
import { crossingsBeside } from '../../engine/rules/engineers.ts'
import { canBeImproved } from '../../engine/rules/passWeather.ts'
import { razingAim, razingMinutes } from '../../engine/rules/razing.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { durationText } from '../../i18n/dates.ts'
import { useBattle } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { OrderButton } from './OrderButton.tsx'

/** What engineers can do: at the crossings of their hex blow, with the chance of it, or build; at enemy works beside them, blow those in. */
export function EngineerOrders({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const { state } = useBattle(battle => battle.game)
  const hex = state.hex[unit]!
  if (scenario.units[unit]!.arm !== 'engineer' || hex < 0) return null
  const { side } = scenario.units[unit]!
  const sites = crossingsBeside(scenario.map, hex)
  const works = [hex, ...scenario.map.neighbours.subarray(hex * 6, hex * 6 + 6)].flatMap(place => {
    const aim = place < 0 ? null : razingAim(scenario, state, place, side)
    return typeof aim === 'string' ? [{ place, aim }] : []
  })
  if (sites.length + works.length === 0) return null
  return (
    <section className='section unit-orders' aria-label={say('battle.engineers')}>
      {sites.map(crossing => (
        <div key={crossing}>
          <OrderButton
            order={{ kind: 'demolish', unit, crossing }}
            hiddenFor={['nothingToBlow']}
            words={say('battle.demolish', {
              crossing: names.crossing(crossing),
              minutes: durationText(DEMOLITION_MINUTES),
              chance: chanceOfSum(demolitionNeeds(scenario, state, unit, crossing)),
            })}
          />
          {hasWork(scenario, state, crossing) && (
            <OrderButton
              order={{ kind: 'bridge', unit, crossing }}
              hiddenFor={['nothingToBuild']}
              words={say(canBeImproved(scenario.map, state, crossing) ? 'battle.improve' : 'battle.bridge', {
                crossing: names.crossing(crossing),
                minutes: durationText(workAt(scenario, state, crossing) - state.bridgeWork[crossing]!),
              })}
            />
          )}
        </div>
      ))}
      {works.map(({ place, aim }) => (
        <OrderButton
          key={`works ${place}`}
          order={{ kind: 'raze', unit, hex: place }}
          words={say(aim === 'works' ? 'battle.razeWorks' : 'battle.razeGarrison', {
            hex: names.hex(place),
            minutes: durationText(Math.max(0, razingMinutes(aim) - state.razing[place]!)),
          })}
        />
      ))}
    </section>
  )
}
