/** Links to a battle that ask for what there is not. */
import { readLink } from '../../src/app/link.ts'
import type { Door } from './door.ts'

const LEVELS = ['random', 'greedy']

const LINKS: readonly (readonly [string, string])[] = [
  ['?seed=7', 'scenario: nothing stands here; expected the id of a battle'],
  ['?scenario=hailar&scenario=shumshu', 'scenario: stands here more than once; expected it once'],
  ['?scenario=hailar&seed=1&seed=2', 'seed: stands here more than once; expected it once'],
  ['?scenario=hailar&seed=', 'seed: got ""; expected a whole number from 0 to 4294967295'],
  ['?scenario=hailar&seed=-1', 'seed: got "-1"; expected a whole number from 0 to 4294967295'],
  ['?scenario=hailar&seed=1.5', 'seed: got "1.5"; expected a whole number from 0 to 4294967295'],
  [
    '?scenario=hailar&seed=4294967296',
    'seed: got "4294967296"; expected a whole number from 0 to 4294967295',
  ],
  ['?scenario=hailar&seed=0x10', 'seed: got "0x10"; expected a whole number from 0 to 4294967295'],
  ['?scenario=hailar&side=polish', 'side: got "polish"; expected one of soviet, japanese, both'],
  ['?scenario=hailar&side=Soviet', 'side: got "Soviet"; expected one of soviet, japanese, both'],
  ['?scenario=hailar&level=napoleon', 'level: got "napoleon"; expected one of random, greedy'],
  ['?scenario=hailar&level=toString', 'level: got "toString"; expected one of random, greedy'],
  [
    `?scenario=hailar&side=${'%0A'.repeat(5000)}`,
    `side: got "${'\\n'.repeat(28)}...; expected one of soviet, japanese, both`,
  ],
]

export const addresses: Door = {
  name: 'a link',
  inputs: LINKS.map(([query, told]) => ({
    what: query.slice(0, 60),
    told,
    lines: () => {
      const link = readLink(query, LEVELS)
      return link.kind === 'faulty' ? [link.fault] : []
    },
  })),
}
