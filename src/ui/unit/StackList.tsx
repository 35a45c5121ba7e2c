import { Button } from 'react-aria-components/Button'
import { Checkbox } from 'react-aria-components/Checkbox'
import { formationOf, ownUnitsAt } from '../../app/interaction.ts'
import { turnMinutes } from '../../engine/derived.ts'
import { stackingAt } from '../../engine/rules/stacking.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { abbreviate } from '../../i18n/abbreviate.ts'
import { numberText } from '../../i18n/figures.ts'
import { SmallCounter } from '../common/Counter.tsx'
import { Section } from '../common/Section.tsx'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** A stack of more than so many is listed by short names in two columns. */
const LONGEST_LIST = 4

/** All units of the hex where the unit in hand stands: a press takes one, the boxes take several. */
export function StackList({ lead }: { lead: UnitIndex }) {
  const say = useSay()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.shown)
  const mode = useBattle(battle => battle.mode)
  const hex = view.state.hex[lead]!
  const units = ownUnitsAt(scenario, view, hex)
  if (units.length < 2 || mode.kind !== 'selected') return null
  const selected = mode.units
  const isShort = units.length > LONGEST_LIST
  const stack = stackingAt(scenario, view.state, hex)
  const toggle = (u: UnitIndex): void => {
    const next = selected.includes(u) ? selected.filter(each => each !== u) : [...selected, u]
    commands.selectUnits(next.length > 0 ? next : [u])
  }
  return (
    <Section title={say('battle.stack')} aside={String(units.length)}>
      <div className='buttons stack-buttons'>
        <Button
          className='link'
          onPress={() => commands.selectUnits([lead, ...units.filter(u => u !== lead)])}
        >
          {say('plans.wholeStack')}
        </Button>
        <Button className='link' onPress={() => commands.selectUnits(formationOf(scenario, view, lead))}>
          {say('plans.wholeFormation')}
        </Button>
      </div>
      <ul className={isShort ? 'rows stack-rows stack-short' : 'rows stack-rows'}>
        {units.map(u => {
          const unit = scenario.units[u]!
          return (
            <li key={u} className={u === lead ? 'row-item row-lead' : 'row-item'}>
              <Checkbox
                className='checkbox'
                isSelected={selected.includes(u)}
                onChange={() => toggle(u)}
                aria-label={say('battle.selectTogether', { unit: unit.name })}
              >
                <span className='box' aria-hidden='true' />
              </Checkbox>
              <Button
                className='row'
                onPress={() => commands.selectUnits([u])}
                onHoverChange={isOver => commands.pointAt(isOver ? [u] : [])}
              >
                <SmallCounter unit={unit} />
                <span className='tree-name' title={unit.name}>
                  {isShort ? unit.short : abbreviate(unit.name)}
                </span>
                <span className='figure'>
                  {Math.max(0, turnMinutes(scenario, view.state) - view.state.clock[u]!)}
                </span>
              </Button>
            </li>
          )
        })}
      </ul>
      <p className='note'>
        {say('battle.stackTotal', {
          men: numberText(stack.men),
          maxMen: numberText(stack.maxMen),
          vehicles: numberText(stack.vehicles),
          maxVehicles: numberText(stack.maxVehicles),
        })}
      </p>
      <p className='note'>{say('battle.stackHint')}</p>
    </Section>
  )
}
