/** Reads the replay; for panels that are shown only while there is one. */
import type { ReplayDeed, ReplayState } from '../../app/replay/state.ts'
import { useApp, useCommands } from '../useApp.ts'

export const useReplay = <T>(select: (replay: ReplayState) => T): T =>
  useApp(state => {
    if (!state.replay) throw new Error('A panel of the player is shown without a replay.')
    return select(state.replay)
  })

/** Asks the replay for something. */
export function useDo(): (deed: ReplayDeed) => void {
  const commands = useCommands()
  return deed => void commands.replay(deed)
}
