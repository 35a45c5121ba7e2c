/** Settings that differ from the usual ones in every point. */
import type { Settings } from '../../src/app/settings.ts'

export const MINE: Settings = {
  theme: 'contrast',
  textSize: 150,
  reducedMotion: true,
  speed: 4,
  endTurnReminder: false,
  contextHints: false,
  tellPlans: 'eachTurn',
  letterKeys: false,
  keys: { supply: 's', log: ';' },
}
