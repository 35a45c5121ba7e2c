import { describe, expect, it } from 'vitest'
import type { Frame } from '../../src/app/game.ts'
import { createPlayback } from '../../src/app/playback.ts'

const frame = (name: string): Frame => ({ log: [], marches: [], fights: [], after: name }) as unknown as Frame

/** A playback whose pictures end when the test says so. */
function stage() {
  const shown: string[] = []
  const playing: string[] = []
  const ends: (() => void)[] = []
  const playback = createPlayback(
    ({ after }) => {
      playing.push(String(after))
      return new Promise(resolve => ends.push(resolve))
    },
    ({ after }, waiting) => shown.push(`${after} (${waiting} waiting)`),
  )
  /** Ends the picture that is playing. */
  const finish = async (): Promise<void> => {
    ends.shift()?.()
    await settle()
  }
  return { playback, shown, playing, finish }
}
const settle = async (): Promise<void> => {
  for (let n = 0; n < 10; n++) await Promise.resolve()
}

describe('playback', () => {
  it('plays one order after the other and shows each when its pictures end', async () => {
    const { playback, shown, playing, finish } = stage()
    for (const name of ['a', 'b', 'c']) playback.add(frame(name))
    await settle()
    expect([playing, shown, playback.waiting]).toEqual([['a'], [], 3])
    await finish()
    expect([playing, shown, playback.waiting]).toEqual([['a', 'b'], ['a (2 waiting)'], 2])
    await finish()
    await finish()
    expect(shown).toEqual(['a (2 waiting)', 'b (1 waiting)', 'c (0 waiting)'])
  })

  it('cut short, shows the last at once and plays nothing more', async () => {
    const { playback, shown, playing, finish } = stage()
    for (const name of ['a', 'b', 'c']) playback.add(frame(name))
    playback.skip()
    expect([shown, playback.waiting]).toEqual([['c (0 waiting)'], 0])
    await finish()
    expect([playing, shown]).toEqual([['a'], ['c (0 waiting)']])
  })

  it('goes on after a skip with what is added then', async () => {
    const { playback, shown, finish } = stage()
    playback.add(frame('a'))
    playback.skip()
    playback.add(frame('b'))
    await settle()
    await finish()
    await finish()
    expect(shown).toEqual(['a (0 waiting)', 'b (0 waiting)'])
    playback.skip()
    expect(shown).toHaveLength(2)
  })

  it('is settled when all is shown, and from the first', async () => {
    const { playback, finish } = stage()
    await playback.settled()
    playback.add(frame('a'))
    let settled = false
    void playback.settled().then(() => (settled = true))
    await settle()
    expect(settled).toBe(false)
    await finish()
    expect(settled).toBe(true)
  })
})
