import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Minutes } from '../../engine/types.ts'
import { momentText } from '../../i18n/dates.ts'
import { type ComparedGame, differences } from '../../record/compare.ts'
import { pictureOf, savePicture } from '../charts/savePicture.ts'
import { useStage } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { hexGrid } from './hexGrid.ts'
import { MAP_CLASSES, type MapClass, mapClasses } from './mapClasses.ts'
import { Places } from './Places.tsx'

interface Props {
  readonly a: ComparedGame
  readonly b: ComparedGame
  readonly at: Minutes
}

/** The ground under the map, once it is drawn; null until then, and where it cannot be had. */
function useRelief(scenario: ComparedGame['scenario']): string | null {
  const { relief } = useStage()
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    void relief?.(scenario, stop.signal).then(drawn => {
      if (!stop.signal.aborted) setAddress(drawn)
    })
    return () => stop.abort()
  }, [relief, scenario])
  return address
}

/** Who held what in the two games at one hour, over the battle's ground: hatched where only one of them has it. */
export function DifferenceMap({ a, b, at }: Props) {
  const say = useSay()
  const { map, startDate, objectives } = a.scenario
  const relief = useRelief(a.scenario)
  const grid = useMemo(() => hexGrid(map), [map])
  const classes = useMemo(() => mapClasses(map.terrain, differences(a, b, at)), [a, b, at, map])
  const count = (of: MapClass): number => classes.get(of)!.length
  const places = objectives.map(({ id, name, hex }) => ({ id, name, ...grid.centre(hex) }))
  const drawing = useRef<SVGSVGElement>(null)
  const save = async (): Promise<void> => {
    const picture = drawing.current && (await pictureOf(drawing.current))
    if (picture) savePicture(`${a.scenario.id}-differences.png`, picture)
  }
  const alternative = say('compare.mapText', {
    moment: momentText(startDate, at),
    onlyA: count('onlyA'),
    onlyB: count('onlyB'),
    earlierA: count('earlierA'),
    earlierB: count('earlierB'),
  })
  return (
    <figure className={relief ? 'compare-map on-relief' : 'compare-map'}>
      <svg ref={drawing} viewBox={`0 0 ${grid.width} ${grid.height}`} role='img' aria-label={alternative}>
        <Hatches />
        {relief && <image href={relief} width={grid.width} height={grid.height} preserveAspectRatio='none' />}
        {MAP_CLASSES.map(of => (
          <path key={of} {...fillOf(of)} d={grid.path(classes.get(of)!)} />
        ))}
        <Places places={places} />
      </svg>
      <figcaption>
        <Button className='button compare-save' onPress={() => void save()}>
          {say('compare.savePicture')}
        </Button>
        <ul className='compare-legend'>
          {MAP_CLASSES.filter(of => count(of) > 0).map(of => (
            <li key={of}>
              <svg viewBox='0 0 20 14' aria-hidden='true'>
                <rect {...fillOf(of)} x={0} y={0} width={20} height={14} />
              </svg>
              {say(`compare.legend.${of}`)}{' '}
              <span className='note'>{say('compare.count', { count: count(of) })}</span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

/** Hatches are named on the drawing itself: a style sheet would look for them in its own file. */
const fillOf = (of: MapClass) =>
  of === 'onlyA'
    ? { fill: 'url(#hatch-a)' }
    : of === 'onlyB'
      ? { fill: 'url(#hatch-b)' }
      : { className: `hexes-${of}` }

/** Lines that lean one way for game A and the other way for game B: colour alone does not tell them apart. */
function Hatches() {
  return (
    <defs>
      <pattern id='hatch-a' width={8} height={8} patternUnits='userSpaceOnUse' patternTransform='rotate(45)'>
        <rect className='hatch-ground' width={8} height={8} />
        <rect className='hatch-line' width={4} height={8} />
      </pattern>
      <pattern id='hatch-b' width={8} height={8} patternUnits='userSpaceOnUse' patternTransform='rotate(-45)'>
        <rect className='hatch-ground' width={8} height={8} />
        <rect className='hatch-line-b' width={4} height={8} />
      </pattern>
    </defs>
  )
}
