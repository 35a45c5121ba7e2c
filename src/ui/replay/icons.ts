/** The icons of the player, fetched with it. */
import orderBack from 'lucide-static/icons/chevron-left.svg?raw'
import orderAhead from 'lucide-static/icons/chevron-right.svg?raw'
import turnBack from 'lucide-static/icons/chevrons-left.svg?raw'
import turnAhead from 'lucide-static/icons/chevrons-right.svg?raw'
import branch from 'lucide-static/icons/git-branch.svg?raw'
import pause from 'lucide-static/icons/pause.svg?raw'
import play from 'lucide-static/icons/play.svg?raw'
import first from 'lucide-static/icons/skip-back.svg?raw'
import last from 'lucide-static/icons/skip-forward.svg?raw'
import eventBack from 'lucide-static/icons/step-back.svg?raw'
import eventAhead from 'lucide-static/icons/step-forward.svg?raw'

export const PLAYER_ICONS = {
  first,
  turnBack,
  eventBack,
  orderBack,
  play,
  pause,
  orderAhead,
  eventAhead,
  turnAhead,
  last,
  branch,
} as const

export type PlayerIconName = keyof typeof PLAYER_ICONS
