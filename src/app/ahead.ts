/** Works out in the page's free time what the player is going to ask for. */
import { reckonGoing } from './route.ts'
import { inSlices } from './slices.ts'
import type { AppStore } from './store.ts'

/** From now on: the going of the turns to come, each time that the player has the move in another turn. */
export function thinkAhead(store: AppStore): void {
  /** Scenario and turn that the going is reckoned for. */
  let reckoned = ''
  store.subscribe(({ battle }) => {
    if (battle?.busy.kind !== 'none' || battle.curtain) return
    const { scenario, game } = battle
    const wanted = `${scenario.hash} ${game.side} ${game.state.turn[0]}`
    if (wanted === reckoned) return
    reckoned = wanted
    void inSlices(
      reckonGoing(scenario, game),
      () => {},
      () => reckoned !== wanted,
    )
  })
}
