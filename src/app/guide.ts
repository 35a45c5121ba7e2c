/** Whether a step of the guided turn has been done, by what the page shows. Pure. */
import type { GuideCheck, GuideStep } from '../scenario/guideFile.ts'
import type { BattleState } from './store.ts'

type Shown = Pick<BattleState, 'game' | 'mode' | 'hover' | 'cursor' | 'overlay'>

/** Has the player done what the step asks? A step that is only read is never done by itself. */
export function isStepDone({ game, mode, hover, cursor, overlay }: Shown, check: GuideCheck): boolean {
  const inHand = mode.kind === 'selected' ? mode.units[0] : undefined
  switch (check.kind) {
    case 'read':
      return false
    case 'selected':
      return inHand === check.unit
    case 'pointed':
      return inHand === check.unit && (hover ?? cursor) === check.hex
    case 'at':
      return game.state.hex[check.unit] === check.hex
    case 'overlay':
      return overlay === check.overlay
    case 'odds':
      return mode.kind === 'assault'
    case 'turn':
      return game.state.turn[0]! >= check.turn
  }
}

/** Is the last turn that the guide leads through over? Then its words no longer fit what is on the map. */
export function isGuideOver({ game }: Pick<BattleState, 'game'>, steps: readonly GuideStep[]): boolean {
  const turns = steps.map(({ done }) => (done.kind === 'turn' ? done.turn : 0))
  return game.state.turn[0]! > Math.max(...turns)
}
