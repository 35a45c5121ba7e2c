import { Button } from 'react-aria-components/Button'
import { type BranchNode, branchesOf } from '../../app/branches.ts'
import type { SaveSlot } from '../../app/saves.ts'
import type { Say } from '../../i18n/i18n.ts'
import { recordId } from '../../record/record.ts'
import { stepAt } from '../../record/stepping.ts'
import { Window } from '../common/Window.tsx'
import { endWords, seatsWords } from '../saves/saveWords.ts'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { useDo, useReplay } from './useReplay.ts'

/** The games that left this one, and what has become of them. */
export function BranchesWindow({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useSay()
  return (
    <Window title={say('replay.branchesOf')} wide isOpen={isOpen} onClose={onClose}>
      <Tree onClose={onClose} />
    </Window>
  )
}

function Tree({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const slots = useApp(state => state.saves.slots)
  const { tape, parent } = useReplay(replay => replay)
  const { record, scenario } = tape.index
  const nodes = branchesOf(slots, { parent, record: recordId(record), scenario: scenario.id })
  if (nodes.length === 0) return <p className='note'>{say('replay.noBranches')}</p>
  return (
    <div className='branches'>
      <p className='branch-trunk'>{say('replay.trunk')}</p>
      <Nodes nodes={nodes} isHere onClose={onClose} />
    </div>
  )
}

/** `isHere`: they left the replay on the page itself. */
function Nodes(props: { nodes: readonly BranchNode[]; isHere?: boolean; onClose: () => void }) {
  const { nodes, isHere = false, onClose } = props
  return (
    <ul className='branch-list'>
      {nodes.map(({ slot, children }) => (
        <li key={slot.id}>
          <Branch slot={slot} isHere={isHere} onClose={onClose} />
          {children.length > 0 && <Nodes nodes={children} onClose={onClose} />}
        </li>
      ))}
    </ul>
  )
}

function Branch({ slot, isHere, onClose }: { slot: SaveSlot; isHere: boolean; onClose: () => void }) {
  const say = useSay()
  const commands = useCommands()
  const carryOut = useDo()
  const { tape } = useReplay(replay => replay)
  const name = branchName(say, slot)
  const { branch } = slot
  return (
    <div className='branch'>
      <div className='branch-words'>
        <strong>{name}</strong> <span className='note'>{seatsWords(say, slot)}</span>
        <p className='note'>{branch && placeLeft(say, branch)}</p>
        <p>{standingWords(say, slot)}</p>
      </div>
      <div className='buttons'>
        {isHere && branch && (
          <Button
            className='button'
            aria-label={say('replay.goToForkOf', { name })}
            onPress={() => {
              onClose()
              carryOut({ do: 'go', step: stepAt(tape.index, branch.turn, branch.side, branch.order) })
            }}
          >
            {say('replay.goToFork')}
          </Button>
        )}
        <Button
          className='button'
          aria-label={say('replay.watchOf', { name })}
          onPress={() => {
            onClose()
            void commands.openReplay({ kind: 'save', id: slot.id })
          }}
        >
          {say('replay.watchIt')}
        </Button>
        <Button
          className='button'
          aria-label={say('replay.goOnOf', { name })}
          onPress={() => {
            onClose()
            void commands.openSave(slot.id)
          }}
        >
          {say('replay.goOn')}
        </Button>
      </div>
    </div>
  )
}

/** The name that the player gave, else who has taken command. */
function branchName(say: Say, slot: SaveSlot): string {
  if (slot.name !== '') return slot.name
  const { soviet, japanese } = slot.seats
  if (soviet === 'human' && japanese === 'human') return say('replay.branchBoth')
  if (soviet !== 'human' && japanese !== 'human') return say('replay.branchNobody')
  return say('replay.branchSide', { side: say(`nation.${soviet === 'human' ? 'soviet' : 'japanese'}`) })
}

/** "left at turn 3, Soviet, order 12". */
function placeLeft(say: Say, { turn, side, order }: NonNullable<SaveSlot['branch']>): string {
  const facts = { turn, side: say(`nation.${side}`), order: order + 1 }
  return order < 0 ? say('replay.leftAtBegin', facts) : say('replay.left', facts)
}

/** How far it is and who leads, or how it ended. */
function standingWords(say: Say, slot: SaveSlot): string {
  if (slot.over) return endWords(say, slot)
  const { turn, turns, points } = slot
  return say('replay.standing', { turn, turns, ...(points ?? { soviet: 0, japanese: 0 }) })
}
