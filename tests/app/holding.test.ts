import { describe, expect, test } from 'vitest'
import { createHolding } from '../../src/app/holding.ts'
import type { Overlay } from '../../src/app/store.ts'

/** Plays presses and releases, "v+ 0" or "v- 900", under an overlay; tells what is shown after each. */
function play(before: Overlay, ...deeds: readonly string[]): readonly Overlay[] {
  let shown = before
  const holding = createHolding({
    shown: () => shown,
    show: overlay => {
      shown = overlay
    },
  })
  const overlays: { readonly [key: string]: Overlay } = { v: 'supply', b: 'enemySupply' }
  return deeds.map(deed => {
    const [key, sign] = [deed[0]!, deed[1]]
    const at = Number(deed.slice(3))
    if (sign === '+') holding.press(key, overlays[key]!, at)
    else holding.release(key, at)
    return shown
  })
}

describe('an overlay by its key', () => {
  test('held it goes with the key, tapped it stays until the next tap', () => {
    expect(play('none', 'v+ 0', 'v- 900')).toEqual(['supply', 'none'])
    expect(play('none', 'v+ 0', 'v- 100')).toEqual(['supply', 'supply'])
    expect(play('none', 'v+ 0', 'v- 100', 'v+ 500', 'v- 1500')).toEqual(['supply', 'supply', 'none', 'none'])
  })

  test('after a look what lay over the map comes back', () => {
    expect(play('works', 'b+ 0', 'b- 900')).toEqual(['enemySupply', 'works'])
    expect(play('supply', 'b+ 0', 'b- 900')).toEqual(['enemySupply', 'supply'])
  })

  test('another key that goes up ends nothing', () => {
    expect(play('none', 'v+ 0', 'b- 900')).toEqual(['supply', 'supply'])
  })
})
