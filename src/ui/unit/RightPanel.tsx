import type { BattleState } from '../../app/store.ts'
import type { HexIndex, UnitIndex } from '../../engine/types.ts'
import { LateAirCard } from '../battle/Late.tsx'
import { IconButton } from '../common/IconButton.tsx'
import { Prose, sectionNaming } from '../common/Prose.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { BoatOrders } from './BoatOrders.tsx'
import { EngineerOrders } from './EngineerOrders.tsx'
import { GunOrders } from './GunOrders.tsx'
import { HexCard } from './HexCard.tsx'
import { OnGuard } from './OnGuard.tsx'
import { StandingOrder } from './PlannedJourney.tsx'
import { PlannedMarch } from './PlannedMarch.tsx'
import { Provenance } from './Provenance.tsx'
import { RaidOrders } from './RaidOrders.tsx'
import { RailOrders } from './RailOrders.tsx'
import { RailwayHere } from './RailwayHere.tsx'
import { StackList } from './StackList.tsx'
import { SupplyList } from './SupplyList.tsx'
import { UnitCard } from './UnitCard.tsx'
import { UnitOrders } from './UnitOrders.tsx'
import { UnitSupply } from './UnitSupply.tsx'

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
  const own = useBattle(({ shown }) => (lead === undefined ? -1 : shown.state.hex[lead]!))
  const overlay = useBattle(battle => battle.overlay)
  const isFirstTurn = useBattle(battle => battle.shown.state.turn[0] === 0)
  // In an assault the target is what counts: its card goes before the unit's orders.
  const target = useBattle(battle => battle.mode.kind === 'assault')
  const flying = useBattle(battle => battle.mode.kind === 'air')
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
          {flying ? <LateAirCard /> : lead === undefined ? <NothingSelected /> : <UnitCard unit={lead} />}
          <PlannedMarch />
          {lead !== undefined && <StandingOrder unit={lead} />}
          {lead !== undefined && <OnGuard unit={lead} />}
          {overlay === 'supply' && lead !== undefined && <UnitSupply unit={lead} />}
          {overlay === 'supply' && <SupplyList />}
          {hex !== null && target && <HexCard hex={hex} />}
          {lead !== undefined && <EngineerOrders unit={lead} />}
          {lead !== undefined && <RaidOrders unit={lead} />}
          {lead !== undefined && <UnitOrders unit={lead} />}
          {lead !== undefined && <BoatOrders unit={lead} />}
          {lead !== undefined && <GunOrders key={`guns ${lead}`} unit={lead} />}
          {lead !== undefined && <RailOrders unit={lead} />}
          {lead !== undefined && <StackList lead={lead} />}
          {hex !== null && !target && (
            <div
              className={
                hex === own
                  ? undefined
                  : lead === undefined && !flying
                    ? 'hex-pinned hex-alone'
                    : 'hex-pinned'
              }
            >
              <HexCard hex={hex} />
            </div>
          )}
          {hex !== null && !target && <RailwayHere hex={hex} />}
          {lead === undefined && !flying && overlay !== 'supply' && (hex === null || isFirstTurn) && <Task />}
          {overlay !== 'supply' && lead !== undefined && <UnitSupply unit={lead} />}
          {lead !== undefined && <Provenance unit={lead} />}
        </>
      )}
    </aside>
  )
}

/** What the battle asks of the player's side, as the briefing has it. */
function Task() {
  const say = useSay()
  const about = useBattle(battle => battle.about)
  const viewer = useBattle(battle => battle.viewer)
  return (
    <section className='section task' aria-label={say('battle.task')}>
      <Prose text={sectionNaming(about.briefing, say(`nation.${viewer}`))} />
    </section>
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
