/** `verify`: replays a saved game and checks every hash. */
import type { Scenario } from '../engine/scenario.ts'
import { type RecordFault, replay } from '../record/record.ts'
import { readRecord } from '../scenario/recordFile.ts'
import { readPlace, tellFaults } from './battle.ts'
import type { Declare } from './command.ts'
import { battlePlace, builtInBattles, readSaveText } from './files.ts'
import { factsText } from './refusalText.ts'

export const verify: Declare = (program, io, end) => {
  program
    .command('verify')
    .description('replay a saved game and check the hash of every turn')
    .argument('<file>', 'a saved game')
    .option('--scenario <scenario>', 'id, folder or bundle of its battle (default: the one that it names)')
    .action((file: string, { scenario }: { scenario?: string }) => {
      const read = readRecord(readSaveText(file))
      if (!read.ok) {
        io.err(`${file}: ${read.fault}`)
        return end(1)
      }
      const { record } = read
      if (scenario === undefined && !builtInBattles().includes(record.scenario)) {
        io.err(`${file}: a game of ${record.scenario}, which does not come with the program; give --scenario`)
        return end(1)
      }
      const place = battlePlace(scenario ?? record.scenario)
      const battle = readPlace(place, { form: record.form, variant: record.variant })
      if (!battle.ok) {
        // The save names its form: one that the battle does not have is the save's fault.
        if (battle.isMissingChoice) io.err(`${file}: ${battle.faults[0]!.message}`)
        else tellFaults(place, battle.faults, io)
        return end(1)
      }
      const { fault, orders } = replay(battle.scenario, record)
      if (fault) {
        io.err(`${file}: ${faultText(battle.scenario, fault)}`)
        return end(1)
      }
      io.out(
        `${file}: ${record.scenario}, ${record.playerTurns.length} player turns, ${orders} orders: every hash agrees`,
      )
      return end(0)
    })
}

/** One line that names the turn. */
function faultText(scenario: Scenario, fault: RecordFault): string {
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
      return `${at}order ${fault.order + 1} is refused: ${factsText(scenario, fault.refusal)}`
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
