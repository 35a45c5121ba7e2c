/** Aircraft in hand: picked by key or button, aimed with pointer or cursor, flown by a click or Enter. */
import { describe, expect, it } from 'vitest'
import { flightPlan } from '../../src/app/flight.ts'
import { airOverlay } from '../../src/board/airOverlay.ts'
import { airPoints } from '../../src/engine/rules/airPoints.ts'
import { wing } from '../support/flying.ts'
import { position } from '../support/position.ts'
import { openField, type Page } from '../support/session.ts'

const field = position(
  `
  A   b  .  .
  .   .  .  c
  `,
  {
    scenario: { wings: [wing('soviet', 'strike', 1), wing('soviet', 'scout', 1)] },
    ways: [['road', '0001', '0101', '0201', '0301']],
  },
)
const { hex } = field

const open = (): Promise<Page> => openField(field)
const inHand = ({ battle }: Page): string => {
  const { mode } = battle()
  return mode.kind === 'air' ? mode.mission : mode.kind
}
const left = (page: Page): readonly number[] =>
  (['strike', 'scout'] as const).map(
    pool => airPoints(field.scenario, page.battle().game.state, 'soviet', pool).left,
  )

describe('aircraft in hand', () => {
  it('are taken and put back by one key, and let go by backing out', async () => {
    const page = await open()
    page.session.toggleFlight()
    expect(inHand(page)).toBe('strike')
    page.session.toggleFlight()
    expect(inHand(page)).toBe('idle')
    page.session.planFlight('interdict')
    page.session.cancel()
    expect(inHand(page)).toBe('idle')
    expect([inHand(page), left(page)]).toEqual(['idle', [1, 1]])
  })

  it('are shown what they would do where the pointer is, and why not', async () => {
    const page = await open()
    page.session.planFlight('strike')
    expect(flightPlan(page.battle())).toBeNull()
    page.session.hoverHex(hex('0100'))
    expect(flightPlan(page.battle())).toMatchObject({ refusal: null, hexes: [hex('0100')] })
    page.session.hoverHex(hex('0200'))
    expect(flightPlan(page.battle())).toMatchObject({ refusal: { code: 'noTarget' } })
    page.session.planFlight('interdict')
    page.session.hoverHex(hex('0201'))
    expect(airOverlay(page.battle())?.plan).toMatchObject({
      hexes: ['0001', '0101', '0201', '0301'].map(hex),
      isLawful: true,
    })
  })

  it('fly where a click or Enter sends them, and the next that has points comes to hand', async () => {
    const page = await open()
    page.session.toggleFlight()
    page.session.clickHex(hex('0100'), 'primary', false)
    expect([inHand(page), left(page)]).toEqual(['scout', [0, 1]])
    page.session.lookAt(hex('0201'))
    page.session.moveCursor('ArrowUp')
    expect(flightPlan(page.battle())?.order.hex).toBe(hex('0200'))
    page.session.actAtCursor()
    expect([inHand(page), left(page)]).toEqual(['idle', [0, 0]])
    page.session.toggleFlight()
    expect(inHand(page)).toBe('idle')
    expect(page.notices().at(-1)).toBe('noAircraft')
  })

  it('stay in hand when the mission is refused', async () => {
    const page = await open()
    page.session.toggleFlight()
    page.session.clickHex(hex('0200'), 'primary', false)
    expect([inHand(page), left(page)]).toEqual(['strike', [1, 1]])
  })

  it('support the assault that is being put together', async () => {
    const page = await open()
    page.session.clickHex(hex('0000'), 'primary', false)
    page.session.openAssault(hex('0100'))
    page.session.changeAssault({ air: 1 })
    const { odds } = page.battle()
    expect(odds && 'shifts' in odds ? odds.shifts : []).toContainEqual({ code: 'air', pips: 1 })
    page.session.confirmAssault()
    expect(left(page)).toEqual([0, 1])
  })
})
