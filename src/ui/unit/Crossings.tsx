import { lastAtCrossing } from '../../app/queue.ts'
import { workAt } from '../../engine/rules/bridging.ts'
import { capacityOf, isBlown } from '../../engine/rules/crossings.ts'
import { crossingsBeside } from '../../engine/rules/engineers.ts'
import { groundAt, isImproved, rateOf } from '../../engine/rules/passWeather.ts'
import type { HexIndex, Mobility } from '../../engine/types.ts'
import { clockText, durationText } from '../../i18n/dates.ts'
import { numberText } from '../../i18n/figures.ts'
import { Fact } from '../common/Section.tsx'
import { useBattle } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import type { Reason } from '../why/reasons.ts'
import { Term } from '../why/Why.tsx'

/** The narrow places at a hex: what they bear now, who was over last, and what work is done on them. */
export function Crossings({ hex }: { hex: HexIndex }) {
  const say = useSay()
  const map = useBattle(battle => battle.scenario.map)
  const here = crossingsBeside(map, hex)
  if (here.length === 0) return null
  return (
    <Fact label={say('battle.crossings')}>
      {here.map(crossing => (
        <Crossing key={crossing} crossing={crossing} />
      ))}
    </Fact>
  )
}

function Crossing({ crossing }: { crossing: number }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const { state, side } = useBattle(battle => battle.shown)
  const log = useBattle(battle => battle.log)
  const turn = state.turn[0]!
  const last = lastAtCrossing(log, turn, side, crossing)
  const done = state.bridgeWork[crossing]!
  return (
    <div>
      <p>
        <Term reason={useCrossingNow(crossing)} />
      </p>
      <SoftGround crossing={crossing} />
      {last && (
        <p className='note'>
          {say('battle.crossingUsed', {
            unit: names.unit(last.unit),
            clock: clockText(names.turnStart(turn) + last.until),
          })}
        </p>
      )}
      {done > 0 && (
        <p>
          {say('battle.crossingBuilding', {
            name: names.crossing(crossing),
            done: durationText(done),
            of: durationText(workAt(scenario, state, crossing)),
          })}
        </p>
      )}
    </div>
  )
}

/** How rain and engineers have changed what a pass or ford bears; nothing where they have not. */
function SoftGround({ crossing }: { crossing: number }) {
  const say = useSay()
  const { map } = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.shown.state)
  const ground = groundAt(map, state, crossing)
  const entry = map.crossings[crossing]!.capacity[0]
  const rate = (mobility: Mobility): string =>
    numberText(entry ? rateOf(map, state, crossing, entry, mobility) : 0)
  return (
    <>
      {ground !== 'dry' && (
        <p className='note'>
          {say(`battle.crossingGround.${ground}`, { per: rate('tracked'), wheels: rate('wheeled') })}
        </p>
      )}
      {isImproved(state, crossing) && (
        <p className='note'>{say('battle.crossingImproved', { turn: state.improvedUntil[crossing]! })}</p>
      )}
    </>
  )
}

/** What a narrow place bears as the turn begins. */
function useCrossingNow(crossing: number): Reason {
  const say = useSay()
  const { map, turns } = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.shown.state)
  const now = turns[state.turn[0]!]?.start ?? 0
  const { name } = map.crossings[crossing]!
  const entry = capacityOf(map, state, crossing).findLast(each => each.from <= now)
  if (isBlown(state, crossing))
    return { words: say('battle.crossingBlown', { name }), rule: 'works.bridging' }
  if (!entry || entry.perHour === 0)
    return { words: say('battle.crossingShut', { name }), rule: 'narrow.opening' }
  const facts = { name, per: numberText(entry.perHour), tons: entry.loadClass }
  return entry.unit === 'men'
    ? { words: say('battle.crossingBoats', facts), rule: 'narrow.boats' }
    : { words: say('battle.crossingNow', facts), rule: 'narrow.queue' }
}
