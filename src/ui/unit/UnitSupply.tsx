import { useMemo } from 'react'
import { reliefOf } from '../../engine/rules/relief.ts'
import { type UnitSupply as Report, supplyReport } from '../../engine/rules/supply.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { tonsText } from '../../i18n/figures.ts'
import { Section } from '../common/Section.tsx'
import { useBattle } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { supplyReasons } from '../why/reasons.ts'
import { Why } from '../why/Why.tsx'

/** What the next delivery would bring each unit of the viewer; from the store where the map shows it, else reckoned. */
export function useSupply(): readonly Report[] {
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const shown = useBattle(battle => (battle.overlay === 'supply' ? battle.supply : null))
  return useMemo(() => shown ?? supplyReport(scenario, view.state, view.side), [scenario, view, shown])
}

/** Why the unit has what it has: the cause, its road, who bars it, what would open it. */
export function UnitSupply({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const names = useNames()
  const report = useSupply().find(each => each.unit === unit)
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  if (!report) return null
  const relief = report.cause === 'noRoad' ? reliefOf(scenario, view.state, unit) : null
  return (
    <Section
      title={say('battle.supplyHead')}
      aside={
        report.kilograms > 0 ? say('battle.supplyAmount', { tons: tonsText(report.kilograms) }) : undefined
      }
    >
      <Why as='text' reasons={supplyReasons(say, names, report, relief)} />
    </Section>
  )
}
