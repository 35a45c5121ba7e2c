import { Checkbox } from 'react-aria-components/Checkbox'
import { unitsAt } from '../../engine/derived.ts'
import type { OrderOf } from '../../engine/orders.ts'
import { refuseAttacker, refuseSupporter } from '../../engine/rules/mayAttack.ts'
import type { Scenario } from '../../engine/scenario.ts'
import type { UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import { abbreviate } from '../../i18n/abbreviate.ts'
import { More } from '../common/More.tsx'
import { useBattle, useCommands } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { Refused } from '../why/Why.tsx'

type Attack = OrderOf<'attack'>

/** Own units that touch the target, those in the order first among equals. */
function neighboursOf(scenario: Scenario, view: View, order: Attack): readonly UnitIndex[] {
  const around = scenario.map.neighbours.subarray(order.target * 6, order.target * 6 + 6)
  return [...around]
    .filter(hex => hex >= 0)
    .flatMap(hex => unitsAt(scenario, view.state, hex))
    .filter(u => scenario.units[u]!.side === view.side)
    .toSorted((a, b) => a - b)
}

/** Own guns that could support the attack, or do. */
function gunsFor(scenario: Scenario, view: View, order: Attack): readonly UnitIndex[] {
  return scenario.units.flatMap((unit, u) =>
    unit.side === view.side &&
    !order.units.includes(u) &&
    (order.support.includes(u) || refuseSupporter(scenario, view, u, order.target, order.mode) === null)
      ? [u]
      : [],
  )
}

/** Which units attack, which guns fire, and who goes in. */
export function AssaultUnits({ order }: { order: Attack }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const guns = gunsFor(scenario, view, order)
  return (
    <More heading={say('battle.choose')} className='choose'>
      <h4 className='smallcaps'>{say('battle.attackers')}</h4>
      <ul className='rows'>
        {neighboursOf(scenario, view, order).map(u => (
          <Attacker key={u} unit={u} order={order} />
        ))}
      </ul>
      {guns.length > 0 && <h4 className='smallcaps'>{say('battle.guns')}</h4>}
      <ul className='rows'>
        {guns.map(u => (
          <Gun key={u} unit={u} order={order} />
        ))}
      </ul>
    </More>
  )
}

function Attacker({ unit: u, order }: { unit: UnitIndex; order: Attack }) {
  const say = useSay()
  const names = useNames()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const chosen = order.units.includes(u)
  const refusal = chosen ? null : refuseAttacker(scenario, view, u, order.target, order.mode)
  return (
    <li className='row-item'>
      <Checkbox
        className='checkbox'
        isSelected={chosen}
        isDisabled={refusal !== null}
        onChange={() => commands.changeAssault({ unit: u })}
      >
        <span className='box' aria-hidden='true' />
        <span className='tree-name' title={names.unit(u)}>
          {abbreviate(names.unit(u))}
        </span>
      </Checkbox>
      {chosen && (
        <Checkbox
          className='checkbox'
          isSelected={order.advance.includes(u)}
          onChange={() => commands.changeAssault({ advance: u })}
          aria-label={say('battle.advanceOf', { unit: names.unit(u) })}
        >
          <span className='box' aria-hidden='true' />
          <span className='note'>{say('battle.advance')}</span>
        </Checkbox>
      )}
      <Refused refusal={refusal} className='note row-reason' />
    </li>
  )
}

function Gun({ unit: u, order }: { unit: UnitIndex; order: Attack }) {
  const names = useNames()
  const commands = useCommands()
  return (
    <li className='row-item'>
      <Checkbox
        className='checkbox'
        isSelected={order.support.includes(u)}
        onChange={() => commands.changeAssault({ support: u })}
      >
        <span className='box' aria-hidden='true' />
        <span className='tree-name' title={names.unit(u)}>
          {abbreviate(names.unit(u))}
        </span>
      </Checkbox>
    </li>
  )
}
