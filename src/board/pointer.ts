/** Mouse, pen and touch over the board: clicks, hovering, dragging, the wheel and two-finger zoom. */
import type { Point } from './layout.ts'

export interface PointerActions {
  /** `shift`: the Shift key was held. */
  clicked(at: Point, button: 'left' | 'right', double: boolean, shift: boolean): void
  /** Null when the pointer leaves. */
  hovered(at: Point | null, event: PointerEvent): void
  dragged(dx: number, dy: number): void
  /** Wheel or pinch: factor of the zoom at a point. */
  zoomed(at: Point, factor: number): void
}

/** A press that moves further is a drag, CSS px. */
const SLOP = 5
const DOUBLE_MS = 350
/** Wheel notches that browsers report as pixels. */
const NOTCH = 100

/** Listens on an element; returns the function that stops listening. Points are CSS px from its corner. */
export function listen(element: HTMLElement, actions: PointerActions): () => void {
  const pressed = new Map<number, { start: Point; last: Point; button: number; moved: boolean }>()
  let lastClick = { time: 0, at: { x: 0, y: 0 } }
  const stop = new AbortController()
  const on = <K extends keyof HTMLElementEventMap>(
    kind: K,
    handler: (event: HTMLElementEventMap[K]) => void,
    passive = true,
  ): void => element.addEventListener(kind, handler, { signal: stop.signal, passive })

  const pointOf = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  on('pointerdown', event => {
    const at = pointOf(event)
    pressed.set(event.pointerId, { start: at, last: at, button: event.button, moved: false })
    element.setPointerCapture(event.pointerId)
  })

  on('pointermove', event => {
    const at = pointOf(event)
    const press = pressed.get(event.pointerId)
    if (!press) {
      actions.hovered(at, event)
      return
    }
    const before = spread(pressed)
    const delta = { x: at.x - press.last.x, y: at.y - press.last.y }
    press.last = at
    if (Math.hypot(at.x - press.start.x, at.y - press.start.y) > SLOP) press.moved = true
    if (!press.moved) return
    actions.dragged(delta.x / pressed.size, delta.y / pressed.size)
    const after = spread(pressed)
    if (before && after && before.width > 0) actions.zoomed(after.middle, after.width / before.width)
  })

  on('pointerup', event => {
    const press = pressed.get(event.pointerId)
    pressed.delete(event.pointerId)
    if (!press || press.moved || press.button === 1) return
    const at = press.start
    const time = event.timeStamp
    const near = Math.hypot(at.x - lastClick.at.x, at.y - lastClick.at.y) < SLOP * 2
    const double = press.button === 0 && near && time - lastClick.time < DOUBLE_MS
    lastClick = { time: double ? 0 : time, at }
    actions.clicked(at, press.button === 2 ? 'right' : 'left', double, event.shiftKey)
  })
  on('pointercancel', event => {
    pressed.delete(event.pointerId)
  })
  on('pointerleave', event => actions.hovered(null, event))
  on('contextmenu', event => event.preventDefault(), false)
  on(
    'wheel',
    event => {
      event.preventDefault()
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 33
      actions.zoomed(pointOf(event), 1.18 ** (-Math.max(-2 * NOTCH, Math.min(2 * NOTCH, pixels)) / NOTCH))
    },
    false,
  )
  return () => stop.abort()
}

function spread(pressed: ReadonlyMap<number, { last: Point }>): { middle: Point; width: number } | null {
  const [a, b] = [...pressed.values()]
  if (!a || !b) return null
  return {
    middle: { x: (a.last.x + b.last.x) / 2, y: (a.last.y + b.last.y) / 2 },
    width: Math.hypot(a.last.x - b.last.x, a.last.y - b.last.y),
  }
}
