/** Tables of combat and works: power, ratio, shifts, the one list, losses, demolition. */

import { hastyMinutes, PREPARED_TIMES } from '../../engine/rules/assault.ts'
import { ATTACKING_READINESS, DEFENDING_READINESS } from '../../engine/rules/combat.ts'
import { DEFENDING_AMMUNITION } from '../../engine/rules/defensiveFire.ts'
import { chanceOfSum, NEEDED } from '../../engine/rules/demolition.ts'
import { EQUIPMENT_TABLE } from '../../engine/rules/equipment.ts'
import { PERIL_TIMES } from '../../engine/rules/losses.ts'
import { AMMUNITION } from '../../engine/rules/mayAttack.ts'
import { ASSAULT_TROOPS, CREWS, QUALITY, RIDERS, RIFLES } from '../../engine/rules/power.ts'
import { RESULTS, resultOf, START_RATIOS, startPip } from '../../engine/rules/results.ts'
import { SHIFTS } from '../../engine/rules/shifts.ts'
import { EQUIPMENT, type Equipment, type Permille, SIDES } from '../../engine/types.ts'
import { percentText, ratioText, signedText } from '../../i18n/figures.ts'
import { HEX_SIZES } from './march.ts'
import { factor, type MakeTable } from './table.ts'

export const time: MakeTable = ({ time: words, room }) => ({
  caption: words.caption,
  heads: [words.head, words.hasty, words.prepared],
  rows: HEX_SIZES.map(metres => ({
    head: room.km.replace('{{km}}', String(metres / 1000)),
    cells: [hastyMinutes(metres), hastyMinutes(metres) * PREPARED_TIMES].map(String),
  })),
})

export const costs: MakeTable = ({ costs: words }) => ({
  caption: words.caption,
  heads: [words.head, words.ammunition, words.readiness],
  rows: [
    { head: words.hasty, cells: costCells(AMMUNITION.hasty, ATTACKING_READINESS.hasty) },
    { head: words.prepared, cells: costCells(AMMUNITION.prepared, ATTACKING_READINESS.prepared) },
    { head: words.defence, cells: costCells(DEFENDING_AMMUNITION, DEFENDING_READINESS) },
  ],
})

const costCells = (ammunition: Permille, readiness: Permille): readonly string[] => [
  (ammunition / 1000).toFixed(2),
  `${percentText(readiness)} %`,
]

export const men: MakeTable = ({ men: words }, say) => ({
  caption: words.caption,
  heads: [words.head, words.attack, words.defence, words.hard],
  rows: [
    ...SIDES.map(side => ({
      head: words.rifles.replace('{{side}}', say(`nation.${side}`)),
      row: RIFLES[side],
    })),
    { head: words.assault, row: ASSAULT_TROOPS },
    { head: words.riders, row: RIDERS },
    { head: words.crews, row: CREWS },
  ].map(({ head, row }) => ({ head, cells: [row.attack, row.defence, row.hard].map(String) })),
})

export const equipment: MakeTable = ({ equipment: words }, say) => ({
  caption: words.caption,
  heads: [words.head, words.soft, words.hard],
  rows: EQUIPMENT.map((piece: Equipment) => {
    const { soft, hard, per } = EQUIPMENT_TABLE[piece]
    const weapon = say(`equipment.${piece}`)
    return {
      head: per === 1 ? weapon : words.hundred.replace('{{weapon}}', weapon),
      cells: [soft, hard].map(String),
    }
  }),
})

export const quality: MakeTable = ({ quality: words }, say) => ({
  caption: words.caption,
  heads: [words.head, words.factor],
  rows: ([1, 2, 3, 4, 5, 6] as const).map(each => ({
    head: `${each}, ${say(`quality.${each}`)}`,
    cells: [factor(QUALITY[each]!)],
  })),
})

export const ratio: MakeTable = ({ ratio: words }) => ({
  caption: words.caption,
  heads: [words.head, words.start],
  rows: START_RATIOS.map((least, pip) => ({
    head: pip === 0 ? `${ratioText(least)}, ${words.below}` : ratioText(least),
    cells: [String(pip)],
  })),
})

export const shifts: MakeTable = ({ shifts: words }, say) => ({
  caption: words.caption,
  heads: [words.head, words.pips],
  rows: SHIFTS.map(({ code, size }) => ({
    head: say(`shift.${code}`),
    cells: [code === 'works' ? words.each.replace('{{pips}}', signedText(size)) : signedText(size)],
  })),
})

export const results: MakeTable = ({ results: words, none }) => ({
  caption: words.caption,
  heads: [words.head, words.attacker, words.defender, words.retreat, words.shaken],
  rows: RESULTS.map(line => ({
    head: String(line.sum),
    cells: [
      String(line.attacker),
      String(line.defender),
      String(line.retreat),
      line.attackerShaken ? words.attackerShaken : line.defenderShaken ? words.defenderShaken : none,
    ],
  })),
})

/** Ratios of 8-numbers 5.2 whose chances everybody wants to know. */
const RATIOS: readonly Permille[] = [500, 1000, 1500, 2000, 3000, 4000, 6000]

/** Throws of 36 that make the defender go back at a ratio, no shift counting. */
export const retreatChance = (ratioPermille: Permille): number => {
  let throws = 0
  for (let thrown = 2; thrown <= 12; thrown++)
    if (resultOf(startPip(ratioPermille) + thrown).retreat > 0) throws += 6 - Math.abs(7 - thrown)
  return throws
}

export const chances: MakeTable = ({ chances: words }) => ({
  caption: words.caption,
  heads: [words.head, words.chance],
  rows: RATIOS.map(each => ({ head: ratioText(each), cells: [String(retreatChance(each))] })),
})

export const afv: MakeTable = ({ afv: words }) => ({
  caption: words.caption,
  heads: [words.head, words.factor],
  rows: [
    { head: words.nothing, cells: [factor(PERIL_TIMES.none * 1000)] },
    { head: words.guns, cells: [factor(PERIL_TIMES.guns * 1000)] },
    { head: words.squads, cells: [factor(PERIL_TIMES.squads * 1000)] },
    { head: words.alone, cells: [factor(PERIL_TIMES.alone * 1000)] },
  ],
})

export const demolition: MakeTable = ({ demolition: words }) => ({
  caption: words.caption,
  heads: [words.head, words.needs, words.chance],
  rows: NEEDED.map(({ readiness, needs }) => ({
    head: `${percentText(readiness)} %`,
    cells: [String(needs), String(chanceOfSum(needs))],
  })),
})
