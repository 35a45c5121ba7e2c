/** Examples of marches: zones, narrow places, fuel, forced marches. */

import { marchAllowance } from '../../engine/rules/marchAccount.ts'
import type { Turn } from '../../engine/scenario.ts'
import { type Position, position } from '../position/position.ts'
import { type Example, marched, played, wayOf } from './example.ts'

const TANKS = { arm: 'tank', mobility: 'tracked', fuelRefill: 40 } as const
const WHOLE_DAY: Turn = { start: 0, end: 1440, dark: 0, weather: ['dry'] }

/** Riflemen pass through the zone of a company: free hex, into the zone, on within it. */
export const zones: Example = () => {
  const p = position(
    `
    ,  ,  ,  ,
      A,  ,  ,  ,
    ,  ,  b,  ,
    `,
    { hexMetres: 1000 },
  )
  return passing(p, 'A', '0100 0201 0301', true)
}

/** A tank brigade does the same on hexes of 12 km. */
export const tanksInZones: Example = () => {
  const p = position(
    `
    T  .  .  .
    .  .  b  .
    `,
    { hexMetres: 12_000, units: { T: TANKS, b: { men: 4000 } }, turns: [WHOLE_DAY] },
  )
  return passing(p, 'T', '0100 0200', false)
}

/** Minutes of the steps of a march: the first is free where `hasFree` is set, then comes the zone, then the same zone. */
function passing(p: Position, letter: string, path: string, hasFree: boolean): ReturnType<Example> {
  const minutes = marched(p, letter, path).steps.map(step => step.cost.minutes)
  const [free, zone, within] = hasFree ? minutes : [0, ...minutes]
  return {
    position: p,
    figures: { free: free!, zone: zone!, within: within! },
    ways: [wayOf(p, letter, path)],
  }
}

/** The forward detachment at the pontoon of 8-numbers 2.6: 450 vehicles at 120 an hour. */
export const queue: Example = () => {
  const p = position(
    `
    TRG  .
    `,
    {
      units: { T: { ...TANKS, vehicles: 200 }, R: { vehicles: 200 }, G: { arm: 'artillery', vehicles: 50 } },
      rivers: [['0000', '0100', 'major']],
      crossings: [
        {
          id: 'Pontoon',
          between: ['0000', '0100'],
          kind: 'pontoon',
          capacity: [{ from: 0, unit: 'vehicles', perHour: 120, loadClass: 30 }],
        },
      ],
    },
  )
  let now = p
  const over: number[] = []
  const waits: number[] = []
  for (const letter of 'TRG') {
    const { after, events } = played(now, { kind: 'move', unit: p.unit(letter), path: [p.hex('0100')] })
    now = after
    over.push(after.state.crossingClock[0]!)
    waits.push(...events.flatMap(event => (event.kind === 'moved' ? [event.waited] : [])))
  }
  const [first, second, third] = over
  const { perHour } = p.scenario.map.crossings[0]!.capacity[0]!
  return {
    position: p,
    figures: { perHour, first: first!, wait: waits[1]!, second: second!, third: third! },
    ways: [wayOf(p, 'T', '0100')],
  }
}

/** The tank brigade of the forward detachment at Hailar: 1.3 refills, 120 km of track (8-numbers 4.2). */
export const burn: Example = () => {
  const hexes = Array.from({ length: 31 }, (_, col) => `${String(col).padStart(2, '0')}00`)
  const p = position(['T', ...hexes.slice(1).map(() => '.')].join(' '), {
    units: { T: TANKS },
    ways: [['track', ...hexes]],
    turns: [WHOLE_DAY],
    state: (state, unit) => {
      state.fuel[unit('T')] = 1300
    },
  })
  const path = hexes.slice(1).join(' ')
  const last = marched(p, 'T', path).steps.at(-1)!
  return {
    position: p,
    figures: { minutes: last.clock, burnt: 1300 - last.fuel, left: (last.fuel / 1000).toFixed(2) },
    ways: [wayOf(p, 'T', path)],
  }
}

/** Riflemen march beyond their daily allowance. */
export const forced: Example = () => {
  const p = position('A . . . . . . . . . . . .', { turns: [WHOLE_DAY] })
  const path = '0100 0200 0300 0400 0500 0600 0700 0800 0900 1000 1100 1200'
  const last = marched(p, 'A', path).steps.at(-1)!
  return {
    position: p,
    figures: {
      km: (path.split(' ').length * p.scenario.map.hexMetres) / 1000,
      hours: last.clock / 60,
      free: marchAllowance('foot'),
      readiness: last.readiness / 10,
    },
    ways: [wayOf(p, 'A', path)],
  }
}
