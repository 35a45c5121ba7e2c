import { AirCard } from '../air/AirCard.tsx'
import { useBattle } from '../useApp.ts'
import { HexCard } from './HexCard.tsx'
import { hexInView, unitsInHand } from './inView.ts'
import { NothingSelected, Task } from './NothingInHand.tsx'
import { OnGuard } from './OnGuard.tsx'
import { OrdersInHand } from './OrdersInHand.tsx'
import { StandingOrder } from './PlannedJourney.tsx'
import { PlannedMarch } from './PlannedMarch.tsx'
import { Provenance } from './Provenance.tsx'
import { RailwayHere } from './RailwayHere.tsx'
import { SupplyList } from './SupplyList.tsx'
import { UnitCard } from './UnitCard.tsx'
import { UnitSupply } from './UnitSupply.tsx'

/** All that is told of the unit or the aircraft in hand, and of the hex in view. */
export function InHand() {
  const lead = useBattle(battle => unitsInHand(battle)[0])
  const hex = useBattle(hexInView)
  const own = useBattle(({ shown }) => (lead === undefined ? -1 : shown.state.hex[lead]!))
  const overlay = useBattle(battle => battle.overlay)
  const isFirstTurn = useBattle(battle => battle.shown.state.turn[0] === 0)
  // In an assault the target is what counts: its card goes before the unit's orders.
  const target = useBattle(battle => battle.mode.kind === 'assault')
  const flying = useBattle(battle => battle.mode.kind === 'air')
  return (
    <>
      {flying ? <AirCard /> : lead === undefined ? <NothingSelected /> : <UnitCard unit={lead} />}
      <PlannedMarch />
      {lead !== undefined && <StandingOrder unit={lead} />}
      {lead !== undefined && <OnGuard unit={lead} />}
      {overlay === 'supply' && lead !== undefined && <UnitSupply unit={lead} />}
      {overlay === 'supply' && <SupplyList />}
      {hex !== null && target && <HexCard hex={hex} />}
      {lead !== undefined && <OrdersInHand unit={lead} />}
      {hex !== null && !target && (
        <div
          className={
            hex === own ? undefined : lead === undefined && !flying ? 'hex-pinned hex-alone' : 'hex-pinned'
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
  )
}
