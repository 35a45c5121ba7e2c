import { Button } from 'react-aria-components/Button'
import type { UnitIndex } from '../../engine/types.ts'
import { Section } from '../common/Section.tsx'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** That the unit waits until an enemy is near, and the way back into the round; nothing for all others. */
export function OnGuard({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const commands = useCommands()
  const isOnGuard = useBattle(battle => battle.plans.guards.includes(unit))
  if (!isOnGuard) return null
  return (
    <Section title={say('plans.guardHead')}>
      <p className='note'>{say('plans.guardNote')}</p>
      <div className='buttons'>
        <Button className='button' onPress={() => commands.standGuard(unit)}>
          {say('plans.guardOff')}
        </Button>
      </div>
    </Section>
  )
}
