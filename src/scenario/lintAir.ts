/** What no schema sees of aircraft: sorties beyond the battle, in turns in which nobody can fly, and of wings that never come. */
import type { HexMap } from '../engine/map/hexMap.ts'
import { landingGrounds } from '../engine/rules/airlift.ts'
import { skyOf } from '../engine/rules/airPoints.ts'
import type { BattleFile } from './battleSchema.ts'
import type { Battle } from './compileBattle.ts'
import type { Report } from './finder.ts'

/** Reports every sortie that could never be flown, and every turn that a wing names twice. */
export function lintAir(file: BattleFile, { turns }: Battle, map: HexMap, report: Report): void {
  const sent = new Set(
    (file.events ?? []).flatMap(({ effects }) =>
      effects.flatMap(effect => (effect.kind === 'wingOn' ? [effect.wing] : [])),
    ),
  )
  file.wings?.forEach(({ id, pool, sorties, awayAtStart }, w) => {
    sorties.forEach(({ turn }, i) => {
      const at = ['wings', w, 'sorties', i, 'turn']
      const entry = turns[turn - 1]
      if (!entry) report(at, `turn ${turn}; expected at most ${turns.length}, when the battle ends`)
      else if (skyOf(entry).sky === 'none')
        report(at, `turn ${turn}, in which nobody can fly: ${skyOf(entry).cause}; expected a turn with a sky`)
      else if (sorties.findIndex(other => other.turn === turn) < i)
        report(at, `turn ${turn} a second time; expected each turn once`)
    })
    if (pool === 'transport' && landingGrounds(map).length === 0)
      report(['wings', w, 'pool'], 'nowhere to land; expected an airfield or a place with a landingGround')
    if (awayAtStart && !sent.has(id))
      report(['wings', w, 'awayAtStart'], 'no event sends the wing; expected one with the effect "wingOn"')
  })
}
