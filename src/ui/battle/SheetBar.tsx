import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Icon } from '../common/Icon.tsx'
import { IconButton } from '../common/IconButton.tsx'
import { useSay } from '../useWords.ts'
import type { Folds } from './useFolds.ts'

/** On narrow screens: which sheet is up, and how high. */
export function SheetBar({ folds }: { folds: Folds }) {
  const say = useSay()
  return (
    <nav className='sheet-bar' aria-label={say('battle.left')}>
      <ToggleButton className='button' isSelected={!folds.left} onChange={open => folds.foldLeft(!open)}>
        <Icon name='units' />
        {say('battle.forces')}
      </ToggleButton>
      <ToggleButton className='button' isSelected={!folds.right} onChange={open => folds.foldRight(!open)}>
        <Icon name='info' />
        {say('battle.unitSheet')}
      </ToggleButton>
      <IconButton
        icon={folds.tall ? 'down' : 'up'}
        label={say(folds.tall ? 'battle.sheetDown' : 'battle.sheetUp')}
        onPress={() => folds.setTall(!folds.tall)}
      />
    </nav>
  )
}
