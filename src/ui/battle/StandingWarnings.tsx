import { Button } from 'react-aria-components/Button'
import { Icon } from '../common/Icon.tsx'
import { useApp, useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** What the player must keep in mind as long as it lasts: no saving, a slow picture, none at all. */
export function StandingWarnings() {
  const say = useSay()
  const commands = useCommands()
  const saved = useBattle(battle => battle.saved)
  const renderer = useApp(state => state.renderer)
  const warnings = [
    ...(renderer === 'canvas' ? [say('notice.canvas')] : []),
    ...(renderer === 'none' ? [say('notice.noRenderer')] : []),
  ]
  if (saved !== 'never' && warnings.length === 0) return null
  return (
    <section className='standing' aria-label={say('battle.standing')}>
      {saved === 'never' && (
        <p>
          <Icon name='warning' />
          <span>{say('battle.neverSaved')}</span>
          <Button className='link' onPress={commands.exportSave}>
            {say('battle.exportSave')}
          </Button>
        </p>
      )}
      {warnings.map(warning => (
        <p key={warning}>
          <Icon name='info' />
          <span>{warning}</span>
        </p>
      ))}
    </section>
  )
}
