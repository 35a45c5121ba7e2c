import { type RefObject, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { momentText } from '../../i18n/dates.ts'
import { numberText } from '../../i18n/figures.ts'
import { Fold } from '../common/Fold.tsx'
import { Icon } from '../common/Icon.tsx'
import { TableHead } from '../common/TableHead.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { type ChartSpec, type CurveOf, chartRows, recordUntil } from './chartSpecs.ts'
import { chartAlternative, curveName } from './chartWords.ts'
import { pictureOf, savePicture } from './savePicture.ts'

const WIDTH = 420
const HEIGHT = 210

/** A chart with its key, its figures in a table behind it, and a way to keep it as a picture. */
export function Chart({ spec }: { spec: ChartSpec }) {
  const say = useSay()
  const slot = useRef<HTMLDivElement>(null)
  const scenario = useBattle(battle => battle.scenario)
  useDrawn(slot, spec)
  const save = async (): Promise<void> => {
    const chart = slot.current?.querySelector('svg')
    const picture = chart && (await pictureOf(chart))
    if (picture) savePicture(`${scenario.id}-${spec.id}.png`, picture)
  }
  return (
    <figure className='chart'>
      <figcaption className='chart-head'>
        <strong>{say(`charts.title.${spec.id}`)}</strong>
        <Button
          className='button button-icon chart-save'
          aria-label={say('charts.savePicture', { title: say(`charts.title.${spec.id}`) })}
          onPress={() => void save()}
        >
          <Icon name='exportFile' />
        </Button>
      </figcaption>
      <div ref={slot} className='chart-slot' />
      <ChartKey spec={spec} />
      <RecordEnds spec={spec} />
      <Figures spec={spec} />
    </figure>
  )
}

/** Puts the picture into its place; what draws it is fetched with the first. */
function useDrawn(slot: RefObject<HTMLDivElement | null>, spec: ChartSpec): void {
  const say = useSay()
  const startDate = useBattle(battle => battle.scenario.startDate)
  useEffect(() => {
    let isWanted = true
    void import('./draw.ts').then(({ drawChart }) => {
      const options = { startDate, width: WIDTH, height: HEIGHT, alternative: chartAlternative(say, spec) }
      if (isWanted) slot.current?.replaceChildren(drawChart(spec, options))
    })
    return () => {
      isWanted = false
    }
  }, [slot, spec, startDate, say])
}

function ChartKey({ spec }: { spec: ChartSpec }) {
  const say = useSay()
  return (
    <ul className='chart-key' aria-hidden='true'>
      {spec.curves.map(({ of }) => (
        <li key={of} className={`chart-key-${of}`}>
          {curveName(say, of)}
        </li>
      ))}
      {spec.marks.length > 0 && <li className='chart-key-mark'>{say('charts.recordMark')}</li>}
    </ul>
  )
}

/** How far the record's curves go, where the game goes on without them. */
function RecordEnds({ spec }: { spec: ChartSpec }) {
  const say = useSay()
  const startDate = useBattle(battle => battle.scenario.startDate)
  const at = recordUntil(spec)
  if (at === null) return null
  const moment = momentText(startDate, at)
  return (
    <p className='note'>
      {say(spec.marks.length > 0 ? 'charts.recordEndsMarked' : 'charts.recordEnds', { moment })}
    </p>
  )
}

/** The chart's figures, for those who want them to the digit or do not see the picture. */
function Figures({ spec }: { spec: ChartSpec }) {
  const say = useSay()
  return (
    <Fold className='chart-figures' summary={say('charts.figures')}>
      {() => <FiguresTable spec={spec} />}
    </Fold>
  )
}

function FiguresTable({ spec }: { spec: ChartSpec }) {
  const say = useSay()
  const startDate = useBattle(battle => battle.scenario.startDate)
  const head = (of: CurveOf) => curveName(say, of)
  return (
    <table className='table table-figures'>
      <caption className='visually-hidden'>{say(`charts.title.${spec.id}`)}</caption>
      <TableHead words={[say('charts.hour')]} figures={spec.curves.map(({ of }) => head(of))} />
      <tbody>
        {chartRows(spec).map(({ at, values }) => (
          <tr key={at}>
            <th scope='row'>{momentText(startDate, at)}</th>
            {values.map((value, i) => (
              <td key={spec.curves[i]!.of} className='figure'>
                {value === null ? '–' : numberText(value)}
              </td>
            ))}
          </tr>
        ))}
        {spec.marks.map(({ side, at, low, high }) => (
          <tr key={`${side} ${at}`}>
            <th scope='row'>
              {momentText(startDate, at)} · {say('charts.recordOf', { side: say(`nation.${side}`) })}
            </th>
            <td className='figure' colSpan={spec.curves.length}>
              {low === high ? numberText(low) : `${numberText(low)}–${numberText(high)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
