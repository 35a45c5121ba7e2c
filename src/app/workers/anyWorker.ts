/**
 * Entry of every worker in one script, for the program as one file: it carries the rules once for all of them. The name
 * of the worker says which it is.
 */
const ENTRIES: { readonly [name: string]: (() => Promise<unknown>) | undefined } = {
  opponentWorker: () => import('./opponentWorker.ts'),
  openingWorker: () => import('./openingWorker.ts'),
  gamesWorker: () => import('./gamesWorker.ts'),
}

void ENTRIES[self.name]?.()
