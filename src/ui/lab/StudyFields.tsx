import { MOST_GAMES, MOST_SEED } from '../../app/lab/choice.ts'
import type { LabChoice } from '../../app/lab/state.ts'
import { SIDES } from '../../engine/types.ts'
import type { About } from '../../scenario/about.ts'
import { Count } from '../common/Count.tsx'
import { Pick } from '../common/Pick.tsx'
import { levelName } from '../levelWords.ts'
import { useSay } from '../useWords.ts'
import { WhatIfs } from './WhatIfs.tsx'

/** Levels that play a study, weakest first; those that follow the record need its plans. */
const LEVELS: readonly string[] = ['greedy', 'officer', 'staff', 'historical']

/** Everything of a study but its battle. `isHeld`: a lesson says what is played; who plays it, and how often, is open. */
export function StudyFields(props: {
  choice: LabChoice
  about: About
  isHeld?: boolean
  gamesLabel?: string
  seedLabel?: string
  onChange: (change: Partial<LabChoice>) => void
}) {
  const { choice, about, onChange } = props
  const say = useSay()
  const offered = about.hasPlans ? LEVELS : LEVELS.filter(level => level !== 'historical')
  /** A link may name a level that is not on offer: what is chosen is shown. */
  const levelsOf = (chosen: string): readonly string[] =>
    offered.includes(chosen) ? offered : [chosen, ...offered]
  return (
    <>
      {!props.isHeld && (
        <>
          <Pick
            label={say('lab.form')}
            value={choice.form}
            options={about.forms}
            onChange={form => onChange({ form })}
          />
          <WhatIfs
            key={choice.scenario}
            variants={about.variants}
            worlds={choice.worlds}
            onChange={worlds => onChange({ worlds })}
          />
        </>
      )}
      {SIDES.map(side => (
        <Pick
          key={side}
          label={say('lab.levelOf', { side: say(`nation.${side}`) })}
          value={choice.levels[side]}
          options={levelsOf(choice.levels[side]).map(id => ({ id, title: levelName(say, id) }))}
          onChange={level => onChange({ levels: { ...choice.levels, [side]: level } })}
        />
      ))}
      <div className='lab-numbers'>
        <Count
          label={props.gamesLabel ?? say('lab.games')}
          value={choice.games}
          least={1}
          most={MOST_GAMES}
          onChange={games => onChange({ games })}
        />
        <Count
          label={props.seedLabel ?? say('lab.seed')}
          value={choice.seed}
          least={0}
          most={MOST_SEED}
          onChange={seed => onChange({ seed })}
        />
      </div>
    </>
  )
}
