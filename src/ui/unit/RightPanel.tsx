import { lazy, Suspense } from 'react'
import { IconButton } from '../common/IconButton.tsx'
import { useWasAsked } from '../common/useWasAsked.ts'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { hexInView, unitsInHand } from './inView.ts'
import { NothingSelected, Task } from './NothingInHand.tsx'

const InHand = lazy(async () => ({ default: (await import('../late.tsx')).InHand }))

/** The unit in hand and the hex in view; until there is one of them, the battle's task. */
export function RightPanel({ folded, onFold }: { folded: boolean; onFold: (folded: boolean) => void }) {
  const say = useSay()
  const isAsked = useBattle(
    battle =>
      unitsInHand(battle).length > 0 ||
      battle.mode.kind === 'air' ||
      battle.overlay === 'supply' ||
      hexInView(battle) !== null,
  )
  const wasAsked = useWasAsked(isAsked)
  const fold = (
    <IconButton
      icon={folded ? 'openRight' : 'foldRight'}
      label={say(folded ? 'battle.openRight' : 'battle.foldRight')}
      onPress={() => onFold(!folded)}
    />
  )
  const nothing = (
    <>
      <NothingSelected />
      <Task />
    </>
  )
  return (
    <aside
      className={folded ? 'right folded' : 'right'}
      data-guide='right'
      aria-label={say('battle.right')}
      data-panel
      tabIndex={-1}
    >
      {folded ? (
        fold
      ) : (
        <>
          <div className='right-fold'>{fold}</div>
          {wasAsked ? (
            <Suspense fallback={nothing}>
              <InHand />
            </Suspense>
          ) : (
            nothing
          )}
        </>
      )}
    </aside>
  )
}
