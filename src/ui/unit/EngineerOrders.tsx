import { Button } from 'react-aria-components/Button'
import { check } from '../../engine/apply.ts'
import type { OrderOf } from '../../engine/orders.ts'
import { hasWork, workAt } from '../../engine/rules/bridging.ts'
import { chanceOfSum, DEMOLITION_MINUTES, demolitionNeeds } from '../../engine/rules/demolition.ts'
import { crossingsBeside } from '../../engine/rules/engineers.ts'
import { canBeImproved } from '../../engine/rules/passWeather.ts'
import { razingAim, razingMinutes } from '../../engine/rules/razing.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { durationText } from '../../i18n/dates.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { Refused } from '../why/Why.tsx'

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
          <SiteOrder
            order={{ kind: 'demolish', unit, crossing }}
            words={say('battle.demolish', {
              crossing: names.crossing(crossing),
              minutes: durationText(DEMOLITION_MINUTES),
              chance: chanceOfSum(demolitionNeeds(scenario, state, unit, crossing)),
            })}
          />
          {hasWork(scenario, state, crossing) && (
            <SiteOrder
              order={{ kind: 'bridge', unit, crossing }}
              words={say(canBeImproved(scenario.map, state, crossing) ? 'battle.improve' : 'battle.bridge', {
                crossing: names.crossing(crossing),
                minutes: durationText(workAt(scenario, state, crossing) - state.bridgeWork[crossing]!),
              })}
            />
          )}
        </div>
      ))}
      {works.map(({ place, aim }) => (
        <SiteOrder
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

/** One order as a button, with the reason where it is refused; nothing where there is nothing to blow or to build. */
function SiteOrder({ order, words }: { order: OrderOf<'demolish' | 'bridge' | 'raze'>; words: string }) {
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const refusal = check(scenario, view, order)
  if (refusal?.code === 'nothingToBlow' || refusal?.code === 'nothingToBuild') return null
  return (
    <>
      <div className='buttons'>
        <Button className='button' isDisabled={refusal !== null} onPress={() => commands.submit(order)}>
          {words}
        </Button>
      </div>
      <Refused refusal={refusal} className='note' />
    </>
  )
}
