import type { Odds } from '../../engine/rules/odds.ts'
import { useSay } from '../useWords.ts'
import { shiftReasons } from '../why/reasons.ts'
import { Why } from '../why/Why.tsx'

/** What moves the start, one line a reason. */
export function Shifts({ odds }: { odds: Odds }) {
  const say = useSay()
  const low = odds.outcomes[0]?.result ?? 0
  const high = odds.outcomes.at(-1)?.result ?? 0
  const sum = odds.shifts.reduce((all, shift) => all + shift.pips, 0)
  return (
    <div className='shifts'>
      {odds.shifts.length === 0 && <p className='note'>{say('battle.noShifts')}</p>}
      <Why as='list' reasons={shiftReasons(say, odds.shifts)} />
      <dl>
        <div className='shift shift-sum'>
          <dt>
            {say('battle.dice', { start: odds.startPip, net: netWords(odds.net) })}
            {sum !== odds.net && <span className='note'> {say('battle.limited')}</span>}
          </dt>
          <dd className='figure'>{say('battle.sums', { low, high })}</dd>
        </div>
      </dl>
    </div>
  )
}

/** "− 4" or "+ 2", as the middle of a sum. */
const netWords = (net: number): string => (net < 0 ? `− ${-net}` : `+ ${net}`)
