import { describe, expect, it } from 'vitest'
import { going, goingFuel } from '../../src/engine/rules/going.ts'
import { goingTables } from '../../src/engine/rules/goingTables.ts'
import type { Mobility } from '../../src/engine/types.ts'
import { battle } from '../support/battles.ts'

const NO_WAYS = { stretchAt: [], stretchWork: [] }
const CLASSES: readonly Mobility[] = ['foot', 'wheeled', 'tracked']

describe('the tables of the going', () => {
  it.each(['hailar', 'khingan', 'mudanjiang', 'shumshu'])(
    'hold what the rule says of every hexside, %s',
    id => {
      const { scenario } = battle(id)
      for (const turn of [scenario.turns[0]!, scenario.turns.at(-1)!])
        for (const mobility of CLASSES) {
          const who = { mobility, nightTrained: mobility === 'foot' }
          const { minutes, fuel, zoneMinutes } = goingTables(scenario, NO_WAYS, turn, who)
          const wrong: number[] = []
          for (let hexside = 0; hexside < minutes.length; hexside++) {
            if (minutes[hexside] === 0) continue
            const best = going(scenario, turn, who, hexside, false)!
            const slow = going(scenario, turn, who, hexside, true)!
            const isRight =
              minutes[hexside] === best.minutes + best.river &&
              fuel[hexside] === goingFuel(scenario, turn, hexside, best.way) &&
              zoneMinutes[hexside] === slow.minutes + slow.river
            if (!isRight) wrong.push(hexside)
          }
          expect(wrong).toEqual([])
          expect(minutes.some(each => each > 0)).toBe(true)
        }
    },
  )
})
