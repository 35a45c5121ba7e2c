/** Tables of ground and march: speeds, weather, darkness, rivers, fuel, the account, room. */
import { marchAllowance, marchLimit } from '../../engine/rules/marchAccount.ts'
import { GROUND_SHIFT, SHIFTS } from '../../engine/rules/shifts.ts'
import { HIDING } from '../../engine/rules/sighting.ts'
import { hexRoom } from '../../engine/rules/stacking.ts'
import {
  fuelBurnt,
  isAfloat,
  isWater,
  nightExtra,
  riverMinutes,
  speedOn,
  weatherPermille,
} from '../../engine/rules/terrain.ts'
import {
  type Metres,
  MOBILITIES,
  type Mobility,
  TERRAINS,
  type Terrain,
  WAYS,
  type Way,
  WEATHERS,
} from '../../engine/types.ts'
import { numberText, percentText, signedText } from '../../i18n/figures.ts'
import type { Say } from '../../i18n/i18n.ts'
import { factor, type MakeTable } from './table.ts'

/** Those that march over land. */
const MARCHING: readonly Mobility[] = MOBILITIES.filter(
  mobility => marchAllowance(mobility) > 0 && !isAfloat(mobility),
)
const GROUNDS: readonly Terrain[] = TERRAINS.filter(terrain => !isWater(terrain))
const OPEN_WAYS: readonly Way[] = WAYS.filter(way => way !== 'none')
/** Hex sizes of the battles this was made for. */
export const HEX_SIZES: readonly Metres[] = [1000, 4000, 12_000]
const KILOMETRE: Metres = 1000
const EXAMPLE_HEX: Metres = 4000

const mobilities = (say: Say): readonly string[] => MARCHING.map(mobility => say(`mobility.${mobility}`))

export const speedOnWays: MakeTable = ({ speedOnWays: words, none }, say) => ({
  caption: words.caption,
  heads: [words.head, ...OPEN_WAYS.map(way => say(`way.${way}`))],
  rows: MARCHING.map(mobility => ({
    head: say(`mobility.${mobility}`),
    cells: OPEN_WAYS.map(way => speedText(speedOn(mobility, way, 'steppe'), none)),
  })),
})

export const speedOnGround: MakeTable = ({ speedOnGround: words, none }, say) => ({
  caption: words.caption,
  heads: [words.head, ...mobilities(say)],
  rows: GROUNDS.map(terrain => ({
    head: say(`terrain.${terrain}`),
    cells: MARCHING.map(mobility => speedText(speedOn(mobility, 'none', terrain), none)),
  })),
})

const speedText = (speed: number, none: string): string => (speed === 0 ? none : numberText(speed))

export const weather: MakeTable = ({ weather: words }, say) => ({
  caption: words.caption,
  heads: [words.head, ...WEATHERS.map(each => say(`weather.${each}`))],
  rows: MARCHING.map(mobility => ({
    head: say(`mobility.${mobility}`),
    cells: WEATHERS.map(each => factor(weatherPermille(mobility, each, 'none', 'steppe'))),
  })),
})

export const night: MakeTable = ({ night: words }, say) => ({
  caption: words.caption,
  heads: [words.head, words.plain, words.trained, words.mountain],
  rows: MARCHING.map(mobility => ({
    head: say(`mobility.${mobility}`),
    cells: [
      nightExtra(mobility, 'none', false),
      nightExtra(mobility, 'none', true),
      nightExtra(mobility, 'mountainTrack', false),
    ].map(permille => `${percentText(permille)} %`),
  })),
})

export const wading: MakeTable = ({ wading: words }, say) => ({
  caption: words.caption,
  heads: [words.head, words.river, words.stream],
  rows: MARCHING.map(mobility => ({
    head: say(`mobility.${mobility}`),
    cells: (['river', 'stream'] as const).map(river => String(riverMinutes(mobility, river, EXAMPLE_HEX))),
  })),
})

const fuelText = (way: Way, terrain: Terrain): string =>
  String(fuelBurnt(KILOMETRE, 'dry', way, terrain, true))

export const ground: MakeTable = ({ ground: words, none }, say) => ({
  caption: words.caption,
  heads: [words.head, words.shift, words.hides, words.fuel],
  rows: GROUNDS.map(terrain => {
    const shift = SHIFTS.find(({ code }) => code === GROUND_SHIFT[terrain])
    return {
      head: say(`terrain.${terrain}`),
      cells: [
        shift ? signedText(shift.size) : none,
        HIDING.has(TERRAINS.indexOf(terrain)) ? words.near : words.far,
        fuelText('none', terrain),
      ],
    }
  }),
})

export const fuelByWay: MakeTable = ({ fuelByWay: words }, say) => ({
  caption: words.caption,
  heads: [words.head, words.fuel],
  rows: OPEN_WAYS.map(way => ({ head: say(`way.${way}`), cells: [fuelText(way, 'steppe')] })),
})

export const account: MakeTable = ({ account: words }, say) => ({
  caption: words.caption,
  heads: [words.head, words.allowance, words.limit],
  rows: MARCHING.map(mobility => ({
    head: say(`mobility.${mobility}`),
    cells: [marchAllowance(mobility), marchLimit(mobility)].map(minutes => numberText(minutes)),
  })),
})

export const room: MakeTable = ({ room: words }) => ({
  caption: words.caption,
  heads: [words.head, words.men, words.vehicles],
  rows: HEX_SIZES.map(metres => {
    const { maxMen, maxVehicles } = hexRoom(metres)
    return {
      head: words.km.replace('{{km}}', String(metres / KILOMETRE)),
      cells: [numberText(maxMen), numberText(maxVehicles)],
    }
  }),
})
