/** What no schema sees of night thrusts and crowded roads: turns that never come, and detachments of nobody or of both sides. */
import type { BattleFile } from './battleSchema.ts'
import type { Battle } from './compileBattle.ts'
import type { Forces } from './compileForces.ts'
import type { Report } from './finder.ts'

/** Reports every night thrust that could never be made, and crowds that never come. */
export function lintThrusts(file: BattleFile, battle: Battle, forces: Forces, report: Report): void {
  const last = battle.turns.length
  file.crowds?.forEach(({ fromTurn, untilTurn }, i) => {
    if (untilTurn < fromTurn || untilTurn > last)
      report(['crowds', i, 'untilTurn'], `turn ${untilTurn}; expected ${fromTurn} to ${last}`)
  })
  file.nightThrusts?.forEach(({ units, fromTurn, untilTurn }, i) => {
    const path = ['nightThrusts', i]
    if (untilTurn < fromTurn || untilTurn > last)
      report([...path, 'untilTurn'], `turn ${untilTurn}; expected ${fromTurn} to ${last}`)
    if (units.length === 0) report([...path, 'units'], 'no units; expected one or more')
    const sides = new Set(battle.nightThrusts[i]!.units.map(u => forces.units[u]?.side))
    if (sides.size > 1) report([...path, 'units'], 'units of both sides; expected a detachment of one')
  })
}
