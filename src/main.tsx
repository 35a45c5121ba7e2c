/** Starts the game in the browser: the only file that wires the layers. */
import { thinkAhead } from './app/ahead.ts'
import { createAiClient } from './app/aiClient.ts'
import type { Commands } from './app/commands.ts'
import { createDeviceDoor } from './app/deviceDoor.ts'
import { createDropped } from './app/dropped.ts'
import type { Frame } from './app/game.ts'
import { createLibrary } from './app/library.ts'
import { hasRecord, readLink } from './app/link.ts'
import { LEVELS_ON_OFFER, LEVELS_TO_PLAY, startOpponent } from './app/opponents.ts'
import { createSaves } from './app/saves.ts'
import { createSession } from './app/session.ts'
import { DEFAULT_SETTINGS, forgetSettings, keepSettings, loadSettings } from './app/settings.ts'
import { browserShelf } from './app/shelf.ts'
import { createAppStore, type Notice } from './app/store.ts'
import { browserTabs } from './app/tabs.ts'
import { linkBoard } from './board/link.ts'
import { mountApp } from './ui/mount.tsx'

const store = createAppStore()
const found = loadSettings(() => localStorage)
store.setState({ settings: found.settings })
store.subscribe(({ settings }, before) => {
  if (settings === before.settings) return
  if (settings === DEFAULT_SETTINGS) forgetSettings(() => localStorage)
  else keepSettings(() => localStorage, settings)
})
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root to draw in.')

let noticeId = -1
/** A notice of the page itself; the session's have positive numbers. */
const warn = (text: Notice['text']): void => {
  store.setState({ notices: [...store.getState().notices, { id: noticeId--, tone: 'warning', text }] })
}

if (found.faults.length > 0)
  warn({ code: 'badSettings', facts: { count: found.faults.length, fault: found.faults[0]! } })

const ai = createAiClient(startOpponent, () => warn({ code: 'workerFailed' }))

/** A name for a game that no other game has: 16 random digits and letters. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(3))].map(word => word.toString(36).padStart(7, '0')).join('')

const drawSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0]!

function download(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

async function copyLink(fragment: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(location.href.replace(/[?#].*$/, '') + fragment)
    return true
  } catch {
    return false
  }
}

const dropped = createDropped(browserShelf('august-storm-battles'))
const library = createLibrary(dropped)

const session: Commands & { ready(): Promise<void> } = createSession({
  store,
  readCards: () => library.readCards(fault => warn({ code: 'badScenario', facts: { fault } })),
  open: library.open,
  readOpening: async (id, isGivenUp) =>
    (await import('./app/openings.ts')).recordOfOpening(library, id, isGivenUp),
  dropped,
  usualLevel: LEVELS_ON_OFFER.at(-1)!,
  ai,
  saves: createSaves(browserShelf('august-storm'), () => new Date()),
  labShelf: browserShelf('august-storm-lab'),
  tabs: browserTabs(),
  newId,
  drawSeed,
  animate: (frame: Frame, twin?: Frame) => board.animate(frame, twin),
  download,
  copyLink,
})
thinkAhead(store)
const board = linkBoard(store, session, library)

// For the console and for browser tests, which cannot look into a canvas: what is shown, and where a hex lies.
Object.assign(globalThis, { augustStorm: { store, commands: session, pointOf: board.pointOf } })

// The development server has no build to hold, the single file is one.
const device = createDeviceDoor(store, import.meta.env.MODE === 'production')

const mount = () =>
  mountApp(root, {
    store,
    commands: session,
    board: board.fill,
    twin: board.fillTwin,
    picture: board.picture,
    relief: board.relief,
    counterPicture: board.counterPicture,
    overview: board.overview,
    levels: LEVELS_TO_PLAY,
    device,
  })
// A game that the browser would not keep is lost with its page: the reader is asked first.
addEventListener('beforeunload', event => {
  const { battle } = store.getState()
  if (battle?.saved === 'never' && !battle.over) event.preventDefault()
})

/** Phaser is the larger half of the script: it comes while the files of a battle are read, or while the player chooses. */
const fetchBoard = () => {
  // A board that did not arrive is asked for again, and missed, when a battle opens.
  import('./board/index.ts').catch(() => {})
}

/** Opens the game that the fragment of the address brings. */
async function openLinked(fragment: string): Promise<void> {
  const linked = await (await import('./app/recordLink.ts')).readFragment(fragment)
  if (!linked.ok) warn({ code: 'badLink', facts: { fault: linked.fault } })
  else await session.openReplay({ kind: 'record', record: linked.record }, linked.place ?? undefined)
}

const { hash: fragment, search: query } = location
const asked = new URLSearchParams(query)
const isStudy = asked.has('lab')
const isClass = asked.has('class') && !isStudy
const link = isStudy || isClass ? ({ kind: 'none' } as const) : readLink(query, LEVELS_ON_OFFER)
if (link.kind === 'game') {
  fetchBoard()
  try {
    await session.start(link.game)
  } finally {
    // Mounted late: who follows a link to a battle has no use for a start page that comes and goes.
    mount()
  }
} else {
  if (link.kind === 'faulty') warn({ code: 'badLink', facts: { fault: link.fault } })
  mount()
  if (isStudy) void session.openLab({ query })
  else if (link.kind === 'none' && hasRecord(fragment)) void openLinked(fragment)
  if (link.kind === 'opening')
    void session.openReplay({ kind: 'opening', scenario: link.scenario }, link.place)
}
/** The address is the page's own again. */
const forgetLink = (): void => history.replaceState(null, '', location.pathname)
// A link to a game has done its work: loading the page again must offer the game begun, not begin another over its save.
// One to a study or to the teacher's page stays as long as that is shown: loading it again goes on there.
if (link.kind !== 'none' || hasRecord(fragment)) forgetLink()
store.subscribe(({ lab, classroom }, before) => {
  const isLeft = (before.lab && !lab) || (before.classroom && !classroom)
  if (isLeft && location.search !== '') forgetLink()
})
await session.ready()
device.open()
if (isClass) await session.openClass(asked.get('class') || undefined)
if (link.kind !== 'game') setTimeout(fetchBoard, 1000)
