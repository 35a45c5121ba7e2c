import { Button } from 'react-aria-components/Button'
import type { Odds } from '../../engine/rules/odds.ts'
import { signedText } from '../../i18n/figures.ts'
import { Hint } from '../common/Hint.tsx'
import { useSay } from '../useWords.ts'

/** What moves the start, one line a reason; the rule behind it shows under pointer or focus. */
export function Shifts({ odds }: { odds: Odds }) {
  const say = useSay()
  const low = odds.outcomes[0]?.result ?? 0
  const high = odds.outcomes.at(-1)?.result ?? 0
  const sum = odds.shifts.reduce((all, shift) => all + shift.pips, 0)
  return (
    <div className='shifts'>
      {odds.shifts.length === 0 && <p className='note'>{say('battle.noShifts')}</p>}
      <dl>
        {odds.shifts.map(shift => (
          <div key={shift.code} className='shift'>
            <dt>
              <Hint text={say(`shiftNote.${shift.code}`)}>
                <Button className='term'>{say(`shift.${shift.code}`)}</Button>
              </Hint>
            </dt>
            <dd className={shift.pips > 0 ? 'figure good' : 'figure bad'}>{signedText(shift.pips)}</dd>
          </div>
        ))}
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
