/** When the ground layer, the dearest, is painted anew. */
import { describe, expect, it } from 'vitest'
import { boardModel } from '../../src/board/fromBattle.ts'
import { sameGround } from '../../src/board/sameGround.ts'
import { STATION_MINUTES } from '../../src/engine/rules/railway.ts'
import { position } from '../support/position.ts'
import { openField, type Page } from '../support/session.ts'

const field = position(`
  A  .  .  .
  .  .  .  b
  .  C  .  .
`)
const { hex, unit } = field

/** Does the ground stay as it is when this is done with the first unit in hand? */
async function stays(act: (page: Page) => void): Promise<boolean> {
  const page = await openField(field)
  page.session.selectUnits([unit('A')])
  page.session.hoverHex(hex('0001'))
  const before = boardModel(page.battle())
  act(page)
  const after = boardModel(page.battle())
  expect(after).not.toEqual(before)
  return sameGround(before, after)
}

describe('the ground', () => {
  it('stays while the pointer goes from hex to hex with a unit in hand', async () => {
    expect(await stays(page => page.session.hoverHex(hex('0102')))).toBe(true)
  })

  it('stays while a unit is pointed at in a list', async () => {
    expect(await stays(page => page.session.pointAt([unit('C')]))).toBe(true)
  })

  it.each<[string, (page: Page) => void]>([
    ['another unit is in hand', page => page.session.selectUnits([unit('C')])],
    ['a unit marches', page => page.session.clickHex(hex('0001'), 'primary', false)],
    ['something else lies over the map', page => page.session.setOverlay('elevation')],
    ['the grid is switched off', page => page.session.toggleDisplay('grid')],
  ])('is painted anew when %s', async (_, act) => {
    expect(await stays(act)).toBe(false)
  })
})

it('a wrecked station is marked, one that is being wrecked is not', async () => {
  const page = await openField(field)
  const battle = page.battle()
  const wrecked = (minutes: number): readonly number[] => {
    const stationWork = Int16Array.from(battle.shown.state.stationWork)
    stationWork[hex('0201')] = minutes
    return boardModel({
      ...battle,
      shown: { ...battle.shown, state: { ...battle.shown.state, stationWork } },
    }).wrecked
  }
  expect([wrecked(STATION_MINUTES - 1), wrecked(STATION_MINUTES)]).toEqual([[], [hex('0201')]])
})
