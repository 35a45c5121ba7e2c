import { Button } from 'react-aria-components/Button'
import { goesShort } from '../../app/forecast.ts'
import { abbreviate } from '../../i18n/abbreviate.ts'
import { refillsText } from '../../i18n/figures.ts'
import { SmallCounter } from '../common/Counter.tsx'
import { Section } from '../common/Section.tsx'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { useSupply } from './UnitSupply.tsx'

/** The units that the next delivery leaves short, and why. */
export function SupplyList() {
  const say = useSay()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const short = useSupply().filter(goesShort)
  return (
    <Section title={say('battle.shortHead')} aside={String(short.length)}>
      {short.length === 0 && <p className='note'>{say('battle.nobodyShort')}</p>}
      <ul className='rows'>
        {short.map(report => {
          const unit = scenario.units[report.unit]!
          return (
            <li key={report.unit}>
              <Button className='row' onPress={() => commands.selectUnits([report.unit])}>
                <SmallCounter unit={unit} />
                <span className='tree-name' title={unit.name}>
                  {abbreviate(unit.name)}
                </span>
                <span className='figure warning' title={say(`supply.${report.cause}`)}>
                  {say(`supplyShort.${report.cause}`)}
                </span>
                <span className='figure'>{refillsText(unit.fuelRefill > 0 ? report.fuel : report.ammo)}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
