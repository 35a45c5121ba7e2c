import { type Minutes, SIDES, type Side } from '../../engine/types.ts'
import { momentText, recordedText } from '../../i18n/dates.ts'
import { numberText, signedText } from '../../i18n/figures.ts'
import {
  type ComparedGame,
  type ComparedHour,
  comparedCheckpoints,
  comparedFigures,
  comparedObjectives,
} from '../../record/compare.ts'
import { TableHead } from '../common/TableHead.tsx'
import { useSay } from '../useWords.ts'
import { hourDifference, upTo } from './compareWords.ts'

interface Props {
  readonly a: ComparedGame
  readonly b: ComparedGame
  readonly at: Minutes
}

const GAMES = ['a', 'b'] as const

/** Both games in figures at one hour, and the hours of what has happened until then. */
export function DifferenceTables({ a, b, at }: Props) {
  const say = useSay()
  const { startDate } = a.scenario
  return (
    <>
      <Figures a={a} b={b} at={at} />
      <Hours
        caption={say('compare.checkpoints')}
        startDate={startDate}
        rows={upTo(comparedCheckpoints(a, b), at)}
        hasRecord
      />
      <Hours
        caption={say('compare.objectives')}
        startDate={startDate}
        rows={upTo(comparedObjectives(a, b), at)}
      />
    </>
  )
}

/** A table for each side: beside each other they would be wider than a small screen. */
function Figures({ a, b, at }: Props) {
  const figures = comparedFigures(a, b, at)
  return (
    <div className='compare-figures'>
      {SIDES.map(side => (
        <SideFigures key={side} side={side} figures={figures} />
      ))}
    </div>
  )
}

function SideFigures({ side, figures }: { side: Side; figures: ReturnType<typeof comparedFigures> }) {
  const say = useSay()
  return (
    <table className='table'>
      <caption>{say('compare.figures', { side: say(`nation.${side}`) })}</caption>
      <TableHead
        words={[say('compare.figure')]}
        figures={[...GAMES.map(game => say(`compare.game.${game}`)), say('compare.difference')]}
      />
      <tbody>
        {figures.map(({ figure, ...of }) => (
          <tr key={figure}>
            <th scope='row'>{say(`compare.figureNames.${figure}`)}</th>
            {GAMES.map(game => (
              <td key={game} className={`figure side-${side}`}>
                {numberText(of[game][side])}
              </td>
            ))}
            <td className='figure'>{signedText(of.b[side] - of.a[side])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Hours(props: {
  caption: string
  startDate: string
  rows: readonly ComparedHour[]
  hasRecord?: boolean
}) {
  const say = useSay()
  const hour = (at: Minutes | null): string =>
    at === null ? say('compare.never') : momentText(props.startDate, at)
  return (
    <table className='table'>
      <caption>{props.caption}</caption>
      <TableHead
        words={[
          say('compare.place'),
          ...(props.hasRecord ? [say('compare.record')] : []),
          ...GAMES.map(game => say(`compare.game.${game}`)),
          say('compare.difference'),
        ]}
      />
      <tbody>
        {props.rows.map(row => (
          <tr key={row.id}>
            <th scope='row'>{row.name}</th>
            {props.hasRecord && (
              <td className='figure-left'>{row.record && recordedText(props.startDate, row.record)}</td>
            )}
            {GAMES.map(game => (
              <td key={game} className='figure-left'>
                {hour(row[game])}
              </td>
            ))}
            <td>{hourDifference(say, row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
