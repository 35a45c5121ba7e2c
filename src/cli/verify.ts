/** `verify`: replays a saved game and checks every hash. */
import type { RecordFault } from '../record/record.ts'
import { replay } from '../record/record.ts'
import { readRecord } from '../scenario/recordFile.ts'
import { loadBattle } from './battle.ts'
import type { Declare } from './command.ts'
import { readSaveText } from './files.ts'

export const verify: Declare = (program, io, end) => {
  program
    .command('verify')
    .description('replay a saved game and check the hash of every turn')
    .argument('<file>', 'a saved game')
    .action((file: string) => {
      const read = readRecord(readSaveText(file))
      if (!read.ok) {
        io.err(`${file}: ${read.fault}`)
        return end(1)
      }
      const { record } = read
      const battle = loadBattle(record.scenario, { form: record.form, variant: record.variant }, io)
      if (!battle) return end(1)
      const { fault, orders } = replay(battle.scenario, record)
      if (fault) {
        io.err(`${file}: ${faultText(fault)}`)
        return end(1)
      }
      io.out(
        `${file}: ${record.scenario}, ${record.playerTurns.length} player turns, ${orders} orders: every hash agrees`,
      )
      return end(0)
    })
}

/** One line that names the turn. */
function faultText(fault: RecordFault): string {
  const at = 'turn' in fault ? `turn ${fault.turn}, ${fault.side}: ` : ''
  switch (fault.code) {
    case 'otherScenario':
      return `a game of ${fault.got}; expected ${fault.expected}`
    case 'otherEngine':
      return `made by rules ${fault.got}; these are ${fault.expected}`
    case 'otherContent':
      return `made with other contents of the battle (${fault.got}; these are ${fault.expected})`
    case 'wrongTurn':
      return `${at}expected turn ${fault.expectedTurn}, ${fault.expectedSide}`
    case 'refused':
      return `${at}order ${fault.order + 1} is refused: ${Object.entries(fault.refusal)
        .map(([name, value]) => `${name} ${String(value)}`)
        .join(', ')}`
    case 'afterEnd':
      return `${at}the game was over before`
    case 'noHash':
      return `${at}the turn was not ended, or its hash is missing`
    case 'ordersHash':
      return `${at}the orders are not those that were given (hash ${fault.got}; the save says ${fault.expected})`
    case 'hash':
      return `${at}state hash ${fault.got}; the save says ${fault.expected}`
  }
}
