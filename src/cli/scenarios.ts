/** `scenarios`: the battles that come with the program. */
import type { Side } from '../engine/types.ts'
import type { Loaded } from '../scenario/load.ts'
import { loadBattle } from './battle.ts'
import type { Declare } from './command.ts'
import { builtInBattles } from './files.ts'

type Whole = Extract<Loaded, { ok: true }>

export const scenarios: Declare = (program, io, end) => {
  program
    .command('scenarios')
    .description('list the scenarios and their variants')
    .option('--json', 'print one JSON array')
    .action(({ json }: { json?: boolean }) => {
      const rows = []
      let faulty = false
      for (const id of builtInBattles()) {
        const battle = loadBattle(id, {}, io)
        if (battle) rows.push(row(battle))
        else faulty = true
      }
      if (json) io.out(JSON.stringify(rows))
      else for (const line of rows.flatMap(inWords)) io.out(line)
      end(faulty ? 1 : 0)
    })
}

/** What other tools read of a battle; the shape is fixed. */
function row({ scenario, about }: Whole) {
  const inPlay = (side: Side) =>
    scenario.units.filter(unit => unit.side === side && (unit.arrival !== null || unit.box !== undefined))
      .length
  return {
    id: scenario.id,
    title: scenario.title,
    hexes: scenario.map.terrain.length,
    units: { soviet: inPlay('soviet'), japanese: inPlay('japanese') },
    turns: scenario.turns.length,
    forms: about.forms,
    variants: about.variants.map(({ id, title }) => ({ id, title })),
  }
}

const inWords = ({ id, title, hexes, units, turns, variants }: ReturnType<typeof row>): string[] => [
  `${id}: ${title}, ${hexes} hexes, ${units.soviet} Soviet and ${units.japanese} Japanese units, ${turns} turns`,
  ...variants.map(variant => `  --variant ${variant.id}: ${variant.title}`),
]
