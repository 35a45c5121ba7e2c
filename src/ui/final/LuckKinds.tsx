import type { Side } from '../../engine/types.ts'
import type { Say } from '../../i18n/i18n.ts'
import type { KindLuck, LuckLedger } from '../../record/luck.ts'
import type { LuckThrow } from '../../record/throws.ts'
import { Fold } from '../common/Fold.tsx'
import { TableHead } from '../common/TableHead.tsx'
import { useBattle } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { THROWS, throwsText } from './favoured.ts'
import { eventText } from './luckWords.ts'

/** What the dice were thrown for, with what came of it beside what was to be expected; and every throw. */
export function LuckKinds({ ledger }: { ledger: LuckLedger }) {
  const say = useSay()
  const heads = ['throws', 'came', 'expected', 'luck'] as const
  return (
    <>
      <table className='table table-figures'>
        <caption>{say('luck.kindsHead')}</caption>
        <TableHead
          words={[say('luck.kind'), say('luck.side')]}
          figures={heads.map(head => say(`luck.${head}`))}
        />
        <tbody>
          {ledger.kinds.map(kind => (
            <KindRow key={`${kind.kind} ${kind.side}`} kind={kind} />
          ))}
        </tbody>
      </table>
      <p className='note'>{say('luck.kindsNote')}</p>
      <Throws throws={ledger.throws} />
    </>
  )
}

const sideName = (say: Say, side: Side | null): string => say(side ? `nation.${side}` : 'luck.nobody')

function KindRow({ kind: { kind, side, throws, successes, luck36 } }: { kind: KindLuck }) {
  const say = useSay()
  return (
    <tr>
      <th scope='row'>{say(`luck.kinds.${kind}`)}</th>
      <td className={side ? `side-${side}` : undefined}>{sideName(say, side)}</td>
      <td className='figure'>{throws}</td>
      <td className='figure'>{successes ? successes.came : '–'}</td>
      <td className='figure'>{successes ? (successes.expected36 / THROWS).toFixed(1) : '–'}</td>
      <td className='figure'>{side ? throwsText(luck36) : '–'}</td>
    </tr>
  )
}

const THROW_HEADS = ['when', 'kind', 'side', 'where', 'dice', 'chance', 'came', 'luck'] as const

function Throws({ throws }: { throws: readonly LuckThrow[] }) {
  const say = useSay()
  return (
    <Fold className='chart-figures' summary={say('luck.allThrows')}>
      {() => (
        <table className='table'>
          <caption className='visually-hidden'>{say('luck.allThrows')}</caption>
          <TableHead words={THROW_HEADS.map(head => say(`luck.${head}`))} />
          <tbody>
            {throws.map((each, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the ledger of a finished game does not change.
              <ThrowRow key={i} of={each} />
            ))}
          </tbody>
        </table>
      )}
    </Fold>
  )
}

function ThrowRow({ of }: { of: LuckThrow }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const { at, kind, side, hex, event, dice, orBetter36, success, luck36 } = of
  return (
    <tr>
      <td>{names.moment(at)}</td>
      <td>{say(`luck.kinds.${kind}`)}</td>
      <td className={side ? `side-${side}` : undefined}>{sideName(say, side)}</td>
      <td>{hex >= 0 ? names.hex(hex) : eventText(scenario, event)}</td>
      <td>{dice.join(' + ')}</td>
      <td>
        {say('luck.chanceOf', {
          percent: Math.round(((success?.chance36 ?? orBetter36) * 100) / THROWS),
        })}
      </td>
      <td>{success ? say(success.came ? 'luck.yes' : 'luck.no') : '–'}</td>
      <td className='figure'>{side ? throwsText(luck36) : '–'}</td>
    </tr>
  )
}
