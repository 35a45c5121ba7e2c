/** Examples of supply: what lorries bring, and who cuts a road. */
import { turnMinutes } from '../../engine/derived.ts'
import { hexText } from '../../engine/map/hexMap.ts'
import { roundTrip } from '../../engine/rules/lift.ts'
import { reliefOf } from '../../engine/rules/relief.ts'
import { supplyReport, TARGETS } from '../../engine/rules/supply.ts'
import type { SupplyColumn } from '../../engine/scenario.ts'
import { PRIORITIES } from '../../engine/types.ts'
import { durationText } from '../../i18n/dates.ts'
import { tonsText } from '../../i18n/figures.ts'
import { position } from '../position/position.ts'
import type { Example } from './example.ts'

const COLUMN: Omit<SupplyColumn, 'source' | 'id' | 'name'> & { readonly source: string } = {
  side: 'soviet',
  source: '0000',
  lift: 20,
  serviceable: 1000,
  tonsPerDay: 1000,
  fromTurn: 0,
  byRail: false,
}
const ROAD = ['0000', '0100', '0200', '0300', '0400', '0500'] as const

/** A regiment that has fired away its ammunition, 20 km down a track. */
export const lift: Example = () => {
  const p = position('. . . . . A', {
    columns: [COLUMN],
    ways: [['track', ...ROAD]],
    state: (state, unit) => {
      state.ammo[unit('A')] = 0
    },
  })
  const [report] = supplyReport(p.scenario, p.state, 'soviet')
  const { line, oneWay, kilograms, burntKilograms } = report!
  const target = TARGETS[PRIORITIES.indexOf('normal')]!
  return {
    position: p,
    figures: {
      lift: COLUMN.lift,
      km: ((line.length - 1) * p.scenario.map.hexMetres) / 1000,
      oneWay: durationText(oneWay),
      round: durationText(roundTrip(oneWay)),
      hours: turnMinutes(p.scenario, p.state) / 60,
      needs: tonsText(target * p.scenario.units[p.unit('A')]!.ammoRefill),
      gets: tonsText(kilograms),
      burnt: tonsText(burntKilograms),
    },
    ways: [line],
  }
}

/** An enemy regiment beside the only road. */
export const cut: Example = () => {
  const p = position(
    `
    .  .   .  .   .  A
    =  b=  =  =  =  =
    `,
    { columns: [COLUMN], ways: [['track', ...ROAD]] },
  )
  const unit = p.unit('A')
  const report = supplyReport(p.scenario, p.state, 'soviet').find(each => each.unit === unit)!
  const relief = reliefOf(p.scenario, p.state, unit)
  const printed = (hex: number): string => hexText(p.scenario.map, hex)
  return {
    position: p,
    figures: {
      at: printed(report.blockedAt),
      hold: relief?.hold.map(printed).join(', ') ?? '–',
    },
  }
}
