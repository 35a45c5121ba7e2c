/** The door to the teacher's page, and the one through which the classroom's files come in from any page. */
import { classFileOf } from '../scenario/limits.ts'
import type { ClassParts, Classroom } from './classroom/classroom.ts'
import type { Commands } from './commands.ts'

interface Parts extends ClassParts {
  /** Takes in any other file. */
  readonly importFile: Commands['importFile']
}

export function createClassDoor(parts: Parts): Pick<Commands, 'openClass' | 'classroom' | 'importFile'> {
  let made: Classroom | undefined
  const late = async (): Promise<Classroom> => {
    const { createClassroom } = await import('./classroom/classroom.ts')
    made ??= createClassroom(parts)
    return made
  }
  const usualBattle = (): string => parts.store.getState().cards[0]?.id ?? ''
  const openClass: Commands['openClass'] = async scenario => (await late()).open(scenario ?? usualBattle())
  const classroom: Commands['classroom'] = async deed => (made ?? (await late())).carryOut(deed)
  return {
    openClass,
    classroom,
    async importFile(file) {
      const of = classFileOf(await file.slice(0, 1000).text())
      if (of === null) return parts.importFile(file)
      if (of === 'result') {
        await openClass()
        return classroom({ do: 'take', files: [file] })
      }
      const { MAX_LESSON_CHARACTERS, readLessonLink } = await import('../scenario/lessonLink.ts')
      const read = readLessonLink(await file.slice(0, 3 * MAX_LESSON_CHARACTERS + 1).text())
      if (read.ok) await parts.openLab({ query: read.link })
      else parts.notify('warning', { code: 'badLink', facts: { fault: `${file.name}: ${read.fault}` } })
    },
  }
}
