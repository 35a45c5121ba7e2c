/** The one place where the store meets React: panels read through these hooks and act through commands only. */
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Commands } from '../app/commands.ts'
import type { DeviceCommands } from '../app/deviceDoor.ts'
import { type Float, floatOf } from '../app/floats.ts'
import type { AppState, AppStore, BattleState } from '../app/store.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex, UnitIndex } from '../engine/types.ts'

/** Draws into an element of the page; what it returns undoes it. */
export type Fill = (element: HTMLElement) => undefined | (() => void)

/** The whole map in small: positions are shares of its width and height. */
export interface Overview {
  readonly aspect: number
  picture(width: number): HTMLCanvasElement | null
  frame(): {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  } | null
  place(hex: HexIndex): { readonly x: number; readonly y: number }
  go(x: number, y: number): void
  /** Nearer by so many steps, or further away. */
  zoom(steps: number): void
  /** The whole map in the window. */
  whole(): void
  /** What the board shows now; null without one. */
  photo(): HTMLCanvasElement | null
  watch(listener: () => void): () => void
}

/** What the program hands to its panels: the store, the commands, and who draws board and pictures. */
export interface Stage {
  readonly store: AppStore
  readonly commands: Commands
  /** Puts the board into its place between the panels. */
  readonly board?: Fill
  /** Puts the second map of a replay into its place. */
  readonly twin?: Fill
  /** Draws the map of a battle's card on the start page. */
  readonly picture?: (scenario: string, element: HTMLElement) => undefined | (() => void)
  /** A battle's whole ground as the address of a picture; null where it cannot be had. */
  readonly relief?: (scenario: Scenario, signal: AbortSignal) => Promise<string | null>
  /** A counter as the board draws it, as the address of a picture; null = draw a plain one. */
  readonly counterPicture?: (unit: UnitIndex) => string | null
  /** The whole map in small; without it there is no minimap. */
  readonly overview?: Overview
  /** Levels of opponents on offer, weakest first. */
  readonly levels: readonly string[]
  /** Takes a newer build over, installs the program. */
  readonly device?: DeviceCommands
}

export const StageContext = createContext<Stage | null>(null)

export function useStage(): Stage {
  const stage = useContext(StageContext)
  if (!stage) throw new Error('A panel stands outside the stage.')
  return stage
}

export const useCommands = (): Commands => useStage().commands

/** Reads a part of the state; the panel is drawn again when that part changes. */
export const useApp = <T>(select: (state: AppState) => T): T => useStore(useStage().store, select)

/** Reads a part of the battle. Only for panels that are shown while there is one. */
export const useBattle = <T>(select: (battle: BattleState) => T): T =>
  useApp(state => {
    if (!state.battle) throw new Error('A battle panel is shown without a battle.')
    return select(state.battle)
  })

/** The what-if that is being played, or null where the battle is played as it was. */
export const useVariant = (): BattleState['about']['variants'][number] | null =>
  useBattle(({ scenario, about }) => about.variants.find(({ id }) => id === scenario.variant) ?? null)

/** Is this the one small window that may float over the map now? */
export const useFloats = (float: Float): boolean => useBattle(battle => floatOf(battle) === float)
