import type { UnitIndex } from '../../engine/types.ts'
import { Section } from '../common/Section.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Where the figures of a unit come from, how sure they are, and what is disputed. */
export function Provenance({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const about = useBattle(battle => battle.about)
  const id = useBattle(battle => battle.scenario.units[unit]!.id)
  const known = about.units[id]
  if (!known) return null
  const texts = known.source
    .split(/[,;\s]+/)
    .map(key => about.sources.find(source => source.key === key)?.text)
    .filter(text => text !== undefined)
  return (
    <Section title={say('battle.provenance')} aside={say(`battle.confidence.${known.confidence}`)}>
      <p className='note' title={texts.join(' ')}>
        {known.source}
        {known.basis && `: ${known.basis}`}
      </p>
      {known.note && <p className='note'>{known.note}</p>}
    </Section>
  )
}
