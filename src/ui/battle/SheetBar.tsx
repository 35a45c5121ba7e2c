import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Icon } from '../common/Icon.tsx'
import { IconButton } from '../common/IconButton.tsx'
import type { IconName } from '../common/icons.ts'
import { useSay } from '../useWords.ts'
import type { Folds } from './useFolds.ts'

/** One of the two sheets: its sign, and what is in it. */
interface Sheet {
  readonly icon: IconName
  readonly words: string
}

/** On narrow screens: which sheet is up, and how high. */
export function SheetBar({ folds, left, right }: { folds: Folds; left: Sheet; right: Sheet }) {
  const say = useSay()
  return (
    <nav className='sheet-bar' aria-label={say('battle.left')}>
      <ToggleButton className='button' isSelected={!folds.left} onChange={open => folds.foldLeft(!open)}>
        <Icon name={left.icon} />
        {left.words}
      </ToggleButton>
      <ToggleButton className='button' isSelected={!folds.right} onChange={open => folds.foldRight(!open)}>
        <Icon name={right.icon} />
        {right.words}
      </ToggleButton>
      <IconButton
        icon={folds.tall ? 'down' : 'up'}
        label={say(folds.tall ? 'battle.sheetDown' : 'battle.sheetUp')}
        onPress={() => folds.setTall(!folds.tall)}
      />
    </nav>
  )
}
