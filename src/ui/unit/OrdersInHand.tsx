import type { UnitIndex } from '../../engine/types.ts'
import { BoatOrders } from './BoatOrders.tsx'
import { EngineerOrders } from './EngineerOrders.tsx'
import { GunOrders } from './GunOrders.tsx'
import { RaidOrders } from './RaidOrders.tsx'
import { RailOrders } from './RailOrders.tsx'
import { SeaOrders } from './SeaOrders.tsx'
import { StackList } from './StackList.tsx'
import { TrackOrders } from './TrackOrders.tsx'
import { UnitOrders } from './UnitOrders.tsx'

/** Who stands with a unit in hand, and all that it can be told besides marching and assaulting. */
export function OrdersInHand({ unit }: { unit: UnitIndex }) {
  return (
    <>
      <StackList lead={unit} />
      <SeaOrders unit={unit} />
      <EngineerOrders unit={unit} />
      <RaidOrders unit={unit} />
      <UnitOrders unit={unit} />
      <BoatOrders unit={unit} />
      <TrackOrders unit={unit} />
      <GunOrders key={`guns ${unit}`} unit={unit} />
      <RailOrders unit={unit} />
    </>
  )
}
