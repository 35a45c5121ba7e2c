import { Button } from 'react-aria-components/Button'
import type { Commands } from '../../app/commands.ts'
import { guideStart, hasGuide } from '../../app/guides.ts'
import { useCommands, useStage } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { setGuide } from './learnt.ts'

/** Opens a battle as its guide has it, at the first step. */
async function startGuide(commands: Commands, battle: string, level: string): Promise<void> {
  const start = await guideStart(battle)
  if (!start) return
  const { side, form, seed } = start
  setGuide({ battle, step: 0, isOpen: true })
  const seats = { soviet: { level }, japanese: { level }, [side]: 'human' as const }
  await commands.start({ scenario: battle, form, seats, seed })
}

/** The way into the guided turn of a battle that has one. */
export function StartGuide({ battle }: { battle: string }) {
  const say = useSay()
  const commands = useCommands()
  const { levels } = useStage()
  if (!hasGuide(battle)) return null
  return (
    <Button className='button' onPress={() => void startGuide(commands, battle, levels.at(-1) ?? '')}>
      {say('guide.open')}
    </Button>
  )
}
