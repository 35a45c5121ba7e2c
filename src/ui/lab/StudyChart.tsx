import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { pictureOf, savePicture } from '../charts/savePicture.ts'
import type { StudyChartSpec } from '../charts/studySpecs.ts'
import { Icon } from '../common/Icon.tsx'
import { useWidth } from '../common/useWidth.ts'
import { useSay } from '../useWords.ts'

/** Widest, CSS px: a wider place shows it larger. */
const WIDTH = 860

/** A chart of a study with the key of its worlds; `alternative` tells it to those who do not see it. */
export function StudyChart(props: {
  spec: StudyChartSpec
  title: string
  alternative: string
  startDate: string
  /** Of all worlds of the study, for the key; a chart of one world has none. */
  titles?: readonly string[]
  file: string
}) {
  const { spec, title, alternative, startDate } = props
  const say = useSay()
  const slot = useRef<HTMLDivElement>(null)
  const width = Math.min(WIDTH, useWidth(slot) ?? WIDTH)
  useEffect(() => {
    let isWanted = true
    void import('../charts/drawStudy.ts').then(({ drawStudyChart }) => {
      if (isWanted) slot.current?.replaceChildren(drawStudyChart(spec, { startDate, width, alternative }))
    })
    return () => {
      isWanted = false
    }
  }, [spec, startDate, alternative, width])
  const save = async (): Promise<void> => {
    const chart = slot.current?.querySelector('svg')
    const picture = chart && (await pictureOf(chart))
    if (picture) savePicture(`${props.file}.png`, picture)
  }
  return (
    <figure className='chart study-chart'>
      <figcaption className='chart-head'>
        <strong>{title}</strong>
        <Button
          className='button button-icon chart-save'
          aria-label={say('lab.savePicture', { title })}
          onPress={() => void save()}
        >
          <Icon name='exportFile' />
        </Button>
      </figcaption>
      <div ref={slot} className='chart-slot' />
      {spec.kind !== 'spread' && (
        <ul className='study-key' aria-hidden='true'>
          {spec.rows.map(({ world }) => (
            <li key={world} className={`study-key-${world}`}>
              {props.titles?.[world]}
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}
