/** `opening`: plays a battle's opening.json by the rules and writes it as a record. */
import { hexText } from '../engine/map/hexMap.ts'
import type { Scenario } from '../engine/scenario.ts'
import { localTime } from '../scenario/campaignTime.ts'
import type { Loaded } from '../scenario/load.ts'
import { type CompiledOpening, compileOpening } from '../sim/opening.ts'
import { loadBattle, tellFaults } from './battle.ts'
import { type Declare, type Io, Misuse } from './command.ts'
import { battlePlace, writeText } from './files.ts'
import { factsText } from './refusalText.ts'

/** Decreed orders among all of an opening: fewer than one in so many. */
const MOST_DECREED = 10

export const opening: Declare = (program, io, end) => {
  program
    .command('opening')
    .description('play the historical opening of a scenario by the rules and write it as a record')
    .argument('<scenario>', 'id, folder or bundle')
    .option('--out <file>', 'write the record')
    .action((name: string, { out }: { out?: string }) => {
      const battle = loadOpening(name, io)
      if (!battle) return end(1)
      const { scenario, opening } = battle
      const compiled = compileOpening(scenario, opening.value)
      if (!compiled.ok) {
        const faults = compiled.faults.map(({ path, refusal }) =>
          opening.document.fault(path, `refused: ${factsText(scenario, refusal)}`),
        )
        tellFaults(battlePlace(name), faults, io)
        return end(1)
      }
      if (out !== undefined) writeText(out, JSON.stringify(compiled.record))
      for (const line of inWords(scenario, compiled)) io.out(line)
      return end(isMostlyByRules(compiled) ? 0 : 1)
    })
}

type WithOpening = Extract<Loaded, { ok: true }> & { readonly opening: object }

/** The battle in the form of its opening; null where it has faults. Throws Misuse where it has no opening. */
function loadOpening(name: string, io: Io): WithOpening | null {
  const first = loadBattle(name, {}, io)
  if (!first) return null
  if (!first.opening) throw new Misuse(`${first.scenario.id} has no opening.json`)
  const { form } = first.opening.value
  const battle = form === first.scenario.form.id ? first : loadBattle(name, { form }, io)
  return battle?.opening ? { ...battle, opening: battle.opening } : null
}

const isMostlyByRules = ({ counts: { orders, decreed } }: CompiledOpening): boolean =>
  decreed * MOST_DECREED < orders + decreed || decreed === 0

function inWords(scenario: Scenario, compiled: CompiledOpening): string[] {
  const { record, state, counts, underWay } = compiled
  const { orders, decreed, notes } = counts
  const share = ((100 * decreed) / Math.max(1, orders + decreed)).toFixed(1)
  const time = (minutes: number): string => localTime(scenario.startDate, minutes)
  const over = record.playerTurns.at(-1)?.turn ?? 0
  return [
    `${scenario.id}: ${over} turns, ${orders} orders by the rules, ${decreed} decreed (${share} %), ${notes} comments`,
    ...(isMostlyByRules(compiled) ? [] : [`${share} % decreed; expected under a tenth`]),
    ...underWay.map(
      ({ unit, to }) => `under way at the end: ${scenario.units[unit]!.id} to ${hexText(scenario.map, to)}`,
    ),
    ...scenario.checkpoints.flatMap(({ id, name, planned }, c) => {
      if (planned > scenario.turns[over - 1]!.end) return []
      const reached = state.reachedAt[c]!
      return [`${id} ${name}: record ${time(planned)}, here ${reached < 0 ? 'not' : time(reached)}`]
    }),
  ]
}
