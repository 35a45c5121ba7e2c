/**
 * A guided first turn (`scenarios/<battle>/guide.<lang>.json`, format 1): steps as data, each with what to look at and
 * how the page sees that it was done. The file belongs to readers, not to the rules: a battle without it is whole.
 */
import * as z from 'zod/mini'
import { parseHex } from '../engine/map/hexMap.ts'
import type { Scenario } from '../engine/scenario.ts'
import { type HexIndex, SIDES, type Side, type UnitIndex } from '../engine/types.ts'
import { hexNumber, id, label, list, prose, whole } from './shapes.ts'

/** Controls that a step can point out. */
export const GUIDE_CONTROLS = ['forces', 'right', 'overlay', 'endTurn'] as const
export type GuideControl = (typeof GUIDE_CONTROLS)[number]

const done = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read') }),
  z.strictObject({ kind: z.literal('selected'), unit: id }),
  z.strictObject({ kind: z.literal('pointed'), unit: id, hex: hexNumber }),
  z.strictObject({ kind: z.literal('at'), unit: id, hex: hexNumber }),
  z.strictObject({ kind: z.literal('overlay'), overlay: z.literal('supply') }),
  z.strictObject({ kind: z.literal('odds') }),
  z.strictObject({ kind: z.literal('turn'), turn: whole(1, 1000) }),
])

export const guideFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  title: label,
  minutes: whole(1, 120),
  side: z.enum(SIDES),
  form: id,
  seed: whole(1, 0xffff_ffff),
  steps: list(
    z.strictObject({
      id,
      title: label,
      text: prose,
      show: z.optional(
        z.strictObject({
          hex: z.optional(hexNumber),
          unit: z.optional(id),
          control: z.optional(z.enum(GUIDE_CONTROLS)),
        }),
      ),
      done,
    }),
    30,
  ),
})

export type GuideFile = z.infer<typeof guideFileSchema>

/** How the page sees that a step was done; `read` is for the reader to say. */
export type GuideCheck =
  | { readonly kind: 'read' }
  | { readonly kind: 'selected'; readonly unit: UnitIndex }
  | { readonly kind: 'pointed' | 'at'; readonly unit: UnitIndex; readonly hex: HexIndex }
  | { readonly kind: 'overlay'; readonly overlay: 'supply' }
  | { readonly kind: 'odds' }
  /** 0-based. */
  | { readonly kind: 'turn'; readonly turn: number }

export interface GuideStep {
  readonly id: string
  readonly title: string
  readonly text: string
  /** What to look at: a hex, the unit to take in hand, a control of the page. */
  readonly hex: HexIndex | null
  readonly unit: UnitIndex | null
  readonly control: GuideControl | null
  readonly done: GuideCheck
}

/** The game that a guide plays. */
export interface GuideStart {
  readonly side: Side
  readonly form: string
  readonly seed: number
}

export interface Guide extends GuideStart {
  readonly title: string
  readonly minutes: number
  readonly steps: readonly GuideStep[]
}

/** Reads how a guide's game begins, without the battle. */
export const readGuideStart = (text: string): GuideStart => guideFileSchema.parse(JSON.parse(text))

/** Reads the guide of a battle. An error that names what is wrong where the file is none, or speaks of what is not there. */
export function readGuide(text: string, scenario: Scenario): Guide {
  const { steps, title, minutes, side, form, seed } = guideFileSchema.parse(JSON.parse(text))
  const unit = (name: string): UnitIndex => {
    const u = scenario.unitIndex.get(name)
    if (u === undefined) throw new Error(`guide: expected a unit of the battle, got "${name}"`)
    return u
  }
  const hex = (number: string): HexIndex => {
    const at = parseHex(scenario.map, number)
    if (at < 0) throw new Error(`guide: expected a hex of the map, got "${number}"`)
    return at
  }
  return {
    title,
    minutes,
    side,
    form,
    seed,
    steps: steps.map(({ show, done: check, ...step }) => ({
      ...step,
      hex: show?.hex === undefined ? null : hex(show.hex),
      unit: show?.unit === undefined ? null : unit(show.unit),
      control: show?.control ?? null,
      done: checkOf(check, unit, hex),
    })),
  }
}

function checkOf(
  check: z.infer<typeof done>,
  unit: (name: string) => UnitIndex,
  hex: (number: string) => HexIndex,
): GuideCheck {
  switch (check.kind) {
    case 'selected':
      return { kind: check.kind, unit: unit(check.unit) }
    case 'pointed':
    case 'at':
      return { kind: check.kind, unit: unit(check.unit), hex: hex(check.hex) }
    case 'turn':
      return { kind: check.kind, turn: check.turn - 1 }
    default:
      return check
  }
}
