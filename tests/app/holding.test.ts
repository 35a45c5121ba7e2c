import { describe, expect, test } from 'vitest'
import { createHolding } from '../../src/app/holding.ts'
import type { Overlay } from '../../src/app/store.ts'

/** Plays presses "v+", frames drawn and releases at their ms, "drawn 50" and "v- 900", under an overlay; tells what is shown after each. */
function play(before: Overlay, ...deeds: readonly string[]): readonly Overlay[] {
  let shown = before
  const drawings: ((at: number) => void)[] = []
  const holding = createHolding({
    shown: () => shown,
    show: overlay => {
      shown = overlay
    },
    whenDrawn: tell => {
      drawings.push(tell)
    },
  })
  const overlays: { readonly [key: string]: Overlay } = { v: 'supply', b: 'enemySupply' }
  return deeds.map(deed => {
    const [what, at] = deed.split(' ')
    const key = deed[0]!
    if (what === 'drawn') drawings.shift()?.(Number(at))
    else if (what === `${key}+`) holding.press(key, overlays[key]!)
    else holding.release(key, Number(at))
    return shown
  })
}

describe('an overlay by its key', () => {
  test('held it goes with the key, tapped it stays until the next tap', () => {
    expect(play('none', 'v+', 'drawn 50', 'v- 900').at(-1)).toBe('none')
    expect(play('none', 'v+', 'drawn 50', 'v- 100')).toEqual(['supply', 'supply', 'supply'])
    expect(play('none', 'v+', 'drawn 50', 'v- 100', 'v+', 'v- 1500').slice(3)).toEqual(['none', 'none'])
  })

  test('the look begins when it is drawn: a tap stays one on a machine that draws slowly', () => {
    expect(play('none', 'v+', 'v- 900', 'drawn 1000').at(-1)).toBe('supply')
    expect(play('none', 'v+', 'drawn 800', 'v- 900').at(-1)).toBe('supply')
    expect(play('none', 'v+', 'drawn 800', 'v- 1200').at(-1)).toBe('none')
  })

  test('a frame that comes late does not count for the next look', () => {
    expect(play('none', 'v+', 'v- 20', 'b+', 'drawn 60', 'b- 900').at(-1)).toBe('enemySupply')
  })

  test('after a look what lay over the map comes back', () => {
    expect(play('works', 'b+', 'drawn 50', 'b- 900').at(-1)).toBe('works')
    expect(play('supply', 'b+', 'drawn 50', 'b- 900').at(-1)).toBe('supply')
  })

  test('another key that goes up ends nothing', () => {
    expect(play('none', 'v+', 'drawn 50', 'b- 900').at(-1)).toBe('supply')
  })
})
