import { SIDES, type Side } from '../../engine/types.ts'
import { numberText, signedText } from '../../i18n/figures.ts'
import type { LuckLedger as Ledger, LuckEntry, SideLuck } from '../../record/luck.ts'
import { Fold } from '../common/Fold.tsx'
import { TableHead } from '../common/TableHead.tsx'
import { useNames, useSay } from '../useWords.ts'
import { favoured, THROWS, throwsText } from './favoured.ts'
import { LuckKinds } from './LuckKinds.tsx'

/** What the dice gave beside what was to be expected of them: by what they were thrown for, by side, and throw by throw. */
export function LuckLedger({ ledger, seed }: { ledger: Ledger; seed: number }) {
  const say = useSay()
  const throws = ledger.throws.length
  const { side, by36 } = favoured(ledger)
  return (
    <section>
      <h2>{say('luck.heading')}</h2>
      <p className='note'>{say('luck.intro', { seed })}</p>
      {throws === 0 ? (
        <p>{say('luck.none')}</p>
      ) : (
        <>
          <p className='luck-verdict'>
            {say(`luck.verdict.${side ?? 'even'}`, { luck: throwsText(by36), throws })}
          </p>
          <LuckKinds ledger={ledger} />
          {ledger.entries.length > 0 && <SideTable sums={ledger.sums} />}
          {ledger.entries.length > 0 && <Entries entries={ledger.entries} />}
        </>
      )}
    </section>
  )
}

function SideTable({ sums }: { sums: Ledger['sums'] }) {
  const say = useSay()
  const heads = ['assaults', 'eyes', 'cleared', 'menLost', 'afvLost'] as const
  return (
    <table className='table table-figures'>
      <caption>{say('luck.assaults')}</caption>
      <TableHead words={[say('luck.side')]} figures={heads.map(head => say(`luck.${head}`))} />
      <tbody>
        {SIDES.map(side => (
          <SideRow key={side} side={side} luck={sums[side]} />
        ))}
      </tbody>
    </table>
  )
}

function SideRow({ side, luck }: { side: Side; luck: SideLuck }) {
  const say = useSay()
  const beside = (actual: number, expected: number): string =>
    say('luck.ofExpected', { actual: numberText(actual), expected: numberText(expected) })
  return (
    <tr>
      <th scope='row' className={`side-${side}`}>
        {say(`nation.${side}`)}
      </th>
      <td className='figure'>{luck.assaults}</td>
      <td className='figure'>{signedText(luck.eyes)}</td>
      <td className='figure'>
        {say('luck.clearedOf', {
          cleared: luck.cleared,
          expected: (luck.expectedCleared36 / THROWS).toFixed(1),
        })}
      </td>
      <td className='figure'>{beside(luck.actual.men, luck.expected.men)}</td>
      <td className='figure'>{beside(luck.actual.afv, luck.expected.afv)}</td>
    </tr>
  )
}

function Entries({ entries }: { entries: readonly LuckEntry[] }) {
  const say = useSay()
  const heads = ['when', 'side', 'target', 'dice', 'chance', 'attacker', 'defender'] as const
  return (
    <Fold className='chart-figures' summary={say('luck.all')}>
      {() => (
        <table className='table'>
          <TableHead words={heads.map(head => say(`luck.${head}`))} />
          <tbody>
            {entries.map((entry, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the ledger of a finished game does not change.
              <EntryRow key={i} entry={entry} />
            ))}
          </tbody>
        </table>
      )}
    </Fold>
  )
}

function EntryRow({ entry }: { entry: LuckEntry }) {
  const say = useSay()
  const names = useNames()
  const { at, side, target, dice, orBetter36, expected, actual } = entry
  const beside = (of: 'attacker' | 'defender'): string =>
    say('luck.ofExpected', {
      actual: numberText(actual[of].men),
      expected: numberText(expected[of].men),
    })
  return (
    <tr>
      <td>{names.moment(at)}</td>
      <td className={`side-${side}`}>{say(`nation.${side}`)}</td>
      <td>{names.hex(target)}</td>
      <td>{dice.join(' + ')}</td>
      <td>{say('luck.chanceOf', { percent: Math.round((orBetter36 * 100) / THROWS) })}</td>
      <td>{beside('attacker')}</td>
      <td>{beside('defender')}</td>
    </tr>
  )
}
