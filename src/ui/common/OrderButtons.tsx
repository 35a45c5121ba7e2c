import { Button } from 'react-aria-components/Button'
import { useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** The order that is being put together and the way back from it, each with its key. */
export function OrderButtons(props: { order: string; isDisabled: boolean; onOrder: () => void }) {
  const say = useSay()
  const commands = useCommands()
  return (
    <div className='buttons'>
      <Button className='button button-first' isDisabled={props.isDisabled} onPress={props.onOrder}>
        {props.order}
        <kbd>Enter</kbd>
      </Button>
      <Button className='button' onPress={commands.cancel}>
        {say('battle.cancel')}
        <kbd>Esc</kbd>
      </Button>
    </div>
  )
}
