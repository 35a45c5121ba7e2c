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

/** All that a unit in hand can be told besides marching and assaulting, and who stands with it. */
export function OrdersInHand({ unit }: { unit: UnitIndex }) {
  return (
    <>
      <EngineerOrders unit={unit} />
      <RaidOrders unit={unit} />
      <UnitOrders unit={unit} />
      <BoatOrders unit={unit} />
      <TrackOrders unit={unit} />
      <GunOrders key={`guns ${unit}`} unit={unit} />
      <RailOrders unit={unit} />
      <SeaOrders unit={unit} />
      <StackList lead={unit} />
    </>
  )
}
