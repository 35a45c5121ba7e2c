import { PERIL_TIMES, type Peril } from '../../engine/rules/losses.ts'
import type { LossRange, Odds, SideLoss } from '../../engine/rules/odds.ts'
import { enemyOf, type Side } from '../../engine/types.ts'
import { numberText } from '../../i18n/figures.ts'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** What the assault may cost both sides: the mean, and the range that nine in ten stay above and below. */
export function ExpectedLosses({ odds }: { odds: Odds }) {
  const side = useBattle(battle => battle.game.side)
  return (
    <div className='powers expected'>
      <Loss
        side={side}
        loss={odds.expected.attacker}
        range={odds.range.attacker}
        peril={odds.peril.attacker}
      />
      <Loss
        side={enemyOf(side)}
        loss={odds.expected.defender}
        range={odds.range.defender}
        peril={odds.peril.defender}
      />
    </div>
  )
}

/** Men and AFVs of one side, and what its AFVs meet. */
function Loss(props: { side: Side; loss: SideLoss; range: LossRange; peril: Peril | null }) {
  const { side, loss, range, peril } = props
  const say = useSay()
  const parts: string[] = [
    say('battle.lossRange', { low: numberText(range.low), high: numberText(range.high) }),
  ]
  if (loss.afv > 0) parts.push(say('battle.lossAfv', { count: loss.afv }))
  return (
    <p>
      <span className='note'>{say('battle.expectedLoss', { side: say(`nation.${side}`) })}</span>
      <span>
        <strong className={`figure expected-figure side-${side}`}>{numberText(loss.men)}</strong>{' '}
        <span className='figure'>{parts.join(', ')}</span>
        {peril && (
          <span className='note'> {say(`battle.peril.${peril}`, { times: PERIL_TIMES[peril] })}</span>
        )}
      </span>
    </p>
  )
}

/** What the figures above rest on without being known. */
export function NotKnown({ odds }: { odds: Odds }) {
  const say = useSay()
  const units = useBattle(battle => battle.scenario.units)
  const words = [
    ...(odds.unknown.length > 0
      ? [say('battle.notKnownStrength', { units: odds.unknown.map(u => units[u]?.name).join(', ') })]
      : []),
    ...(odds.mayHoldMore ? [say('battle.notKnownMore')] : []),
    ...(odds.mayJoin.length > 0
      ? [say('battle.notKnownJoin', { units: odds.mayJoin.map(u => units[u]?.name).join(', ') })]
      : []),
    say('battle.notKnownStance'),
  ]
  return (
    <p className='not-known'>
      <strong>{say('battle.notKnown')}</strong> {words.join(' ')}
    </p>
  )
}
