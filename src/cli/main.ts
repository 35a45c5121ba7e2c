/** Entry of `npm run -s cli -- ...`: hands the process's arguments and streams to the program. */
import { run } from './program.ts'

// A reader that closes early (`| head`) is no fault of ours.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault
  process.exit()
})

/** Clears the line and goes back to its start. */
const CLEAR_LINE = '\r\u001b[K'

process.exitCode = await run(process.argv.slice(2), {
  out: line => process.stdout.write(`${line}\n`),
  err: line => process.stderr.write(`${line}\n`),
  progress: line => {
    if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE + line)
  },
})
