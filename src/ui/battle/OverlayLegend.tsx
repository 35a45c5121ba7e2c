import { IconButton } from '../common/IconButton.tsx'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** What the overlay on the map shows, and the way to take it off again. */
export function OverlayLegend() {
  const say = useSay()
  const commands = useCommands()
  const overlay = useBattle(battle => battle.overlay)
  const busy = useBattle(battle => battle.busy.kind !== 'none')
  if (overlay === 'none' || busy) return null
  return (
    <section className='overlay-legend' aria-label={say('battle.overlay')}>
      <p>
        <strong>{say(`battle.overlays.${overlay}`)}</strong>
        <span>{say(`legend.${overlay}`)}</span>
      </p>
      <IconButton icon='close' label={say('legend.close')} onPress={() => commands.setOverlay('none')} />
    </section>
  )
}
