import { useEffect, useState } from 'react'
import type { GuideStep } from '../../scenario/guideFile.ts'
import { type Box, hexBox } from '../common/hexBox.ts'
import { useBattle, useStage } from '../useApp.ts'

/** Room between a control and its ring, CSS px. */
const ROOM = 5
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
