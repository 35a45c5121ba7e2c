import { aftermath, charts, luck, pace, stories } from './aftermath.ts'
import { classroom, classroomNotices } from './classroom.ts'
import { compare } from './compare.ts'
import { explain } from './explain.ts'
import * as guide from './guide.ts'
import { intent, meant } from './intent.ts'
import { keys } from './keys.ts'
import { lab, labNotices } from './lab.ts'
import { latePages } from './latePages.ts'
import { notes } from './notes.ts'
import { replay } from './replay.ts'
import * as saved from './savedGames.ts'
import { staff } from './staff.ts'

/** Words that only parts of the page need which are fetched late: they come with them. */
export const late = {
  pace,
  charts,
  aftermath,
  luck,
  stories,
  compare,
  keys,
  notes,
  replay,
  intent,
  meant,
  explain,
  staff,
  ...guide,
  ...latePages,
  ...saved,
  lab,
  classroom,
  notice: { ...labNotices, ...classroomNotices },
} as const
