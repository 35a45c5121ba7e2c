/** A page of its own for a browser that Playwright does not drive: replays the record it is given and reports by itself. */
import { digest } from '../../src/engine/hash.ts'
import { replay } from '../../src/record/record.ts'
import { loadScenario } from '../../src/scenario/load.ts'
import type { GameRecord } from '../../src/scenario/recordFile.ts'

const asked = await fetch('/work')
const { texts, record } = (await asked.json()) as {
  texts: { readonly [file: string]: string }
  record: GameRecord
}
const loaded = loadScenario(texts, { form: record.form })
const report = (): unknown => {
  if (!loaded.ok) return { fault: loaded.faults[0] }
  const { fault, orders, state } = replay(loaded.scenario, record)
  return { fault, orders, hash: digest(state.bytes), browser: navigator.userAgent }
}
await fetch('/report', { method: 'POST', body: JSON.stringify(report()) })
