import { expect, test } from 'vitest'
import { placesNamed } from '../../src/ui/forces/placesNamed.ts'
import { battle } from '../support/battles.ts'

const names = (find: string): readonly string[] =>
  placesNamed(battle('hailar').scenario.map.places, find).map(({ name }) => name)

test('a place is found by a part of its name, those that begin with it first', () => {
  const found = names('hai')
  expect(found[0]).toMatch(/^Hai/)
  expect(found.every(name => /hai/i.test(name))).toBe(true)
})

test('a place is found by its local name', () => {
  expect(names('海拉尔')).toContain('Hailar')
})

test('without a word to look for, and for a word that is no name, there is nothing', () => {
  expect(names(' ')).toEqual([])
  expect(names('xyzzy')).toEqual([])
})
