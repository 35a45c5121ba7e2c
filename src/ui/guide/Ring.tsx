import { useEffect, useState } from 'react'
import type { GuideStep } from '../../scenario/guideFile.ts'
import { type Overview, useBattle, useStage } from '../useApp.ts'

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Room between a control and its ring, CSS px. */
const ROOM = 3
/** A panel that is not drawn yet, or has been folded away, is looked for again. */
const LOOK_AGAIN = 500

/** Rings the hex and the control that a step speaks of. It follows the map, takes no clicks, and says nothing aloud. */
export function Ring({ step }: { step: GuideStep }) {
  const { overview } = useStage()
  const map = useBattle(battle => battle.scenario.map)
  const [boxes, setBoxes] = useState<readonly Box[]>([])
  useEffect(() => {
    const draw = (): void =>
      setBoxes(
        [
          step.hex !== null && overview ? hexBox(overview, step.hex, map.cols) : null,
          step.control !== null ? controlBox(step.control) : null,
        ].filter(box => box !== null),
      )
    draw()
    const timer = setInterval(draw, LOOK_AGAIN)
    const stop = overview?.watch(draw)
    return () => {
      clearInterval(timer)
      stop?.()
    }
  }, [step, overview, map])
  return boxes.map(box => (
    <div key={`${box.width} ${box.left} ${box.top}`} className='guide-ring' style={box} aria-hidden='true' />
  ))
}

/** Where a hex lies on the page; null where it is not in the window of the map. */
function hexBox(overview: Overview, hex: number, cols: number): Box | null {
  const board = document.querySelector('[data-board]')?.getBoundingClientRect()
  const seen = overview.frame()
  if (!board || !seen) return null
  const { x, y } = overview.place(hex)
  const left = ((x - seen.left) / seen.width) * board.width
  const top = ((y - seen.top) / seen.height) * board.height
  // Columns of a flat-topped map stand three quarters of a hex apart; the last is whole.
  const size = (board.width / seen.width / (cols * 0.75 + 0.25)) * 1.06
  if (left < 0 || top < 0 || left > board.width || top > board.height) return null
  return { left: board.left + left - size / 2, top: board.top + top - size / 2, width: size, height: size }
}

function controlBox(name: string): Box | null {
  const box = document.querySelector(`[data-guide="${name}"]`)?.getBoundingClientRect()
  if (!box || box.width === 0) return null
  return {
    left: box.left - ROOM,
    top: box.top - ROOM,
    width: box.width + ROOM * 2,
    height: box.height + ROOM * 2,
  }
}
