/** Plays a frame of events on the board, following what the others do until the player steers the map himself. */
import type { Frame } from '../app/game.ts'
import type { BattleState } from '../app/store.ts'
import { resultOf } from '../engine/rules/results.ts'
import type { HexIndex } from '../engine/types.ts'
import { say } from '../i18n/i18n.ts'
import { outcomeCode } from '../i18n/outcome.ts'
import type { AnimationStep, Board } from './index.ts'

/** Pause after an enemy's march, ms: the eye has to find it first. */
const LOOK_MS = 160

/** `isLed`: the map follows what happens. `battle` is the state before the frame; `isCut` ends it between two steps. */
export async function playFrame(
  board: Board,
  frame: Frame,
  battle: BattleState,
  isLed: () => boolean,
  isCut: () => boolean,
  speed: number,
): Promise<void> {
  board.setSpeed(speed)
  for (const step of stepsOf(frame, battle)) {
    if (isCut()) return
    const at = placeOf(step)
    if (isLed() && at !== undefined && !board.isInView(at)) await board.glideTo(at)
    await board.animate(step)
    if (isLed() && !isCut() && step.kind === 'march')
      await new Promise(resolve => setTimeout(resolve, LOOK_MS / speed))
  }
}

/** Where a step is best seen: an assault in its target, a march where it ends. */
const placeOf = (step: AnimationStep): HexIndex | undefined =>
  step.kind === 'combat' ? step.hex : step.path.at(-1)

function stepsOf(frame: Frame, { scenario, shown }: BattleState): AnimationStep[] {
  const marches = frame.marches.map(
    ({ unit, path }): AnimationStep => ({ kind: 'march', counter: scenario.units[unit]!.id, path }),
  )
  const fights = frame.fights.map((fight): AnimationStep => {
    const from = fight.attack.filter(line => line.role === 'assault').map(line => shown.state.hex[line.unit]!)
    return {
      kind: 'combat',
      hex: fight.target,
      from: [...new Set(from)].filter(hex => hex >= 0),
      text: say(`outcome.${outcomeCode({ ...resultOf(fight.result), retreat: fight.retreat })}`),
    }
  })
  // Who goes into a hex or out of it does so after the fight for it; a march alone has no fight.
  return fights.length > 0 ? [...fights, ...marches] : marches
}
