import { Button } from 'react-aria-components/Button'
import type { UnitIndex } from '../../engine/types.ts'
import { Hint } from '../common/Hint.tsx'
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
  const keys = known.source.split(/[,;\s]+/).filter(key => key !== '')
  return (
    <Section title={say('battle.provenance')} aside={say(`battle.confidence.${known.confidence}`)}>
      <p className='note source-keys'>
        {keys.map(key => (
          <SourceKey key={key} name={key} text={about.sources.find(source => source.key === key)?.text} />
        ))}
      </p>
      {known.basis && <p className='note'>{known.basis}</p>}
      {known.record && <p className='note'>{known.record}</p>}
      {known.note && <p className='note'>{known.note}</p>}
    </Section>
  )
}

/** A source by its key; the full title shows under pointer or focus. */
function SourceKey({ name, text }: { name: string; text: string | undefined }) {
  if (text === undefined) return <span>{name}</span>
  return (
    <Hint text={text}>
      <Button className='term'>{name}</Button>
    </Hint>
  )
}
