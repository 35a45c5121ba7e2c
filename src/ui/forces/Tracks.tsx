import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** How far what both sides know of has come, step by step: a parley, for one. Nothing where a battle has none. */
export function Tracks() {
  const say = useSay()
  const tracks = useBattle(battle => battle.scenario.tracks)
  const flags = useBattle(battle => battle.shown.state.flags)
  return tracks.map(({ flag, title, steps }) => {
    const now = Math.min(flags[flag]!, steps.length - 1)
    return (
      <section key={title} className='track' aria-label={title}>
        <h2 className='smallcaps'>{title}</h2>
        <ol>
          {steps.map((step, s) => (
            <li
              key={step}
              className={s < now ? 'track-past' : undefined}
              aria-current={s === now ? 'step' : undefined}
            >
              {step}
              {s === now && <span className='visually-hidden'> {say('battle.cellNow')}</span>}
            </li>
          ))}
        </ol>
      </section>
    )
  })
}
