/** The worked examples of the rulebook give the figures of the design (8-numbers), or ones worked out by hand here. */
import { expect, test } from 'vitest'
import { EXAMPLES } from '../../src/rulebook/examples/index.ts'

const figures = (name: keyof typeof EXAMPLES) => EXAMPLES[name]().figures

test('zones cost riflemen in dwarf pine 60 and 120 minutes on 1 km (section 3)', () => {
  expect(figures('zones')).toEqual({ free: 30, zone: 60, within: 120 })
})

test('zones cost tanks on steppe 160 and 320 minutes on 12 km (section 3)', () => {
  expect(figures('tanksInZones')).toMatchObject({ zone: 160, within: 320 })
})

test('450 vehicles are over the pontoon after 225 minutes (section 2.6)', () => {
  // 200 at 120 an hour are 100 minutes, 50 are 25.
  expect(figures('queue')).toEqual({ perHour: 120, first: 100, wait: 100, second: 200, third: 225 })
})

test('720 thousandths for 120 km leave 0.58 of 1.3 refills (section 4.2)', () => {
  expect(figures('burn')).toEqual({ minutes: 720, burnt: 720, left: '0.58' })
})

test('two hours beyond the allowance cost 3 % readiness (section 2.3)', () => {
  // 12 hexes of 4 km at 4 km an hour are 720 minutes, 120 of them forced at 15 thousandths an hour.
  expect(figures('forced')).toEqual({ km: 48, hours: 12, free: 600, readiness: 97 })
})

test('a division that storms 300 men has 1,200 engaged (section 5.2)', () => {
  expect(figures('engaged')).toMatchObject({ men: 12_000, enemy: 300, engaged: 1200 })
  // 11 for the ratio, hills -1, the throw 7: a sum of 17 costs 29 thousandths.
  expect(figures('engaged')).toMatchObject({ sum: 17, loss: 35, without: 348 })
})

test('works of level 3 take six pips, a prepared assault gives two back (section 5.2)', () => {
  expect(figures('works')).toMatchObject({
    works: '−6',
    prepared: '+2',
    net: '−4',
    share: 64,
    sum: 11,
    level: 2,
  })
})

test('all round gains two pips, one side none', () => {
  expect(figures('bound')).toEqual({ allRound: '+2', oneSide: '0' })
})

test('lift times minutes is shared out by the round trip (section 4.1)', () => {
  // 20 km of track at 10 km an hour: 2 hours; a round 2 x 120 x 1.5 + 240 = 600 minutes; 20 t x 360 / 600 = 12 t, less 2 %.
  expect(figures('lift')).toEqual({
    lift: 20,
    km: 20,
    oneWay: '2:00',
    round: '10:00',
    hours: 6,
    needs: '26.0',
    gets: '11.7',
    burnt: '0.2',
  })
})

test('a zone over the road cuts it, and a friend in the hex opens it', () => {
  expect(figures('cut')).toEqual({ at: '0100', hold: '0100' })
})
