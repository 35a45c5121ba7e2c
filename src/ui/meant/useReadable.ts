/** Plans that the player may read now. */
import { readable } from '../../app/meant.ts'
import type { Explanation } from '../../scenario/recordFile.ts'
import { useApp, useBattle } from '../useApp.ts'

export function useReadable(): readonly Explanation[] {
  const settings = useApp(state => state.settings)
  const [meant, over, viewer] = [
    useBattle(battle => battle.meant),
    useBattle(battle => battle.over),
    useBattle(battle => battle.viewer),
  ]
  return readable({ meant, over, viewer }, settings)
}
