import { useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Scenario } from '../../engine/scenario.ts'
import type { Ground } from '../../sim/groundSums.ts'
import { pictureOf, savePicture } from '../charts/savePicture.ts'
import { hexGrid } from '../compare/hexGrid.ts'
import { Places } from '../compare/Places.tsx'
import { useSay } from '../useWords.ts'
import { STUDY_CLASSES, type StudyClass, studyClasses } from './mapOfStudy.ts'

/** Who holds what at the end of a world's games, and how much earlier or later than in the battle as it was. */
export function LabMap(props: {
  scenario: Pick<Scenario, 'id' | 'map' | 'objectives'>
  /** Titles and ground by world, the battle as it was first. */
  titles: readonly string[]
  worlds: readonly Ground[]
  heading: string
}) {
  const { scenario, titles, worlds } = props
  const say = useSay()
  const { map, objectives } = scenario
  const [chosen, setChosen] = useState(1)
  const world = Math.min(chosen, worlds.length - 1)
  const grid = useMemo(() => hexGrid(map), [map])
  const classes = useMemo(() => studyClasses(map.terrain, worlds[0]!, worlds[world]!), [map, worlds, world])
  const count = (of: StudyClass): number => classes.get(of)!.length
  const places = objectives.map(({ id, name, hex }) => ({ id, name, ...grid.centre(hex) }))
  const drawing = useRef<SVGSVGElement>(null)
  const title = titles[world]!
  const save = async (): Promise<void> => {
    const picture = drawing.current && (await pictureOf(drawing.current))
    if (picture) savePicture(`${scenario.id}-ground.png`, picture)
  }
  const alternative = say('lab.mapText', {
    title,
    more: count('more'),
    fewer: count('fewer'),
    earlier: count('earlier'),
    later: count('later'),
  })
  return (
    <section>
      <h3>{props.heading}</h3>
      {titles.length > 2 && (
        <label className='field'>
          <span className='choice-label'>{say('lab.mapWorld')}</span>
          <select value={world} onChange={event => setChosen(Number(event.target.value))}>
            {titles.map((name, w) =>
              w === 0 ? null : (
                <option key={name} value={w}>
                  {name}
                </option>
              ),
            )}
          </select>
        </label>
      )}
      <figure className='lab-map'>
        <svg ref={drawing} viewBox={`0 0 ${grid.width} ${grid.height}`} role='img' aria-label={alternative}>
          {STUDY_CLASSES.map(of => (
            <path key={of} className={`study-${of}`} d={grid.path(classes.get(of)!)} />
          ))}
          <Places places={places} />
        </svg>
        <figcaption>
          <ul className='compare-legend'>
            {STUDY_CLASSES.filter(of => count(of) > 0).map(of => (
              <li key={of}>
                <svg viewBox='0 0 20 14' aria-hidden='true'>
                  <rect className={`study-${of}`} x={0} y={0} width={20} height={14} />
                </svg>
                {say(`lab.mapLegend.${of}`)}{' '}
                <span className='note'>{say('compare.count', { count: count(of) })}</span>
              </li>
            ))}
          </ul>
          <Button className='button' onPress={() => void save()}>
            {say('compare.savePicture')}
          </Button>
        </figcaption>
      </figure>
    </section>
  )
}
