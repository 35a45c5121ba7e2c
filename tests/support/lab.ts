/** The what-if lab without a page, over a battle of a few hexes. */
import { usualChoice } from '../../src/app/lab/choice.ts'
import { createLab, type LabParts } from '../../src/app/lab/lab.ts'
import type { LabChoice, LabRun } from '../../src/app/lab/state.ts'
import type { ReplaySource } from '../../src/app/replay/state.ts'
import { createAppStore } from '../../src/app/store.ts'
import type { About } from '../../src/scenario/about.ts'
import { skirmish } from './battles.ts'
import { memoryShelf } from './session.ts'

export const { scenario } = skirmish()
const about = {
  forms: [{ id: 'standard', title: 'All of it', turns: 6 }],
  hasPlans: false,
  variants: [{ id: 'late', title: 'Too late', question: 'And then?' }],
} as unknown as About
export const LEVELS = { soviet: 'greedy', japanese: 'random' }
/** A study of that battle: three pairs. */
export const STUDY: LabChoice = {
  ...usualChoice(scenario.id),
  worlds: ['late'],
  levels: LEVELS,
  games: 3,
  seed: 5,
}

/** A lab whose workers do not start: games are played in place. */
export function lab(shelf = memoryShelf().shelf) {
  const store = createAppStore()
  const files: { name: string; text: string }[] = []
  const watched: ReplaySource[] = []
  const parts: LabParts = {
    store,
    labShelf: shelf,
    workers: {
      count: 2,
      start() {
        throw new Error('no workers here')
      },
    },
    open: async (id, { variant = 'base' }) =>
      id === scenario.id || id === 'shumshu'
        ? { ok: true, scenario: { ...scenario, variant, hash: `${scenario.hash}-${variant}` }, about }
        : { ok: false, fault: `there is no battle "${id}"` },
    copyLink: async () => false,
    download: (name, text) => files.push({ name, text }),
    notify: (tone, text) => {
      store.setState({ notices: [...store.getState().notices, { id: 0, tone, text }] })
    },
    openReplay: async source => void watched.push(source),
  }
  const run = (): LabRun | null => store.getState().lab?.run ?? null
  const ended = async (): Promise<LabRun> => {
    for (;;) {
      const now = run()
      if (now && now.status !== 'running') return now
      await new Promise(resolve => setTimeout(resolve, 5))
    }
  }
  return {
    lab: createLab(parts),
    store,
    files,
    watched,
    run,
    ended,
    notices: () => store.getState().notices.map(({ text }) => text.code),
  }
}
