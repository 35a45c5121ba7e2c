/** The icons in use, by what they mean here. Unit and terrain signs are never taken from an icon set. */
import next from 'lucide-static/icons/arrow-right.svg?raw'
import history from 'lucide-static/icons/book-open.svg?raw'
import bookmark from 'lucide-static/icons/bookmark.svg?raw'
import check from 'lucide-static/icons/check.svg?raw'
import down from 'lucide-static/icons/chevron-down.svg?raw'
import right from 'lucide-static/icons/chevron-right.svg?raw'
import up from 'lucide-static/icons/chevron-up.svg?raw'
import fog from 'lucide-static/icons/cloud-fog.svg?raw'
import rain from 'lucide-static/icons/cloud-rain.svg?raw'
import exportFile from 'lucide-static/icons/download.svg?raw'
import mud from 'lucide-static/icons/droplets.svg?raw'
import skip from 'lucide-static/icons/fast-forward.svg?raw'
import flag from 'lucide-static/icons/flag.svg?raw'
import info from 'lucide-static/icons/info.svg?raw'
import keys from 'lucide-static/icons/keyboard.svg?raw'
import layers from 'lucide-static/icons/layers.svg?raw'
import link from 'lucide-static/icons/link.svg?raw'
import list from 'lucide-static/icons/list.svg?raw'
import leave from 'lucide-static/icons/log-out.svg?raw'
import map from 'lucide-static/icons/map.svg?raw'
import menu from 'lucide-static/icons/menu.svg?raw'
import messages from 'lucide-static/icons/message-square.svg?raw'
import moon from 'lucide-static/icons/moon.svg?raw'
import foldLeft from 'lucide-static/icons/panel-left-close.svg?raw'
import openLeft from 'lucide-static/icons/panel-left-open.svg?raw'
import foldRight from 'lucide-static/icons/panel-right-close.svg?raw'
import openRight from 'lucide-static/icons/panel-right-open.svg?raw'
import rename from 'lucide-static/icons/pencil.svg?raw'
import plane from 'lucide-static/icons/plane.svg?raw'
import replay from 'lucide-static/icons/rotate-ccw.svg?raw'
import search from 'lucide-static/icons/search.svg?raw'
import settings from 'lucide-static/icons/settings.svg?raw'
import sun from 'lucide-static/icons/sun.svg?raw'
import remove from 'lucide-static/icons/trash-2.svg?raw'
import warning from 'lucide-static/icons/triangle-alert.svg?raw'
import arrival from 'lucide-static/icons/truck.svg?raw'
import undo from 'lucide-static/icons/undo-2.svg?raw'
import importFile from 'lucide-static/icons/upload.svg?raw'
import units from 'lucide-static/icons/users.svg?raw'
import close from 'lucide-static/icons/x.svg?raw'

export const ICONS = {
  next,
  bookmark,
  check,
  down,
  up,
  right,
  keys,
  fog,
  rain,
  mud,
  exportFile,
  importFile,
  skip,
  flag,
  info,
  layers,
  link,
  list,
  remove,
  rename,
  leave,
  map,
  menu,
  moon,
  foldLeft,
  openLeft,
  foldRight,
  openRight,
  plane,
  replay,
  search,
  settings,
  sun,
  warning,
  undo,
  units,
  close,
  arrival,
  history,
  messages,
} as const

export type IconName = keyof typeof ICONS
