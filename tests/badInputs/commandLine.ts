/** Commands that cannot be carried out: one line, nothing on stdout, nothing written. */
import { existsSync } from 'node:fs'
import { run } from '../../src/cli/program.ts'
import type { Door } from './door.ts'

/** Where a command would write if it were carried out. */
const OUT = 'never-written.json'

const COMMANDS: readonly (readonly [readonly string[], string | RegExp])[] = [
  [['frobnicate'], /^august-storm: unknown command 'frobnicate'; expected one of scenarios, .*schema$/],
  [['scenarios', '--frob'], "august-storm: unknown option '--frob'; expected what --help shows"],
  [['validate'], "august-storm: missing required argument 'path'; expected what --help shows"],
  [
    ['play', 'hailar', '--form', 'endless', '--save', OUT],
    'august-storm: there is no form "endless"; expected one of standard, dash, siege',
  ],
  [
    ['play', 'shumshu', '--variant', 'rain'],
    /^august-storm: there is no variant "rain"; expected one of base, [a-z, -]+$/,
  ],
]

export const commandLine: Door = {
  name: 'the command line',
  inputs: COMMANDS.map(([args, told]) => ({
    what: args.join(' '),
    told,
    lines: async () => {
      const err: string[] = []
      const code = await run(args, {
        out: line => {
          throw new Error(`Expected nothing on stdout, got ${line}`)
        },
        err: line => err.push(line),
        progress: () => {},
      })
      if (code !== 2) throw new Error(`Expected exit code 2, got ${code}`)
      if (existsSync(OUT)) throw new Error('Expected that nothing is written')
      return err
    },
  })),
}
