/** `report`: merges the files of a batch into one page, or a table for other programs. */
import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Report, reportCsv, reportOf } from '../sim/report.ts'
import { mergeStudies, readStudy, StudyFault, type StudyPart } from '../sim/studyFile.ts'
import { type Declare, Misuse } from './command.ts'
import { writeText } from './files.ts'
import { reportPage } from './reportPage.ts'

interface Options {
  readonly out?: string
  readonly csv?: boolean
  readonly json?: boolean
}

export const report: Declare = (program, io, end) => {
  program
    .command('report')
    .description('merge the files of a batch into one HTML page with charts')
    .argument('<file...>', 'files that batch has written, in any order')
    .option('--out <file>', 'where the report is written (default: stdout)')
    .option('--csv', 'a table of all figures instead of the page; times in minutes')
    .option('--json', 'the same as one JSON line')
    .action(async (files: string[], { out, csv, json }: Options) => {
      if (csv && json) throw new Misuse('--csv and --json together; expected one of them')
      const missing = files.find(file => !existsSync(file))
      if (missing !== undefined)
        throw new Misuse(`there is no file ${missing}; expected one that batch has written`)
      try {
        const made = await readReport(files)
        const text = json ? `${JSON.stringify(made)}\n` : csv ? reportCsv(made) : reportPage(made)
        if (out === undefined) io.out(text.trimEnd())
        else writeText(out, text)
        return end(0)
      } catch (fault) {
        if (!(fault instanceof StudyFault)) throw fault
        io.err(fault.message)
        return end(1)
      }
    })
}

async function readReport(files: readonly string[]): Promise<Report> {
  const parts: StudyPart[] = []
  for (const file of files)
    parts.push(await readStudy(file, createInterface({ input: createReadStream(file) })))
  return reportOf(mergeStudies(parts))
}
