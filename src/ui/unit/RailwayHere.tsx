import { sideToMove } from '../../engine/derived.ts'
import { isTornUp, isWrecked } from '../../engine/rules/railway.ts'
import { mendingMinutes } from '../../engine/rules/trackwork.ts'
import type { HexIndex } from '../../engine/types.ts'
import { durationText } from '../../i18n/dates.ts'
import { useBattle } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { OrderButton } from './OrderButton.tsx'

/** The railway of a hex: trains that stand there, track torn up, and people who wait to be brought away. */
export function RailwayHere({ hex }: { hex: HexIndex }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const trains = scenario.trains.flatMap((_, t) => (view.state.trainHex[t] === hex ? [t] : []))
  const people = scenario.evacuations.flatMap((each, e) =>
    each.side === view.side && each.from === hex ? [e] : [],
  )
  const torn = isTornUp(view.state, hex)
  const wrecked = isWrecked(view.state, hex)
  if (trains.length === 0 && people.length === 0 && !torn && !wrecked) return null
  return (
    <section className='section unit-orders' aria-label={say('battle.railwayHere')}>
      <h3>{say('battle.railwayHere')}</h3>
      {torn && <Torn hex={hex} />}
      {wrecked && <p className='note'>{say('battle.stationWrecked')}</p>}
      {trains.map(train => (
        <p key={train} className='note'>
          {say('battle.trainHere', { train: names.train(train), lift: scenario.trains[train]!.lift })}
        </p>
      ))}
      {people.map(evacuation => (
        <Evacuate key={evacuation} evacuation={evacuation} />
      ))}
    </section>
  )
}

/** Track that is torn up, and how far it is laid again. */
function Torn({ hex }: { hex: HexIndex }) {
  const say = useSay()
  const { map } = useBattle(battle => battle.scenario)
  const done = useBattle(battle => battle.game.state.trackWork[hex]!)
  const facts = { done: durationText(done), of: durationText(mendingMinutes(map.hexMetres)) }
  return <p className='note'>{done > 0 ? say('battle.mendingBegun', facts) : say('battle.tornUp')}</p>
}

/** One evacuation: how many trains have set out, and the order to load the next. */
function Evacuate({ evacuation }: { evacuation: number }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const { loads, people } = scenario.evacuations[evacuation]!
  return (
    <>
      <p className='note'>
        {say('battle.evacuation', {
          name: names.evacuation(evacuation),
          done: view.state.evacuated[evacuation]!,
          of: loads,
          people,
        })}
      </p>
      {sideToMove(view.state) === view.side && (
        <OrderButton order={{ kind: 'evacuate', evacuation }} words={say('battle.evacuate')} />
      )}
    </>
  )
}
