import { useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { LabRun } from '../../app/lab/state.ts'
import type { Answers } from '../../sim/answers.ts'
import { pictureOf, savePicture } from '../charts/savePicture.ts'
import { hexGrid } from '../compare/hexGrid.ts'
import { BESIDE, LETTER, withRoom } from '../compare/placeNames.ts'
import { useSay } from '../useWords.ts'
import { STUDY_CLASSES, type StudyClass, studyClasses } from './mapOfStudy.ts'

/** Who holds what at the end of a world's games, and how much earlier or later than in the battle as it was. */
export function LabMap({ run, answers }: { run: LabRun; answers: Answers }) {
  const say = useSay()
  const { map, objectives } = run.scenario
  const [chosen, setChosen] = useState(1)
  const world = Math.min(chosen, answers.worlds.length - 1)
  const grid = useMemo(() => hexGrid(map), [map])
  const classes = useMemo(
    () => studyClasses(map.terrain, answers.worlds[0]!, answers.worlds[world]!),
    [map, answers, world],
  )
  const count = (of: StudyClass): number => classes.get(of)!.length
  const places = objectives.map(({ id, name, hex }) => ({ id, name, ...grid.centre(hex) }))
  const drawing = useRef<SVGSVGElement>(null)
  const title = run.titles[world]!
  const save = async (): Promise<void> => {
    const picture = drawing.current && (await pictureOf(drawing.current))
    if (picture) savePicture(`${run.choice.scenario}-ground.png`, picture)
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
      <h3>{say('lab.map')}</h3>
      {run.titles.length > 2 && (
        <label className='field'>
          <span className='choice-label'>{say('lab.mapWorld')}</span>
          <select value={world} onChange={event => setChosen(Number(event.target.value))}>
            {run.titles.map((name, w) =>
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
          <g className='compare-place'>
            {places.map(({ id, name, x, y }) => (
              <circle key={id} cx={x} cy={y} r={4}>
                <title>{name}</title>
              </circle>
            ))}
            {withRoom(places).map(({ id, name, x, y }) => (
              <text key={id} x={x + BESIDE} y={y + 5} fontSize={LETTER}>
                {name}
              </text>
            ))}
          </g>
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
