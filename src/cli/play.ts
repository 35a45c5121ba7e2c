/** `play`: one game of two opponents. */
import { SIDES } from '../engine/types.ts'
import { playMatch } from '../sim/match.ts'
import { type Summary, summarise } from '../sim/summary.ts'
import { askGame, type GameOptions, loadBattle } from './battle.ts'
import type { Declare } from './command.ts'
import { writeText } from './files.ts'

interface Options extends GameOptions {
  readonly variant?: string
  readonly save?: string
  readonly json?: boolean
}

export const play: Declare = (program, io, end) => {
  const command = program.command('play').description('play one game of two opponents')
  askGame(command, 'staff')
    .option(
      '--variant <id>',
      'what-if: one that is declared, several with + between them, ~N=V for a number of its own (default: base)',
    )
    .option('--save <file>', 'write the game as a save')
    .option('--json', 'print one JSON line')
    .action((name: string, options: Options) => {
      const battle = loadBattle(name, chosen(options), io)
      if (!battle) return end(1)
      const started = performance.now()
      const levels = { soviet: options.soviet, japanese: options.japanese }
      const { record, state } = playMatch(battle.scenario, levels, options.seed)
      const summary = summarise(battle.scenario, state, options.seed, levels)
      const ms = Math.round(performance.now() - started)
      if (options.save !== undefined) writeText(options.save, JSON.stringify(record))
      if (options.json) io.out(JSON.stringify({ ...summary, ms }))
      else for (const line of inWords(summary)) io.out(line)
      return end(0)
    })
}

const chosen = ({ form, variant }: Options): { form?: string; variant?: string } => ({
  ...(form !== undefined && { form }),
  ...(variant !== undefined && { variant }),
})

function inWords({
  scenario,
  seed,
  turns,
  grade,
  points,
  losses,
  objectives,
  hash,
  levels,
}: Summary): string[] {
  return [
    `${scenario}, seed ${seed}: ${levels.soviet} (Soviet) against ${levels.japanese} (Japanese), ${turns} turns`,
    `${grade}: Soviet ${points.soviet}, Japanese ${points.japanese}`,
    ...SIDES.map(
      side => `${side} losses: ${losses[side].men} men, ${losses[side].afv} AFVs, ${losses[side].guns} guns`,
    ),
    ...objectives.map(
      o => `${o.id} ${o.name}: ${o.heldBy ?? 'nobody'}${o.takenAt ? `, taken ${o.takenAt}` : ''}`,
    ),
    `hash ${hash}`,
  ]
}
