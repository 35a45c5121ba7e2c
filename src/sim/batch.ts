/**
 * Many games shared out among players that each play one at a time: workers of the page, or anything else that answers.
 * The order in which games come back is nobody's promise; which games are played is.
 */

/** A game of a study: one of its worlds, one of its seeds. */
export interface GamePlace {
  readonly world: number
  readonly seed: number
}

/** Somebody who plays games. */
export interface GamesPlayer<Game> {
  /** Rejects where he has broken down; the game is then given to another. */
  play(place: GamePlace): Promise<Game>
  /** Ends him, in the middle of a game if need be; that is then never answered. */
  end(): void
}

export interface BatchTask<Game> {
  /** In the order in which they are begun. */
  readonly places: readonly GamePlace[]
  /** How many play at once. */
  readonly players: number
  /** Makes a player ready for this study; rejects where none can be had. */
  readonly makePlayer: () => Promise<GamesPlayer<Game>>
  readonly onGame: (place: GamePlace, game: Game) => void
}

export interface Batch {
  /** How it ended: everything played, stopped, or nobody left who plays, with the last one's words. */
  readonly ended: Promise<
    { readonly how: 'done' | 'stopped' } | { readonly how: 'failed'; readonly fault: string }
  >
  /** Games under way are played to their end, no new one is begun. */
  pause(): void
  resume(): void
  /** Gives up games under way. */
  stop(): void
}

/** A player who breaks down is replaced, but not without end: a game that kills whoever plays it would kill them all. */
const MOST_BREAKDOWNS = 3

/** Begins to play. */
export function startBatch<Game>({ places, players, makePlayer, onGame }: BatchTask<Game>): Batch {
  const left = [...places].reverse()
  let breakdowns = 0
  let fault = ''
  let stopped = false
  let paused: { readonly over: Promise<void>; readonly end: () => void } | null = null
  let halt = (): void => {}
  const halted = new Promise<null>(resolve => {
    halt = () => resolve(null)
  })

  const mayGoOn = (): boolean => !stopped && breakdowns <= MOST_BREAKDOWNS
  const brokeDown = (error: unknown): void => {
    breakdowns++
    fault = error instanceof Error ? error.message : String(error)
  }

  /** Plays until nothing is left, or until it breaks down with a game in hand, which goes back to the others. */
  async function work(player: GamesPlayer<Game>): Promise<void> {
    for (;;) {
      if (paused) await paused.over
      const place = mayGoOn() ? left.pop() : undefined
      if (!place) return
      try {
        // Who is ended in the middle of a game may never answer.
        const game = await Promise.race([player.play(place).then(of => ({ of })), halted])
        if (!game || stopped) return
        onGame(place, game.of)
      } catch (error) {
        left.push(place)
        return brokeDown(error)
      }
    }
  }

  /** One seat at the table: a player, and another where he breaks down. */
  async function seat(): Promise<void> {
    while (left.length > 0 && mayGoOn()) {
      let player: GamesPlayer<Game> | undefined
      try {
        player = await makePlayer()
        await work(player)
      } catch (error) {
        brokeDown(error)
      } finally {
        player?.end()
      }
    }
  }

  async function run(): Promise<Awaited<Batch['ended']>> {
    await Promise.all(Array.from({ length: Math.min(players, left.length) }, seat))
    if (stopped) return { how: 'stopped' }
    return left.length > 0 ? { how: 'failed', fault } : { how: 'done' }
  }

  return {
    ended: run(),
    pause() {
      if (paused) return
      let end = (): void => {}
      const over = new Promise<void>(resolve => {
        end = resolve
      })
      paused = { over, end }
    },
    resume() {
      paused?.end()
      paused = null
    },
    stop() {
      stopped = true
      halt()
      this.resume()
    },
  }
}
