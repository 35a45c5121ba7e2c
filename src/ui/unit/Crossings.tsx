import { lastAtCrossing } from '../../app/queue.ts'
import { BRIDGE_MINUTES } from '../../engine/rules/bridging.ts'
import { capacityOf, isBlown } from '../../engine/rules/crossings.ts'
import { crossingsBeside } from '../../engine/rules/engineers.ts'
import type { HexIndex } from '../../engine/types.ts'
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
            of: durationText(BRIDGE_MINUTES),
          })}
        </p>
      )}
    </div>
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
