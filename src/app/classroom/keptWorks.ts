/** What a class has handed in, kept in the browser until it is cleared. A storage that is full keeps nothing and breaks nothing. */
import { type HandIn, readHandIn } from '../../sim/handIn.ts'
import type { Shelf } from '../shelf.ts'
import type { RefusedFile } from './state.ts'

const INDEX = 'class'
const nameOf = (id: string): string => `class:${id}`

export interface KeptWorks {
  /** What is kept, in the order in which it came; what another version of the program left and this one refuses is told. */
  read(): Promise<{ readonly works: readonly HandIn[]; readonly refused: readonly RefusedFile[] }>
  /** Keeps these and no others; false where the browser would not. */
  keep(works: readonly HandIn[]): Promise<boolean>
}

export function createKeptWorks(shelf: Shelf): KeptWorks {
  /** Ids of what is kept. */
  const idsKept = async (): Promise<readonly string[]> => {
    const [index] = await shelf.get([INDEX])
    return Array.isArray(index) ? index.filter(id => typeof id === 'string') : []
  }
  return {
    async read() {
      const works: HandIn[] = []
      const refused: RefusedFile[] = []
      try {
        const things = await shelf.get((await idsKept()).map(nameOf))
        for (const thing of things) {
          if (!isKept(thing)) continue
          const read = await readHandIn(thing.file, thing.text)
          if (read.ok) works.push(read.handIn)
          else refused.push({ file: thing.file, fault: read.fault })
        }
      } catch {
        // A forbidden storage has kept none.
      }
      return { works, refused }
    },
    async keep(works) {
      try {
        const before = new Set(await idsKept())
        const now = new Set(works.map(({ id }) => id))
        const added = works.filter(({ id }) => !before.has(id))
        await shelf.put([
          ...added.map(
            ({ id, file, result }) => [nameOf(id), { file, text: JSON.stringify(result) }] as const,
          ),
          [INDEX, [...now]],
        ])
        await shelf.remove([...before].filter(id => !now.has(id)).map(nameOf))
        return true
      } catch {
        return false
      }
    },
  }
}

const isKept = (thing: unknown): thing is { readonly file: string; readonly text: string } =>
  typeof thing === 'object' &&
  thing !== null &&
  'file' in thing &&
  typeof thing.file === 'string' &&
  'text' in thing &&
  typeof thing.text === 'string'
