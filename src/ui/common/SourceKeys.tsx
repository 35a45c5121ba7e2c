import { Button } from 'react-aria-components/Button'
import type { About } from '../../scenario/about.ts'
import { useBattle } from '../useApp.ts'
import { Hint } from './Hint.tsx'

/** Sources by their keys, "G7, VTD"; the full title shows under pointer or focus. What is no key stands as it is. */
export function SourceKeys({ source }: { source: string }) {
  const sources = useBattle(battle => battle.about.sources)
  return (
    <span className='source-keys'>
      {source
        .split(/[,;\s]+/)
        .filter(key => key !== '')
        .map(key => (
          <SourceKey key={key} name={key} sources={sources} />
        ))}
    </span>
  )
}

function SourceKey({ name, sources }: { name: string; sources: About['sources'] }) {
  const text = sources.find(source => source.key === name)?.text
  if (text === undefined) return <span>{name}</span>
  return (
    <Hint text={text}>
      <Button className='term'>{name}</Button>
    </Hint>
  )
}
