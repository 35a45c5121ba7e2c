import type { Scenario } from '../../engine/scenario.ts'
import type { GameState, ReadArray } from '../../engine/state.ts'
import { SIDES, type Side } from '../../engine/types.ts'
import { numberText } from '../../i18n/figures.ts'
import { TableHead } from '../common/TableHead.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

const COLUMNS = [
  { head: 'killed', field: 'killed' },
  { head: 'wounded', field: 'wounded' },
  { head: 'captured', field: 'captured' },
  { head: 'afv', field: 'afvLost' },
  { head: 'guns', field: 'gunsLost' },
] as const

/** Sum of a field over the units of a side. */
const sumOf = (scenario: Scenario, side: Side, field: ReadArray): number =>
  scenario.units.reduce((sum, unit, u) => (unit.side === side ? sum + field[u]! : sum), 0)

/** What it cost both sides, and what the record says of it. */
export function LossTable() {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const state: GameState = useBattle(battle => battle.game.state)
  return (
    <section>
      <h2>{say('final.losses')}</h2>
      <table className='table table-figures'>
        <TableHead words={[say('final.side')]} figures={COLUMNS.map(({ head }) => say(`final.${head}`))} />
        <tbody>
          {SIDES.map((side: Side) => (
            <tr key={side}>
              <th scope='row' className={`side-${side}`}>
                {say(`nation.${side}`)}
              </th>
              {COLUMNS.map(({ head, field }) => (
                <td key={head} className='figure'>
                  {numberText(sumOf(scenario, side, state[field]))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <RecordLosses />
    </section>
  )
}

/** What the record says of the losses, with how sure it is of them. */
function RecordLosses() {
  const say = useSay()
  const losses = useBattle(battle => battle.about.history?.losses ?? NONE)
  if (losses.length === 0) return null
  return (
    <>
      <h3 className='smallcaps record-head'>{say('final.recordLosses')}</h3>
      <ul className='record-losses'>
        {losses.map(({ side, text, figures }) => (
          <li key={text}>
            <strong className={`side-${side}`}>{say(`nation.${side}`)}</strong> {text}{' '}
            <span className='note'>
              {figures.basis} {sourceWords(figures.source, say(`battle.confidence.${figures.confidence}`))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** An estimate has no source but itself: it is not said twice. */
const sourceWords = (source: string, confidence: string): string =>
  confidence.endsWith(source) ? `${confidence}.` : `${source}: ${confidence}.`

const NONE: readonly never[] = []
