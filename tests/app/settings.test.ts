import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DEFAULT_SETTINGS,
  isFreeKey,
  keepSettings,
  loadSettings,
  type Settings,
  settingsFromText,
  settingsToText,
} from '../../src/app/settings.ts'
import { MINE } from '../support/mySettings.ts'

const found = (change: object) =>
  settingsFromText(JSON.stringify({ ...JSON.parse(settingsToText(MINE)), ...change }))
const changed = (change: object): Settings => found(change).settings

describe('settings', () => {
  it('read back as they were kept', () => {
    const kept = new Map<string, string>()
    const storage = () => ({
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => void kept.set(name, text),
      removeItem: (name: string) => void kept.delete(name),
    })
    expect(loadSettings(storage)).toEqual({ settings: DEFAULT_SETTINGS, faults: [] })
    expect(keepSettings(storage, MINE)).toBe(true)
    expect(loadSettings(storage)).toEqual({ settings: MINE, faults: [] })
  })

  it('are the defaults where the storage is forbidden', () => {
    const forbidden = () => {
      throw new DOMException('no storage here', 'SecurityError')
    }
    expect(loadSettings(forbidden)).toEqual({ settings: DEFAULT_SETTINGS, faults: [] })
    expect(keepSettings(forbidden, MINE)).toBe(false)
  })

  it('of another version are not read', () => {
    expect(changed({ version: 2 })).toEqual(DEFAULT_SETTINGS)
    expect(changed({ version: undefined })).toEqual(DEFAULT_SETTINGS)
  })

  it('fall back field by field', () => {
    expect(changed({ theme: 'pink' })).toEqual({ ...MINE, theme: 'auto' })
    expect(changed({ textSize: 1000 })).toEqual({ ...MINE, textSize: 100 })
    expect(changed({ speed: '4' })).toEqual({ ...MINE, speed: 1 })
    expect(changed({ endTurnReminder: 'no' })).toEqual({ ...MINE, endTurnReminder: true })
    expect(changed({ keys: { supply: 'ss', 'a b': 'c', log: 'L', undo: 'z' } }).keys).toEqual({ undo: 'z' })
  })

  it('are whole whatever the text', () => {
    const names = Object.keys(DEFAULT_SETTINGS)
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        expect(Object.keys(settingsFromText(text).settings).sort()).toEqual([...names].sort())
      }),
    )
  })

  it('kept before a setting came into the program have its default, of which nothing is said', () => {
    expect(found({ speed: undefined })).toEqual({ settings: { ...MINE, speed: 1 }, faults: [] })
  })

  it('give a deed one printed sign only', () => {
    expect(['s', 'ж', '?', ';', '5'].map(isFreeKey)).toEqual([true, true, true, true, true])
    expect(['', ' ', 'S', 'ab', '\n', 'Enter'].map(isFreeKey)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})
