import { describe, expect, it } from 'vitest'
import { going, goingFuel, marchMinutes, wheeledMinutes } from '../../src/engine/rules/going.ts'
import {
  fuelBurnt,
  nightExtra,
  riverMinutes,
  speedOn,
  weatherPermille,
} from '../../src/engine/rules/terrain.ts'
import type { Turn } from '../../src/engine/scenario.ts'
import { MOBILITIES, type Mobility, TERRAINS, type Weather } from '../../src/engine/types.ts'
import { position } from '../support/position.ts'

const turn = (weather: Weather = 'dry', dark = 0): Turn => ({
  start: 360,
  end: 720,
  dark,
  weather: [weather],
})

describe('speeds', () => {
  it('follow the table of 8-numbers 2.4, class by class', () => {
    const columns = ['steppe', 'hills', 'forestedHills', 'taiga', 'marsh', 'dwarfPine', 'city'] as const
    const lines = MOBILITIES.map(m => [m, ...columns.map(t => speedOn(m, 'none', t))].join(' '))
    expect(lines).toEqual([
      'foot 4000 3000 2000 1000 1200 2000 3500',
      'mounted 7000 4000 2500 800 1500 2000 5000',
      'draught 3500 2000 1000 0 0 500 3500',
      'tractor 4500 2500 800 0 0 500 5000',
      'wheeled 9000 5000 1000 0 0 0 8000',
      'mech 9000 5500 2000 0 0 2000 5000',
      'tracked 9000 5500 2500 600 600 4000 5000',
      'static 0 0 0 0 0 0 0',
      'craft 0 0 0 0 0 0 0',
      'ship 0 0 0 0 0 0 0',
    ])
    const ways = ['highway', 'road', 'track', 'mountainTrack'] as const
    expect(ways.map(way => speedOn('wheeled', way, 'taiga'))).toEqual([18000, 14000, 10000, 3500])
  })

  it('let nobody into water', () => {
    for (const water of ['lake', 'shoal', 'sea'] as const)
      for (const mobility of MOBILITIES) expect(speedOn(mobility, 'none', water)).toBe(0)
  })

  it('let every class but static somewhere, and foot on all land', () => {
    const land = TERRAINS.filter(t => !['lake', 'shoal', 'sea'].includes(t))
    for (const terrain of land) expect(speedOn('foot', 'none', terrain), terrain).toBeGreaterThan(0)
  })
})

describe('the march formula', () => {
  it.each([
    ['foot, forested hills, 4 km', 4000, 2000, 1000, 0, 0, 120],
    ['foot, dwarf pine, 1 km', 1000, 2000, 1000, 0, 0, 30],
    ['tracked, steppe, 12 km', 12_000, 9000, 1000, 0, 0, 80],
    ['tracked, track, 4 km, 18-24 hours of 9 August', 4000, 10_000, 1000, 514, 300, 28],
    ['foot, taiga, 4 km, rain', 4000, 1000, 1100, 0, 0, 264],
    ['half a minute counts as one', 4000, 9600, 1020, 0, 0, 26],
    ['a step takes a minute at least', 1, 18_000, 1000, 0, 0, 1],
  ])('%s', (_, metres, speed, weather, dark, night, minutes) => {
    expect(marchMinutes(metres, speed, weather, dark, night)).toBe(minutes)
  })
})

describe('weather', () => {
  it('spares a highway, halves on a road, counts in full on a track and over the ground', () => {
    const rain = (['highway', 'road', 'track', 'none'] as const).map(way =>
      weatherPermille('wheeled', 'rain', way, 'steppe'),
    )
    expect(rain).toEqual([1000, 1500, 2000, 2000])
    expect(weatherPermille('wheeled', 'dry', 'none', 'steppe')).toBe(1000)
  })

  it.each<[Mobility, Weather, number]>([
    ['foot', 'rain', 1100],
    ['mounted', 'mud', 1300],
    ['draught', 'rain', 1500],
    ['tractor', 'mud', 2500],
    ['tracked', 'rain', 1150],
    ['tracked', 'mud', 1400],
    ['mech', 'mud', 1800],
    ['mech', 'fog', 1300],
    ['wheeled', 'fog', 1500],
  ])('slows %s in %s to %i‰ on steppe', (mobility, weather, permille) => {
    expect(weatherPermille(mobility, weather, 'none', 'steppe')).toBe(permille)
  })

  it('knows the wet mountain track, tanks in fog and the black-soil plain', () => {
    expect(weatherPermille('wheeled', 'rain', 'mountainTrack', 'mountain')).toBe(3500)
    expect(weatherPermille('tracked', 'fog', 'none', 'steppe')).toBe(2000)
    expect(weatherPermille('tracked', 'fog', 'road', 'steppe')).toBe(1650)
    expect(weatherPermille('tracked', 'mud', 'none', 'farmland')).toBe(2500)
    expect(weatherPermille('mech', 'mud', 'none', 'farmland')).toBe(3000)
    expect(weatherPermille('mech', 'mud', 'track', 'farmland')).toBe(1800)
  })
})

describe('darkness', () => {
  it('slows feet least and vehicles on a mountain track most; the trained half as much', () => {
    expect([nightExtra('foot', 'none', false), nightExtra('draught', 'road', false)]).toEqual([200, 250])
    expect([nightExtra('mech', 'road', false), nightExtra('mech', 'mountainTrack', false)]).toEqual([
      300, 500,
    ])
    expect(nightExtra('foot', 'mountainTrack', false)).toBe(200)
    expect(nightExtra('mech', 'mountainTrack', true)).toBe(250)
  })
})

describe('rivers', () => {
  it('cost by class and by km of hex; a stream a quarter, a major river is not waded', () => {
    expect(MOBILITIES.map(m => riverMinutes(m, 'river', 4000))).toEqual([32, 32, 80, 80, 80, 80, 48, 0, 0, 0])
    expect(riverMinutes('foot', 'stream', 4000)).toBe(8)
    expect(riverMinutes('foot', 'river', 1000)).toBe(8)
    expect(riverMinutes('foot', 'major', 4000)).toBe(0)
  })
})

describe('fuel', () => {
  it('is burnt by the km of the surface, more in the wet', () => {
    expect(fuelBurnt(4000, 'dry', 'none', 'steppe', false)).toBe(20)
    expect(fuelBurnt(4000, 'dry', 'track', 'steppe', false)).toBe(24)
    expect(fuelBurnt(4000, 'dry', 'road', 'mountain', false)).toBe(16)
    expect(fuelBurnt(12_000, 'dry', 'mountainTrack', 'mountain', true)).toBe(156)
    expect(fuelBurnt(12_000, 'dry', 'mountainTrack', 'mountain', false)).toBe(96)
    expect(fuelBurnt(4000, 'rain', 'none', 'steppe', false)).toBe(25)
    expect(fuelBurnt(4000, 'mud', 'none', 'farmland', false)).toBe(36)
    expect(fuelBurnt(4000, 'mud', 'track', 'farmland', false)).toBe(30)
  })

  it('takes the climb from the heights of the map', () => {
    const { scenario, hex } = position('. ^', { ways: [['mountainTrack', '0000', '0100']] })
    const up = hex('0000') * 6 + 2
    const down = hex('0100') * 6 + 5
    expect(scenario.map.neighbours[up]).toBe(hex('0100'))
    expect(scenario.map.neighbours[down]).toBe(hex('0000'))
    scenario.map.elevation[hex('0100')] = 600
    expect([up, down].map(side => goingFuel(scenario, turn(), side, 'mountainTrack'))).toEqual([52, 32])
  })
})

describe('the going over a hexside', () => {
  const foot = { mobility: 'foot', nightTrained: false } as const
  const wheels = { mobility: 'wheeled', nightTrained: false } as const
  const east = (scenario: ReturnType<typeof position>['scenario']): number =>
    [0, 1, 2, 3, 4, 5].find(d => scenario.map.neighbours[d] === 1)!

  it('takes the way or the ground, whichever is sooner', () => {
    const slow = position('. .', { ways: [['mountainTrack', '0000', '0100']] }).scenario
    expect(going(slow, turn(), wheels, east(slow), false)).toEqual({ way: 'none', minutes: 27, river: 0 })
    const quick = position('. %', { ways: [['mountainTrack', '0000', '0100']] }).scenario
    expect(going(quick, turn(), wheels, east(quick), false)).toEqual({
      way: 'mountainTrack',
      minutes: 69,
      river: 0,
    })
  })

  it('goes across country where it must, by the way only where there is no other going', () => {
    const woods = position('. %', { ways: [['road', '0000', '0100']] }).scenario
    expect(going(woods, turn(), wheels, east(woods), true)).toEqual({ way: 'none', minutes: 240, river: 0 })
    const heights = position('. ^', { ways: [['road', '0000', '0100']] }).scenario
    expect(going(heights, turn(), wheels, east(heights), true)?.way).toBe('road')
    const wild = position('. ^').scenario
    expect(going(wild, turn(), wheels, east(wild), false)).toBeNull()
  })

  it('lets a way bridge the river', () => {
    const rivers = [['0000', '0100', 'river']] as const
    const bare = position('. .', { rivers }).scenario
    expect(going(bare, turn(), foot, east(bare), false)).toEqual({ way: 'none', minutes: 60, river: 32 })
    const bridged = position('. .', { rivers, ways: [['track', '0000', '0100']] }).scenario
    expect(going(bridged, turn(), foot, east(bridged), false)?.river).toBe(0)
  })

  it('counts a climb on hexes under 3 km only', () => {
    for (const [hexMetres, minutes] of [
      [1000, 18],
      [4000, 60],
    ] as const) {
      const { scenario } = position('. .', { hexMetres })
      scenario.map.elevation[1] = 60
      expect(going(scenario, turn(), foot, east(scenario), false)?.minutes).toBe(minutes)
      expect(going(scenario, turn(), foot, 6 + 5, false)?.minutes).toBe(hexMetres === 1000 ? 15 : 60)
    }
  })

  it('weighs the weather of the hex entered', () => {
    const { scenario } = position('. .')
    scenario.map.zone[1] = 1
    const wet: Turn = { ...turn(), weather: ['dry', 'rain'] }
    expect(going(scenario, wet, wheels, east(scenario), false)?.minutes).toBe(53)
    expect(going(scenario, wet, wheels, 6 + 5, false)?.minutes).toBe(27)
  })
})

describe('lorries', () => {
  it('need going, and an open crossing over a major river or a pass', () => {
    const minutes = (options: Parameters<typeof position>[1], drawing = '. .'): number => {
      const { scenario, state } = position(drawing, options)
      return wheeledMinutes(scenario, state, turn(), 2)
    }
    const ferry = (from: number) =>
      ({
        id: 'ferry',
        kind: 'ferry',
        between: ['0000', '0100'],
        capacity: [{ from, unit: 'vehicles', perHour: 60, loadClass: 30 }],
      }) as const
    expect(minutes({})).toBe(27)
    expect(minutes({}, '. ^')).toBe(-1)
    expect(minutes({ rivers: [['0000', '0100', 'river']] })).toBe(27 + 80)
    expect(minutes({ rivers: [['0000', '0100', 'major']] })).toBe(-1)
    expect(minutes({ rivers: [['0000', '0100', 'major']], crossings: [ferry(360)] })).toBe(27)
    expect(minutes({ rivers: [['0000', '0100', 'major']], crossings: [ferry(361)] })).toBe(-1)
    expect(minutes({ crossings: [ferry(361)] })).toBe(-1)
  })
})
