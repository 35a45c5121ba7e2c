import type { Odds } from '../../engine/rules/odds.ts'
import { OUTCOMES, outcomeCode } from '../../i18n/outcome.ts'
import { useSay } from '../useWords.ts'

/** Throws of 36 as whole percent. */
const percentOf36 = (chance: number): number => Math.floor((chance * 100 + 18) / 36)

/**
 * The exact chances: a bar for each sum, and the share of each outcome below. `toTheLast`: throws of 36 on which the hex is
 * left if its defenders hold to the last; null where that has not been asked.
 */
export function Distribution({ odds, toTheLast }: { odds: Odds; toTheLast: number | null }) {
  const percent = percentOf36(odds.emptiedChance36)
  const say = useSay()
  const most = Math.max(1, ...odds.outcomes.map(outcome => outcome.chance36))
  const shares = OUTCOMES.map(code => ({
    code,
    chance: odds.outcomes
      .filter(outcome => outcomeCode(outcome) === code)
      .reduce((sum, outcome) => sum + outcome.chance36, 0),
  })).filter(share => share.chance > 0)
  return (
    <figure className='distribution'>
      <div className='columns' aria-hidden='true'>
        {odds.outcomes.map(outcome => (
          <div key={outcome.result} className='column' title={`${percentOf36(outcome.chance36)} %`}>
            <span className='column-track'>
              <span
                className={`column-bar outcome-${outcomeCode(outcome)}`}
                style={{ height: `${(outcome.chance36 * 100) / most}%` }}
              />
            </span>
            <span className='column-sum'>{outcome.result}</span>
          </div>
        ))}
      </div>
      <figcaption>
        <span className='visually-hidden'>{say('battle.distribution')}: </span>
        {shares.map(({ code, chance }) => (
          <span key={code} className='legend'>
            <span className={`legend-key outcome-${code}`} aria-hidden='true' />
            {say(`battle.outcomes.${code}`)} <strong>{percentOf36(chance)} %</strong>
          </span>
        ))}
        {odds.worksChance36 > 0 && (
          <span className='legend emptied'>
            {say('battle.worksReduced', { percent: percentOf36(odds.worksChance36) })}
          </span>
        )}
        <span className='legend emptied'>
          {toTheLast === null || toTheLast === odds.emptiedChance36
            ? say('battle.emptied', { percent })
            : say('battle.emptiedUnless', { percent, last: percentOf36(toTheLast) })}
        </span>
      </figcaption>
    </figure>
  )
}
