/** Tables of zones, supply and sight. */
import { ceilDiv } from '../../engine/arithmetic.ts'
import {
  effectOf,
  FULL_EFFECT_STOCK,
  LOW_EFFECT_STOCK,
  POWER_PER_KM,
  RIFLES,
} from '../../engine/rules/power.ts'
import { SIGHT_METRES } from '../../engine/rules/sighting.ts'
import { TARGETS } from '../../engine/rules/supply.ts'
import { ARMS, PRIORITIES } from '../../engine/types.ts'
import { kilometresText, numberText, percentText } from '../../i18n/figures.ts'
import { HEX_SIZES } from './march.ts'
import type { MakeTable } from './table.ts'

export const zoneMen: MakeTable = ({ zoneMen: words, room }) => ({
  caption: words.caption,
  heads: [words.head, words.power, words.men],
  rows: HEX_SIZES.map(metres => {
    const power = (POWER_PER_KM * metres) / 1000
    return {
      head: room.km.replace('{{km}}', String(metres / 1000)),
      // Rested riflemen of quality 4: their power is the sum itself.
      cells: [String(power), numberText(ceilDiv(power * 1000, RIFLES.soviet.defence))],
    }
  }),
})

export const targets: MakeTable = ({ targets: words }, say) => ({
  caption: words.caption,
  heads: [words.head, words.target],
  rows: PRIORITIES.map((priority, p) => ({
    head: say(`priority.${priority}`),
    cells: [(TARGETS[p]! / 1000).toFixed(1)],
  })),
})

export const effect: MakeTable = ({ effect: words }) => ({
  caption: words.caption,
  heads: [words.head, words.attack, words.defence],
  rows: [FULL_EFFECT_STOCK, LOW_EFFECT_STOCK, 0].map(stock => ({
    head: words.from.replace('{{refills}}', (stock / 1000).toFixed(1)),
    cells: [effectOf(stock, true), effectOf(stock, false)].map(permille => `${percentText(permille)} %`),
  })),
})

export const sight: MakeTable = ({ sight: words }, say) => ({
  caption: words.caption,
  heads: [words.head, words.km],
  rows: ARMS.map(arm => ({ head: say(`arm.${arm}`), cells: [kilometresText(SIGHT_METRES[arm])] })),
})
