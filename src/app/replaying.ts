/** The door to the replays: what plays them is fetched when one is first asked for. */
import type { Commands } from './commands.ts'
import type { Replay, ReplayParts } from './replay/replay.ts'

export function createReplaying(parts: ReplayParts): Pick<Commands, 'openReplay' | 'replay'> {
  let made: Promise<Replay> | null = null
  const late = (): Promise<Replay> => {
    made ??= import('./replay/replay.ts').then(({ createReplay }) => createReplay(parts))
    // What did not arrive is asked for again the next time.
    made.catch(() => {
      made = null
    })
    return made
  }
  return {
    openReplay: async (source, place) => (await late()).open(source, place),
    replay: async deed => (await late()).carryOut(deed),
  }
}
