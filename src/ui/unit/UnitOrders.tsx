import { Button } from 'react-aria-components/Button'
import { isIdle } from '../../app/interaction.ts'
import { check } from '../../engine/apply.ts'
import { isForward } from '../../engine/rules/detachments.ts'
import { PRIORITIES, RESERVES, STANCES, type UnitIndex } from '../../engine/types.ts'
import { Choice } from '../common/Choice.tsx'
import { Hint } from '../common/Hint.tsx'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { Refused } from '../why/Why.tsx'
import { OrderButton } from './OrderButton.tsx'

/** Orders that take no time: stance, place in the queue for supplies, and putting the unit aside. */
export function UnitOrders({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const done = useBattle(battle => battle.done)
  return (
    <section className='section unit-orders' aria-label={say('battle.orders')}>
      {!scenario.units[unit]!.vessel && <Attitude unit={unit} />}
      {isIdle(scenario, view, done, unit) && (
        <div className='buttons'>
          <Hint text={`${say('battle.doneNote')} (Space)`}>
            <Button className='button' onPress={commands.markDone}>
              {say('battle.done')}
            </Button>
          </Hint>
        </div>
      )}
    </section>
  )
}

/** What troops on land hold to: stance, place in the queue, reserve. Vessels neither hold ground nor draw supplies. */
function Attitude({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const stance = STANCES[view.state.stance[unit]!] ?? 'hold'
  const priority = PRIORITIES[view.state.priority[unit]!] ?? 'normal'
  const stanceRefusal = check(scenario, view, { kind: 'stance', unit, stance })
  const priorityRefusal = check(scenario, view, { kind: 'priority', unit, priority })
  return (
    <>
      <Choice
        label={say('battle.stance')}
        value={stance}
        isDisabled={stanceRefusal !== null}
        onChange={chosen => commands.submit({ kind: 'stance', unit, stance: chosen })}
        options={STANCES.map(id => ({ id, label: say(`stance.${id}`), note: say(`stanceNote.${id}`) }))}
      />
      {stanceRefusal ? (
        <Refused refusal={stanceRefusal} className='note' />
      ) : (
        <p className='note choice-note'>{say(`stanceNote.${stance}`)}</p>
      )}
      <Choice
        label={say('battle.supplyFirst')}
        value={priority}
        isDisabled={priorityRefusal !== null}
        onChange={chosen => commands.submit({ kind: 'priority', unit, priority: chosen })}
        options={PRIORITIES.map(id => ({ id, label: say(`priority.${id}`) }))}
      />
      <ReserveChoice unit={unit} />
      <DetachButton unit={unit} />
    </>
  )
}

/** Sends the unit ahead of its formation, or back into it; nothing for those who could never go. */
function DetachButton({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const view = useBattle(battle => battle.game)
  const kind = isForward(view.state, unit) ? 'rejoin' : 'detach'
  return <OrderButton order={{ kind, unit }} words={say(`battle.${kind}`)} hiddenFor={['cannotDetach']} />
}

/** Whether the unit keeps its minutes for an answer in the enemy's turn, and which. */
function ReserveChoice({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const kept = RESERVES[view.state.reserve[unit]!] ?? 'none'
  const refusal = check(scenario, view, { kind: 'reserve', unit, reserve: 'join' })
  // Who is bound to his position goes to nobody's help, and has read so beside his stance.
  if (refusal?.code === 'static') return null
  return (
    <>
      <Choice
        label={say('battle.reserve')}
        value={kept}
        isDisabled={refusal !== null}
        onChange={chosen => commands.submit({ kind: 'reserve', unit, reserve: chosen })}
        options={RESERVES.map(id => ({ id, label: say(`reserve.${id}`), note: say(`reserveNote.${id}`) }))}
      />
      {refusal ? (
        <Refused refusal={refusal} className='note' />
      ) : (
        <p className='note choice-note'>{say(`reserveNote.${kept}`)}</p>
      )}
    </>
  )
}
