/** The command line: one file for each command, gathered here. */
import { Command, CommanderError } from 'commander'
import { batch } from './batch.ts'
import { bundle } from './bundle.ts'
import { type Declare, type ExitCode, type Io, Misuse } from './command.ts'
import { fuzz } from './fuzz.ts'
import { history } from './history.ts'
import { ladder } from './ladder.ts'
import { opening } from './opening.ts'
import { play } from './play.ts'
import { report } from './report.ts'
import { scenarios } from './scenarios.ts'
import { schema } from './schema.ts'
import { validate } from './validate.ts'
import { verify } from './verify.ts'

/** In the order in which the help tells them. */
const COMMANDS: readonly Declare[] = [
  scenarios,
  validate,
  play,
  verify,
  opening,
  batch,
  report,
  history,
  ladder,
  fuzz,
  bundle,
  schema,
]

/** Runs one command line (without Node and script) and returns the exit code. Faults of the program itself are thrown. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = new Command('august-storm')
    .description('August Storm 1945 on the command line')
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: text => io.out(text.trimEnd()),
      writeErr: text => io.err(text.trimEnd()),
      outputError: text => io.err(`august-storm: ${misuseLine(text, program)}`),
    })
    .exitOverride()
  for (const declare of COMMANDS)
    declare(program, io, ended => {
      code = ended
    })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2
    if (!(fault instanceof Misuse)) throw fault
    io.err(`august-storm: ${fault.message}`)
    return 2
  }
  return code
}

/** Misuse as commander words it, with what was expected where it does not say so. */
function misuseLine(text: string, { commands }: Command): string {
  const fault = text.replace(/^error: /, '').trimEnd()
  if (/expected/i.test(fault)) return fault
  const names = commands.map(command => command.name()).join(', ')
  return `${fault}; expected ${fault.startsWith('unknown command') ? `one of ${names}` : 'what --help shows'}`
}
