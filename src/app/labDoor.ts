/** The door to the what-if lab: what plays studies is fetched when the lab is first opened. */
import type { Commands } from './commands.ts'
import type { Lab, LabParts } from './lab/lab.ts'

export function createLabDoor(parts: LabParts): Pick<Commands, 'openLab' | 'lab'> {
  let made: Lab | undefined
  const late = async (): Promise<Lab> => {
    const { createLab } = await import('./lab/lab.ts')
    made ??= createLab(parts)
    return made
  }
  return {
    openLab: async asked => (await late()).open(asked),
    // At once where the lab is there: a field that is typed in shows what was typed.
    lab: async deed => (made ?? (await late())).carryOut(deed),
  }
}
