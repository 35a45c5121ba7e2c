import { Button } from 'react-aria-components/Button'
import { Hint } from '../common/Hint.tsx'
import { PLAYER_ICONS, type PlayerIconName } from './icons.ts'

/** A sign of the player's own set. It says nothing by itself. */
export function PlayerIcon({ name }: { name: PlayerIconName }) {
  return (
    <span
      className='icon'
      aria-hidden='true'
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the text is a file of the icon package, bundled at build.
      dangerouslySetInnerHTML={{ __html: PLAYER_ICONS[name] }}
    />
  )
}

/** A button of the player: its name is spoken, and shown with its key. */
export function PlayerButton(props: {
  icon: PlayerIconName
  label: string
  hint: string
  isDisabled?: boolean
  isFirst?: boolean
  onPress: () => void
}) {
  return (
    <Hint text={props.hint}>
      <Button
        aria-label={props.label}
        className={`button button-icon${props.isFirst ? ' button-first' : ''}`}
        isDisabled={props.isDisabled ?? false}
        onPress={props.onPress}
      >
        <PlayerIcon name={props.icon} />
      </Button>
    </Hint>
  )
}
