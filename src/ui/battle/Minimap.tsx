import { useEffect, useRef, useState } from 'react'
import { isPresent, turnNow } from '../../engine/derived.ts'
import { IconButton } from '../common/IconButton.tsx'
import { type Overview, useBattle, useStage } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { isNight } from './light.ts'

/** Room for the picture, CSS px: with its frame the minimap is 156 x 138. */
const ROOM = { width: 150, height: 132 }

/** The whole map in the corner of the board: who is where, what the window shows; a press goes there. Folds away. */
export function Minimap() {
  const say = useSay()
  const { overview } = useStage()
  const [folded, setFolded] = useState(false)
  const isDark = useBattle(({ scenario, shown: { state } }) => isNight(turnNow(scenario, state)))
  if (!overview) return null
  return (
    <section
      className={isDark ? 'minimap minimap-night' : 'minimap'}
      aria-label={say('battle.minimap')}
      data-floating
    >
      {!folded && <Picture overview={overview} />}
      <IconButton
        icon={folded ? 'map' : 'close'}
        label={say(folded ? 'battle.openMinimap' : 'battle.foldMinimap')}
        onPress={() => setFolded(!folded)}
      />
    </section>
  )
}

function Picture({ overview }: { overview: Overview }) {
  const place = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLSpanElement>(null)
  const width = Math.round(Math.min(ROOM.width, ROOM.height * overview.aspect))
  const height = Math.round(width / overview.aspect)
  useEffect(() => {
    const draw = (): void => {
      const box = place.current
      // Twice the size in view, so that fine screens get a sharp picture.
      const picture = box && box.querySelector('canvas') === null ? overview.picture(width * 2) : null
      if (picture) box?.prepend(picture)
      const seen = overview.frame()
      if (!frame.current || !seen) return
      const percent = (share: number): string => `${share * 100}%`
      Object.assign(frame.current.style, {
        left: percent(seen.left),
        top: percent(seen.top),
        width: percent(seen.width),
        height: percent(seen.height),
      })
    }
    draw()
    return overview.watch(draw)
  }, [overview, width])
  const go = (event: React.PointerEvent): void => {
    const box = place.current?.getBoundingClientRect()
    if (box) overview.go((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height)
  }
  return (
    <div
      ref={place}
      className='minimap-picture'
      style={{ width, height }}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={event => {
        if (event.buttons === 1) go(event)
      }}
    >
      <Dots overview={overview} />
      <span ref={frame} className='minimap-frame' />
    </div>
  )
}

/** A dot for every hex that a side is known to hold with troops. */
function Dots({ overview }: { overview: Overview }) {
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.shown.state)
  const sides = new Map<number, string>()
  scenario.units.forEach((unit, u) => {
    if (isPresent(state, u)) sides.set(state.hex[u]!, unit.side)
  })
  return (
    <svg className='minimap-dots' viewBox='0 0 100 100' preserveAspectRatio='none' aria-hidden='true'>
      {[...sides].map(([hex, side]) => {
        const { x, y } = overview.place(hex)
        return (
          <rect
            key={hex}
            className={`minimap-dot minimap-dot-${side}`}
            x={x * 100 - 1.3}
            y={y * 100 - 1.4}
            width={2.6}
            height={2.8}
          />
        )
      })}
    </svg>
  )
}
