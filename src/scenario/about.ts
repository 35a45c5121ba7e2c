/** What a battle says of itself to readers: everything in its files that is not rules. Built by `load.ts`. */
import type { BySide } from '../engine/types.ts'

export interface About {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** "9–18 August 1945" */
  readonly dates: string
  /** "57 × 45 hexes of 4 km" */
  readonly size: string
  /** "40 turns of 6 hours, 4–6 hours of play" */
  readonly length: string
  /** 1 (easy) to 4 (hard). */
  readonly difficulty: BySide<number>
  /** Two sentences for the card. */
  readonly blurb: string
  /** Markdown subset: headings, paragraphs, lists. */
  readonly briefing: string
  readonly sources: readonly { readonly key: string; readonly text: string }[]
  readonly credits: readonly { readonly what: string; readonly licence: string }[]
  readonly disputes: readonly string[]
  /** By unit id: source keys, confidence A/B/C, basis of estimates, what is disputed. */
  readonly units: { readonly [id: string]: { readonly source: string; readonly confidence: 'A' | 'B' | 'C'; readonly basis?: string; readonly note?: string } }
  /** Map data the board draws beyond the rules' map, as in map.json: relief grid, spot heights, areas, border. */
  readonly picture: unknown
}
