import { Button } from 'react-aria-components/Button'
import { inTree } from '../../app/branches.ts'
import { isTold } from '../../app/saves.ts'
import { TableHead } from '../common/TableHead.tsx'
import { Window } from '../common/Window.tsx'
import { closeWindow, useOpenWindow } from '../common/windows.ts'
import { SaveDrop } from '../start/SaveDrop.tsx'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { SaveAs } from './SaveAs.tsx'
import { SaveRow } from './SaveRow.tsx'
import { saveName } from './saveWords.ts'

/** All saved games of this browser: to save under a name, load, rename, hand out and delete. */
export function SavesWindow() {
  const say = useSay()
  return (
    <Window title={say('saves.title')} wide isOpen={useOpenWindow() === 'saves'} onClose={closeWindow}>
      <Saves />
    </Window>
  )
}

function Saves() {
  const say = useSay()
  const slots = useApp(state => state.saves.slots)
  const isPlaying = useApp(state => state.battle !== null && state.page !== 'replay')
  return (
    <div className='saves'>
      {isPlaying && <SaveAs />}
      <Removed />
      {slots.length === 0 ? (
        <p>{say('saves.none')}</p>
      ) : (
        <table className='table saves-table'>
          <TableHead
            words={[
              ...(['name', 'clock', 'side', 'when'] as const).map(head => say(`saves.head.${head}`)),
              <span key='deeds' className='visually-hidden'>
                {say('saves.head.deeds')}
              </span>,
            ]}
          />
          <tbody>
            {inTree(slots).map(({ slot, depth }) => (
              <SaveRow key={slot.id} slot={slot} depth={depth} />
            ))}
          </tbody>
        </table>
      )}
      <div className='saves-foot'>
        <p className='note'>{say('saves.note')}</p>
        <CompareButton />
        <SaveDrop />
      </div>
    </div>
  )
}

/** The way to two games beside each other, where there is one whose truth may be told. */
function CompareButton() {
  const say = useSay()
  const commands = useCommands()
  const isOffered = useApp(state => state.saves.slots.some(isTold))
  if (!isOffered) return null
  const open = (): void => {
    closeWindow()
    void commands.openCompare()
  }
  return (
    <Button className='button' onPress={open}>
      {say('compare.open')}
    </Button>
  )
}

/** What was just deleted, and the way back. */
function Removed() {
  const say = useSay()
  const commands = useCommands()
  const removed = useApp(state => state.saves.removed)
  return (
    <div role='status' aria-live='polite'>
      {removed && (
        <p className='saves-removed'>
          <span>{say('saves.deleted', { name: saveName(say, removed) })}</span>
          <Button className='button' onPress={() => void commands.undoDelete()}>
            {say('saves.undoDelete')}
          </Button>
        </p>
      )}
    </div>
  )
}
