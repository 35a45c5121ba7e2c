import { Prose, sectionNaming } from '../common/Prose.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** What the battle asks of the player's side, as the briefing has it. */
export function Task() {
  const say = useSay()
  const about = useBattle(battle => battle.about)
  const viewer = useBattle(battle => battle.viewer)
  return (
    <section className='section task' aria-label={say('battle.task')}>
      <Prose text={sectionNaming(about.briefing, say(`nation.${viewer}`))} />
    </section>
  )
}

/** In place of a unit's card: how one is taken in hand. */
export function NothingSelected() {
  const say = useSay()
  return (
    <section className='section unit-head'>
      <div>
        <h2>{say('battle.nothingSelected')}</h2>
        <p className='note'>{say('battle.nothingSelectedNote')}</p>
      </div>
    </section>
  )
}
