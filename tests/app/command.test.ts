/** Who commands a side when: the seat, the staff for some turns, and the player again. */
import { describe, expect, it } from 'vitest'
import { commanderAt, staffAt, withCommand } from '../../src/app/command.ts'
import type { CommandChange } from '../../src/scenario/recordFile.ts'

const seats = { soviet: 'human', japanese: 'officer' }
const handed: CommandChange = { turn: 3, side: 'soviet', by: 'historical', until: 4 }
const taken: CommandChange = { turn: 4, side: 'soviet', by: 'human' }

/** Who commands the Soviet side in the turns 1 to 5. */
const led = (commands: readonly CommandChange[]) =>
  [0, 1, 2, 3, 4].map(turn => {
    const seat = commanderAt({ seats, commands }, 'soviet', turn)
    return seat === 'human' ? seat : seat.level
  })

describe('the command of a side', () => {
  it('is that of its seat, where nothing changes', () => {
    expect(led([])).toEqual(['human', 'human', 'human', 'human', 'human'])
    expect(commanderAt({ seats }, 'japanese', 0)).toEqual({ level: 'officer' })
  })

  it('is the staff’s for the turns that it was given, and then comes back by itself', () => {
    expect(led([handed])).toEqual(['human', 'human', 'historical', 'historical', 'human'])
    expect(staffAt({ seats, commands: [handed] }, 'soviet', 3)).toEqual({ level: 'historical', until: 4 })
    expect(staffAt({ seats, commands: [handed] }, 'soviet', 4)).toBeNull()
  })

  it('is taken back at any time', () => {
    expect(led([handed, taken])).toEqual(['human', 'human', 'historical', 'human', 'human'])
    expect(staffAt({ seats, commands: [handed, taken] }, 'soviet', 3)).toBeNull()
  })

  it('stays with the staff until it is taken back, where no turn was named', () => {
    const { until: _, ...open } = handed
    expect(led([open])).toEqual(['human', 'human', 'historical', 'historical', 'historical'])
    expect(staffAt({ seats, commands: [open] }, 'soviet', 4)).toEqual({ level: 'historical', until: null })
  })

  it('is no staff’s where an opponent sits', () => {
    expect(
      staffAt({ seats, commands: [{ turn: 1, side: 'japanese', by: 'recruit' }] }, 'japanese', 0),
    ).toBeNull()
  })

  it('is kept once for each turn, side and commander', () => {
    const back = withCommand(withCommand(withCommand([], handed), { ...taken, turn: 3 }), handed)
    expect(back).toEqual([{ ...taken, turn: 3 }, handed])
  })
})
