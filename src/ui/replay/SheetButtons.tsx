import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { Folds } from '../battle/useFolds.ts'
import { Icon } from '../common/Icon.tsx'
import { IconButton } from '../common/IconButton.tsx'
import { useSay } from '../useWords.ts'

/** On narrow screens: which sheet is up, and how high. */
export function SheetButtons({ folds }: { folds: Folds }) {
  const say = useSay()
  return (
    <nav className='sheet-bar' aria-label={say('battle.left')}>
      <ToggleButton className='button' isSelected={!folds.left} onChange={open => folds.foldLeft(!open)}>
        <Icon name='list' />
        {say('replay.happens')}
      </ToggleButton>
      <ToggleButton className='button' isSelected={!folds.right} onChange={open => folds.foldRight(!open)}>
        <Icon name='messages' />
        {say('replay.comments')}
      </ToggleButton>
      <IconButton
        icon={folds.tall ? 'down' : 'up'}
        label={say(folds.tall ? 'battle.sheetDown' : 'battle.sheetUp')}
        onPress={() => folds.setTall(!folds.tall)}
      />
    </nav>
  )
}
