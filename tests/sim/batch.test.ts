/** Games shared out among players: each once, whoever breaks down; paused, stopped, and failed where nobody is left. */
import { describe, expect, it } from 'vitest'
import { type BatchTask, type GamePlace, type GamesPlayer, startBatch } from '../../src/sim/batch.ts'

const PLACES: readonly GamePlace[] = [1, 2, 3].flatMap(seed => [0, 1].map(world => ({ world, seed })))
const named = ({ world, seed }: GamePlace): string => `${world}/${seed}`
const soon = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0))

/** A batch whose players name the games they play; `breaks` says who dies of which game, by the player's number. */
function table(breaks: (player: number, place: GamePlace) => boolean = () => false, players = 2) {
  const played: string[] = []
  const ended: number[] = []
  let made = 0
  const makePlayer = async (): Promise<GamesPlayer<string>> => {
    const me = made++
    return {
      async play(place) {
        await soon()
        if (breaks(me, place)) throw new Error(`player ${me} broke down`)
        return named(place)
      },
      end: () => void ended.push(me),
    }
  }
  const task: BatchTask<string> = {
    places: PLACES,
    players,
    makePlayer,
    onGame: (place, game) => {
      expect(game).toBe(named(place))
      played.push(game)
    },
  }
  return { task, played, ended, made: () => made }
}

describe('a batch', () => {
  it('plays each game once and ends its players', async () => {
    const { task, played, ended } = table()
    expect(await startBatch(task).ended).toEqual({ how: 'done' })
    expect(played.toSorted()).toEqual(PLACES.map(named).toSorted())
    expect(ended.toSorted()).toEqual([0, 1])
  })

  it('makes no more players than there are games', async () => {
    const { task, made } = table(() => false, 99)
    await startBatch(task).ended
    expect(made()).toBe(PLACES.length)
  })

  it('gives the game of a player who broke down to another', async () => {
    const { task, played, made } = table((player, { seed }) => player === 0 && seed === 2)
    expect(await startBatch(task).ended).toEqual({ how: 'done' })
    expect(played.toSorted()).toEqual(PLACES.map(named).toSorted())
    expect(made()).toBe(3)
  })

  it('fails where a game kills whoever plays it, with the words of the last', async () => {
    const { task, played } = table((_player, place) => named(place) === '1/2')
    expect(await startBatch(task).ended).toEqual({
      how: 'failed',
      fault: expect.stringMatching(/^player \d broke down$/),
    })
    expect(played).not.toContain('1/2')
  })

  it('fails where no player can be had', async () => {
    const { task } = table()
    const makePlayer = () => Promise.reject(new Error('no workers here'))
    expect(await startBatch({ ...task, makePlayer }).ended).toEqual({
      how: 'failed',
      fault: 'no workers here',
    })
  })

  it('begins no game while it is paused, and goes on after', async () => {
    const { task, played } = table()
    const batch = startBatch(task)
    batch.pause()
    for (let i = 0; i < 10; i++) await soon()
    // Those that were under way came to their end.
    const before = played.length
    expect(before).toBeLessThanOrEqual(2)
    for (let i = 0; i < 10; i++) await soon()
    expect(played).toHaveLength(before)
    batch.resume()
    expect(await batch.ended).toEqual({ how: 'done' })
    expect(played).toHaveLength(PLACES.length)
  })

  it('is stopped though a game under way is never answered', async () => {
    const { task } = table()
    const makePlayer = async () => ({ play: () => new Promise<never>(() => {}), end: () => {} })
    const batch = startBatch({ ...task, makePlayer })
    await soon()
    batch.stop()
    expect(await batch.ended).toEqual({ how: 'stopped' })
  })

  it('is stopped at once, paused or not, and hands on nothing more', async () => {
    const { task, played, ended } = table()
    const batch = startBatch(task)
    await soon()
    batch.pause()
    batch.stop()
    const before = played.length
    expect(await batch.ended).toEqual({ how: 'stopped' })
    expect(played).toHaveLength(before)
    expect(new Set(ended)).toEqual(new Set([0, 1]))
  })
})
