import { Button } from 'react-aria-components/Button'
import { Link } from 'react-aria-components/Link'
import type { Refusal } from '../../engine/reasons.ts'
import { Hint } from '../common/Hint.tsx'
import { Icon } from '../common/Icon.tsx'
import { openRule } from '../rulebook/openRule.ts'
import { useNames, useSay } from '../useWords.ts'
import { type Reason, refusalReason } from './reasons.ts'

/**
 * Reasons with their figures, each leading to its rule. `list` is a table of names and figures, `line` one line of short
 * parts, `text` sentences below each other.
 */
export function Why({ reasons, as }: { reasons: readonly Reason[]; as: 'list' | 'line' | 'text' }) {
  if (reasons.length === 0) return null
  if (as === 'text')
    return reasons.map((reason, i) => (
      <p key={reason.words} className={i === 0 ? 'why' : 'why note'}>
        <Sentence reason={reason} />
      </p>
    ))
  if (as === 'line')
    return (
      <span className='note block why-line'>
        {reasons.map((reason, i) => (
          <span key={reason.words}>
            {i > 0 && '; '}
            {reason.figure} <Term reason={reason} />
          </span>
        ))}
      </span>
    )
  return (
    <dl className='why-list'>
      {reasons.map(reason => (
        <div key={reason.words} className='shift'>
          <dt>
            <Term reason={reason} />
          </dt>
          <dd className={`figure ${reason.tone ?? ''}`}>{reason.figure}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Why an order is refused, with the rule that forbids it. */
export function Refused({ refusal, className = 'refused' }: { refusal: Refusal | null; className?: string }) {
  const say = useSay()
  const names = useNames()
  if (!refusal) return null
  return (
    <p className={className}>
      <Sentence reason={refusalReason(say, names, refusal)} />
    </p>
  )
}

/** A sentence, and a small sign behind it that opens the rulebook. */
export function Sentence({ reason }: { reason: Reason }) {
  const say = useSay()
  return (
    <>
      {reason.words}{' '}
      <Hint text={say('rulebook.open')}>
        <Button
          className='rule-sign'
          aria-label={say('rulebook.link', { what: reason.words })}
          onPress={() => openRule(reason.rule)}
        >
          <Icon name='history' />
        </Button>
      </Hint>
    </>
  )
}

/** A short name that is itself the way to its rule; what stands behind it shows under pointer or focus. */
export function Term({ reason }: { reason: Reason }) {
  const say = useSay()
  return (
    <Hint text={reason.note ?? say('rulebook.open')}>
      <Link className='term' onPress={() => openRule(reason.rule)}>
        {reason.words}
      </Link>
    </Hint>
  )
}
