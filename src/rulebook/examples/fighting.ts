/** Examples of fights: men engaged, works, a hex assaulted from all round. */

import { permilleOf } from '../../engine/arithmetic.ts'
import { assess } from '../../engine/rules/assault.ts'
import { engagedMen } from '../../engine/rules/losses.ts'
import { outcomeOf, REDUCES_WORKS_FROM } from '../../engine/rules/outcome.ts'
import { resultOf } from '../../engine/rules/results.ts'
import { lossesInWorks } from '../../engine/rules/works.ts'
import { signedText } from '../../i18n/figures.ts'
import { position } from '../position/position.ts'
import { assaultOn, type Example, oddsOf } from './example.ts'

const MEAN_THROW = 7

/** The Camel hill of 8-numbers 5.2: a division against 300 men. */
export const engaged: Example = () => {
  const p = position(
    `
    A  b-
    `,
    { units: { A: { men: 12_000, echelon: 'division' }, b: { men: 300 } } },
  )
  const outcome = outcomeOf(assess(p.scenario, p.state, assaultOn(p, 'A', '0100')), MEAN_THROW)
  const { killed, wounded } = outcome.attackers[0]!.loss
  const [own, enemy] = [p.state.men[p.unit('A')]!, p.state.men[p.unit('b')]!]
  return {
    position: p,
    figures: {
      men: own,
      enemy,
      engaged: engagedMen(own, enemy),
      sum: outcome.result.sum,
      loss: killed + wounded,
      without: permilleOf(own, resultOf(outcome.result.sum).attacker),
    },
    target: p.hex('0100'),
  }
}

/** A prepared assault on works of a small sector. */
export const works: Example = () => {
  const p = position(
    `
    A  b
    `,
    { works: { '0100': 3 } },
  )
  const order = assaultOn(p, 'A', '0100', 'prepared')
  const odds = oddsOf(p, order)
  const pips = (code: string): string => signedText(odds.shifts.find(shift => shift.code === code)?.pips ?? 0)
  const thrown = REDUCES_WORKS_FROM - odds.startPip - odds.net
  const outcome = outcomeOf(assess(p.scenario, p.state, order), thrown)
  return {
    position: p,
    figures: {
      works: pips('works'),
      prepared: pips('prepared'),
      net: signedText(odds.net),
      share: lossesInWorks(3) / 10,
      thrown,
      sum: outcome.result.sum,
      level: outcome.works,
    },
    target: p.hex('0100'),
  }
}

/** Three regiments leave a garrison no way out. */
export const bound: Example = () => {
  const p = position(`
    .  A  .
      .  b  .
    .  C  .
    B  .  .
    `)
  const from = (letters: string) =>
    oddsOf(p, assaultOn(p, letters, '0101')).shifts.find(
      ({ code }) => code === 'allRound' || code === 'threeSides',
    )?.pips ?? 0
  return {
    position: p,
    figures: { allRound: signedText(from('AC')), oneSide: signedText(from('A')) },
    target: p.hex('0101'),
  }
}
