import { useMemo } from 'react'
import { type UnitSupply as Report, supplyReport } from '../../engine/rules/supply.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { durationText } from '../../i18n/dates.ts'
import { tonsText } from '../../i18n/figures.ts'
import type { Say } from '../../i18n/i18n.ts'
import type { Names } from '../../i18n/names.ts'
import { Section } from '../common/Section.tsx'
import { useBattle } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'

/** What the next delivery would bring each unit of the viewer; from the store where the map shows it, else reckoned. */
export function useSupply(): readonly Report[] {
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const shown = useBattle(battle => battle.supply)
  return useMemo(() => shown ?? supplyReport(scenario, view.state, view.side), [scenario, view, shown])
}

/** Why the unit has what it has: the cause, its road, who bars it. */
export function UnitSupply({ unit }: { unit: UnitIndex }) {
  const say = useSay()
  const names = useNames()
  const report = useSupply().find(each => each.unit === unit)
  if (!report) return null
  return (
    <Section
      title={say('battle.supplyHead')}
      aside={
        report.kilograms > 0 ? say('battle.supplyAmount', { tons: tonsText(report.kilograms) }) : undefined
      }
    >
      <p>{say(`supply.${report.cause}`)}</p>
      <p className='note'>
        {[roadWords(say, names, report), say(`supplyRemedy.${report.cause}`)]
          .filter(text => text !== '')
          .join('. ')}
      </p>
    </Section>
  )
}

function roadWords(say: Say, names: Names, report: Report): string {
  if (report.line.length > 1)
    return say('battle.supplyLine', { count: report.line.length - 1, oneWay: durationText(report.oneWay) })
  if (report.cause !== 'noRoad') return ''
  if (report.blockedAt < 0) return say('battle.supplyCutGround')
  return say('battle.supplyCut', {
    where: names.hex(report.blockedAt),
    units: report.blockers.map(u => names.unit(u)).join(', '),
  })
}
