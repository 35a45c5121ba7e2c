import { type KeyboardEvent, useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components/Button'
import { counterFigure } from '../../app/counterFigure.ts'
import { ownUnitsAt } from '../../app/interaction.ts'
import { turnMinutes } from '../../engine/derived.ts'
import type { HexIndex, UnitIndex } from '../../engine/types.ts'
import { Counter } from '../common/Counter.tsx'
import { hexBox } from '../common/hexBox.ts'
import { useFocusBack } from '../common/useFocusBack.ts'
import { useBattle, useCommands, useFloats, useStage } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Counters in a row at most. */
const COLUMNS = 4

/** The units of a stack spread out beside their counter: a press takes one, with Shift it joins those in hand. */
export function StackPicker() {
  const picker = useBattle(battle => battle.picker)
  const isOpen = useFloats('stack')
  return picker && isOpen && <Spread key={picker.hex} hex={picker.hex} byKey={picker.byKey} />
}

function Spread({ hex, byKey }: { hex: HexIndex; byKey: boolean }) {
  const say = useSay()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const mode = useBattle(battle => battle.mode)
  const panel = useFocusBack<HTMLElement>()
  const [pointed, point] = useState<UnitIndex | null>(null)
  const place = usePlaceBeside(hex, scenario.map.cols)
  useEffect(() => {
    if (byKey) panel.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus()
  }, [byKey, panel])
  if (!place) return null
  const units = ownUnitsAt(scenario, view, hex)
  const selected = mode.kind === 'selected' ? mode.units : []
  const told = pointed ?? selected[0] ?? units[0]!
  const left = (u: UnitIndex): number => Math.max(0, turnMinutes(scenario, view.state) - view.state.clock[u]!)
  const take = (u: UnitIndex, joins: boolean): void => {
    if (!joins) {
      commands.selectUnits([u])
      commands.closeStack()
      return
    }
    const next = selected.includes(u) ? selected.filter(each => each !== u) : [...selected, u]
    if (next.length > 0) commands.selectUnits(next)
  }
  return (
    <section
      ref={panel}
      className='stack-spread'
      style={place}
      aria-label={say('battle.stackChoice')}
      data-panel
      tabIndex={-1}
      onKeyDown={event => moveFocus(event, Math.min(COLUMNS, units.length))}
    >
      <div
        className='stack-faces'
        style={{ gridTemplateColumns: `repeat(${Math.min(COLUMNS, units.length)}, auto)` }}
      >
        {units.map(u => (
          <Button
            key={u}
            className='stack-face'
            aria-label={say('battle.stackUnit', { unit: scenario.units[u]!.name, count: left(u) })}
            aria-pressed={selected.includes(u)}
            onPress={event => take(u, event.shiftKey)}
            onHoverChange={isOver => point(isOver ? u : null)}
            onFocusChange={isOn => point(isOn ? u : null)}
          >
            <Counter unit={scenario.units[u]!} index={u} strength={counterFigure(scenario, view.state, u)} />
          </Button>
        ))}
      </div>
      <p aria-hidden='true'>
        <strong>{scenario.units[told]!.name}</strong>
        <span>{say('battle.minutesShort', { count: left(told) })}</span>
      </p>
    </section>
  )
}

/** Arrow keys go from counter to counter, as the eye does. */
function moveFocus(event: KeyboardEvent<HTMLElement>, columns: number): void {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key]
  if (step === undefined) return
  const faces = [...event.currentTarget.querySelectorAll<HTMLElement>('.stack-face')]
  const at = faces.indexOf(document.activeElement as HTMLElement)
  faces[Math.max(0, Math.min(faces.length - 1, at < 0 ? 0 : at + step))]?.focus()
  event.preventDefault()
}

/** Room between the hex and what lies beside it, CSS px. */
const GAP = 6

/** Beside a hex, on the side of the board with more room; it follows the map. Null while the hex is out of sight. */
function usePlaceBeside(hex: HexIndex, cols: number): Record<string, string> | null {
  const { overview } = useStage()
  const text = useSyncExternalStore(
    listener => overview?.watch(listener) ?? (() => {}),
    () => {
      const box = overview && hexBox(overview, hex, cols)
      const board = document.querySelector('[data-board]')?.getBoundingClientRect()
      if (!box || !board) return ''
      const middle = box.left + box.width / 2 - board.left
      const isRight = middle < board.width / 2
      const x = isRight ? box.left + box.width - board.left + GAP : board.right - box.left + GAP
      const y = box.top + box.height / 2 - board.top
      return `${isRight ? 'left' : 'right'} ${Math.round(x)} ${Math.round(y)}`
    },
  )
  const [side, x, y] = text.split(' ')
  return side ? { [side]: `${x}px`, top: `clamp(5.5rem, ${y}px, calc(100% - 5.5rem))` } : null
}
