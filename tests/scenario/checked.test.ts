/** Battles of the program itself, judged when it is built: what comes of them is what comes of their folder. */
import { describe, expect, it } from 'vitest'
import { openChecked } from '../../src/scenario/checked.ts'
import { checkBattle } from '../../src/scenario/load.ts'
import { battle, battleTexts } from '../support/battles.ts'

const checked = checkBattle(battleTexts('hailar'))

describe('a battle checked when the program is built', () => {
  it('is the battle of its folder in every form, also after a journey as text', () => {
    if (!checked.ok) throw new Error('Expected the battle to be sound')
    const carried = JSON.parse(JSON.stringify(checked.battle))
    for (const { id } of checked.battle.battle.forms) {
      const folder = battle('hailar', id)
      expect(openChecked(carried, { form: id })).toEqual({
        ok: true,
        scenario: folder.scenario,
        about: folder.about,
      })
    }
  })

  it('says which forms there are where it lacks the one asked for', () => {
    if (!checked.ok) throw new Error('Expected the battle to be sound')
    const opened = openChecked(checked.battle, { form: 'endless' })
    expect(opened).toEqual({
      ok: false,
      fault: 'there is no form "endless"; expected one of standard, dash, siege',
    })
  })

  it('is refused with its faults where its folder is not sound', () => {
    const broken = checkBattle({ ...battleTexts('hailar'), 'map.json': '{' })
    expect(broken.ok || broken.faults[0]?.file).toBe('map.json')
  })
})
