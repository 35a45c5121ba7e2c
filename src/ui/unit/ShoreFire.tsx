import { shoreGuns } from '../../engine/rules/shoreFire.ts'
import type { HexIndex, UnitIndex } from '../../engine/types.ts'
import { Fact } from '../common/Section.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Shots of the guns that are known of at a vessel on its way, and the hulls that they cost on the average. */
export function ShoreFire({ craft, path }: { craft: UnitIndex; path: readonly HexIndex[] }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.game.state)
  if (!scenario.units[craft]!.vessel) return null
  const shots = path.flatMap((hex, i) =>
    shoreGuns(scenario, state, craft, path[i - 1] ?? state.hex[craft]!, hex),
  )
  if (shots.length === 0) return null
  const hulls = shots.reduce((sum, { chance }) => sum + chance, 0) / 36
  return (
    <Fact label={say('battle.shoreFire')}>
      <span className='warning'>
        {say('battle.shoreShots', { shots: shots.length, hulls: hulls.toFixed(1) })}
      </span>
    </Fact>
  )
}
