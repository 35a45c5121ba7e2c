/**
 * The peers, as far as they are used here. They are installed by `npm run bench` alone, so their types are written out
 * where the compiler would look for them in vain, and this file is the only one that trusts them.
 */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const load = async (name: string): Promise<unknown> => await import(require.resolve(name))

/** A binary heap over flat arrays. */
export interface FlatQueue {
  readonly length: number
  push(item: number, priority: number): void
  pop(): number
  peekValue(): number
  clear(): void
}
export const flatQueue = async (): Promise<new () => FlatQueue> =>
  ((await load('flatqueue')) as { default: new () => FlatQueue }).default

export interface Graph {
  addLink(from: number, to: number, data: number): void
}
interface GraphNode {
  readonly id: number
}
export interface GraphPath {
  find(from: number, to: number): readonly GraphNode[]
}
export const ngraph = async (): Promise<{
  createGraph: () => Graph
  aStar: (
    graph: Graph,
    options: {
      oriented: boolean
      distance: (a: GraphNode, b: GraphNode, link: { data: number }) => number
      heuristic: (a: GraphNode, b: GraphNode) => number
    },
  ) => GraphPath
}> => {
  const graph = (await load('ngraph.graph')) as { default: () => Graph }
  const path = (await load('ngraph.path')) as { default: { aStar: never } }
  return { createGraph: graph.default, aStar: path.default.aStar }
}

export const immer = async (): Promise<{ produce: <T>(base: T, recipe: (draft: T) => void) => T }> =>
  (await load('immer')) as { produce: <T>(base: T, recipe: (draft: T) => void) => T }

/** A game in boardgame.io's terms: moves change a draft of the game's state or say that they may not. */
export interface BoardGame<G> {
  readonly setup: () => G
  readonly moves: {
    readonly [name: string]: (context: { G: G }, ...args: number[]) => undefined | 'INVALID_MOVE'
  }
}
export interface BoardClient<G> {
  readonly moves: { readonly [name: string]: (...args: number[]) => void }
  getState(): { readonly G: G; readonly _stateID: number } | null
  start(): void
}
export const boardgame = async (): Promise<{
  Client: <G>(options: { game: BoardGame<G>; debug: boolean }) => BoardClient<G>
}> =>
  (await load('boardgame.io/client')) as {
    Client: <G>(options: { game: BoardGame<G>; debug: boolean }) => BoardClient<G>
  }
