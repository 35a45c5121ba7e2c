import type { BattleState } from '../../app/store.ts'
import type { HexIndex, UnitIndex } from '../../engine/types.ts'
import { IconButton } from '../common/IconButton.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { HexCard } from './HexCard.tsx'
import { PlannedMarch } from './PlannedMarch.tsx'
import { StackList } from './StackList.tsx'
import { SupplyList } from './SupplyList.tsx'
import { UnitCard } from './UnitCard.tsx'

/** Units in hand: those selected, or those put together for an assault. */
export function unitsInHand({ mode }: Pick<BattleState, 'mode'>): readonly UnitIndex[] {
  if (mode.kind === 'selected') return mode.units
  return mode.kind === 'assault' ? mode.order.units : NONE
}
const NONE: readonly UnitIndex[] = []

/** The hex that the cards speak of: the target, else the one pointed at, else the cursor. */
const hexInView = ({ mode, hover, cursor }: BattleState): HexIndex | null =>
  mode.kind === 'assault' ? mode.order.target : (hover ?? cursor)

/** The unit in hand and the hex in view. */
export function RightPanel({ folded, onFold }: { folded: boolean; onFold: (folded: boolean) => void }) {
  const say = useSay()
  const lead = useBattle(battle => unitsInHand(battle)[0])
  const hex = useBattle(hexInView)
  const overlay = useBattle(battle => battle.overlay)
  const fold = (
    <IconButton
      icon={folded ? 'openRight' : 'foldRight'}
      label={say(folded ? 'battle.openRight' : 'battle.foldRight')}
      onPress={() => onFold(!folded)}
    />
  )
  return (
    <aside
      className={folded ? 'right folded' : 'right'}
      aria-label={say('battle.right')}
      data-panel
      tabIndex={-1}
    >
      {folded ? (
        fold
      ) : (
        <>
          <div className='right-fold'>{fold}</div>
          {lead === undefined ? <NothingSelected /> : <UnitCard unit={lead} />}
          {lead !== undefined && <StackList lead={lead} />}
          <PlannedMarch />
          {overlay === 'supply' && <SupplyList />}
          {hex !== null && <HexCard hex={hex} />}
        </>
      )}
    </aside>
  )
}

function NothingSelected() {
  const say = useSay()
  return (
    <section className='section unit-head'>
      <div>
        <h2>{say('battle.nothingSelected')}</h2>
        <p className='note'>{say('battle.nothingSelectedNote')}</p>
      </div>
    </section>
  )
}
