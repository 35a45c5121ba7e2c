/** Names of things that codes and events point to by index. The page and the command line each hand in their own. */
import type { HexIndex, Minutes, UnitIndex } from '../engine/types.ts'

export interface Names {
  unit(unit: UnitIndex): string
  /** A place with its printed number: "Hailar 2232", or the number alone. */
  hex(hex: HexIndex): string
  crossing(crossing: number): string
  train(train: number): string
  wing(wing: number): string
  /** A way from an off-map box. */
  link(link: number): string
  evacuation(evacuation: number): string
  decision(decision: number): {
    readonly title: string
    readonly options: readonly { readonly title: string }[]
  }
  objective(objective: number): string
  checkpoint(checkpoint: number): { readonly name: string; readonly planned: Minutes }
  side(side: number): string
  /** What a scripted event says, with its source. */
  message(event: number): { readonly text: string; readonly source: string }
  /** Name of a unit's side. */
  sideOf(unit: UnitIndex): string
  /** "11 Aug 06:00" of a campaign minute. */
  moment(minutes: Minutes): string
  /** Campaign minute at which a turn starts. */
  turnStart(turn: number): Minutes
}
