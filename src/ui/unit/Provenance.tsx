import type { UnitIndex } from '../../engine/types.ts'
import { Section } from '../common/Section.tsx'
import { SourceKeys } from '../common/SourceKeys.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Where the figures of a unit come from, how sure they are, and what is disputed. */
export function Provenance({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const about = useBattle(battle => battle.about)
  const id = useBattle(battle => battle.scenario.units[unit]!.id)
  const known = about.units[id]
  if (!known) return null
  return (
    <Section title={say('battle.provenance')} aside={say(`battle.confidence.${known.confidence}`)}>
      <p className='note'>
        <SourceKeys source={known.source} />
      </p>
      {known.basis && <p className='note'>{known.basis}</p>}
      {known.record && <p className='note'>{known.record}</p>}
      {known.note && <p className='note'>{known.note}</p>}
    </Section>
  )
}
