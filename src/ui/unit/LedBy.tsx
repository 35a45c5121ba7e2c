import { type Leadership, leadershipOf } from '../../engine/rules/headquarters.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { kilometresText } from '../../i18n/figures.ts'
import type { Say } from '../../i18n/i18n.ts'
import type { Names } from '../../i18n/names.ts'
import { Fact } from '../common/Section.tsx'
import { useBattle } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'

/** Which headquarters leads one of the viewer's units, and what it costs where none does. */
export function LedBy({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const { state, side } = useBattle(battle => battle.shown)
  if (scenario.units[unit]!.side !== side || state.hex[unit]! < 0) return null
  const leadership = leadershipOf(scenario, state, unit)
  // Its own staff, or one beyond the map: nothing to watch over.
  if (leadership.kind === 'fromAfar' || leadership.unit === unit) return null
  const led = leadership.kind === 'inReach'
  return (
    <Fact label={say('battle.ledBy')}>
      <span className={led ? '' : 'warning'}>{ledWords(say, names, leadership)}</span>
      {!led && <span className='note block'>{say('battle.unled')}</span>}
    </Fact>
  )
}

function ledWords(say: Say, names: Names, leadership: Exclude<Leadership, { kind: 'fromAfar' }>): string {
  const unit = names.unit(leadership.unit)
  if (leadership.kind === 'lost') return say('battle.ledLost', { unit })
  const facts = {
    unit,
    metres: kilometresText(leadership.metres),
    reach: kilometresText(leadership.reach),
  }
  return say(leadership.kind === 'inReach' ? 'battle.ledInReach' : 'battle.ledOutOfReach', facts)
}
