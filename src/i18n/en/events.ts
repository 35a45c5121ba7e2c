/** One sentence per kind of event, as an army's war diary would put it. Parts in braces are filled by `eventWords`. */
import type { EventKind } from '../../engine/events.ts'
import type { Dispatch } from '../../engine/script.ts'
import type { AirMission } from '../../engine/types.ts'

export const event = {
  turnStarted: 'Turn {{turn}}: {{date}}, {{clock}}.',
  sideStarted: '{{side}} turn.',
  friction: '{{side}} columns: {{slow}} units march slower than reckoned this turn, {{fast}} faster.',
  arrived: '{{unit}} arrives at {{where}}.',
  arrivalBlocked: '{{unit}} cannot enter at {{where}}: the hex is held or full.',
  supplied: '{{unit}} receives {{tons}} t: fuel {{fuel}}, ammunition {{ammo}} refills. {{cause}}',
  readiness: '{{unit}} at {{readiness}} % readiness, {{cause}}.',
  communications: '{{unit}} has an open road again.',
  communicationsCut: '{{unit}} has no open road to its source.',
  communicationsCut_one: '{{unit}} has no open road to its source, {{count}} turn now.',
  communicationsCut_other: '{{unit}} has no open road to its source, {{count}} turns now.',
  moved: '{{unit}} {{from}} > {{to}}.',
  movedWait: '{{unit}} {{from}} > {{to}}, {{waited}} in the queue.',
  progressed: '{{unit}} on the way to {{to}}: {{progress}} done, goes on next turn.',
  contact: '{{unit}} runs into {{enemy}} at {{where}} and halts.',
  overrun: '{{unit}} overruns {{enemies}} at {{where}}.',
  control: '{{side}} ground: {{where}}.',
  surveyed_one: '{{count}} hex looked over.',
  surveyed_other: '{{count}} hexes looked over.',
  sighted: '{{unit}} {{sighting}} at {{where}}.',
  lostSight: '{{unit}} out of sight, last seen at {{where}}.',
  assault: '{{attackers}} against {{where}}, {{mode}}, {{start}}–{{end}}: {{outcome}}.',
  losses: 'Lost: {{losses}}.',
  plundered: '{{units}}: fuel from the enemy’s depot at {{where}}.',
  fuelShared: 'Fuel is shared out among {{units}}.',
  workshop_one: '{{unit}}: {{count}} AFV in the workshop.',
  workshop_other: '{{unit}}: {{count}} AFVs in the workshop.',
  repaired_one: '{{unit}} has {{count}} AFV back from the workshop.',
  repaired_other: '{{unit}} has {{count}} AFVs back from the workshop.',
  spent: '{{unit}} is down to {{ammo}} refills of ammunition.',
  shaken: '{{unit}} is shaken.',
  worksReduced: 'Works at {{where}} beaten down to level {{level}}.',
  retreated: '{{unit}} falls back to {{where}}.',
  stoodFast: '{{unit}} has nowhere to fall back to.',
  advanced: '{{unit}} advances into {{where}}.',
  demolition: '{{unit}} tries to blow {{crossing}}: {{thrown}} thrown, {{needs}} or more needed.',
  demolitionOnEntry:
    '{{unit}} tries to blow {{crossing}} before the enemy: {{thrown}} thrown, {{needs}} or more needed.',
  crossingBlown: '{{crossing}} is blown by {{side}} engineers.',
  bridging: '{{unit}} at work on {{crossing}}: {{minutes}} done.',
  improved: '{{side}} engineers have made {{crossing}} passable.',
  bridgeBuilt: '{{crossing}} has a pontoon bridge from {{clock}}.',
  registeredFire: '{{unit}} is caught on the road before {{where}} by guns that had measured it out.',
  ambushed: '{{by}} fires on a train with {{unit}} at {{where}}, die {{die}}.',
  raid: '{{unit}} raids {{enemy}} at {{where}} by night and hits, die {{die}}.',
  raidFails: '{{unit}} raids {{enemy}} at {{where}} by night and is beaten off, die {{die}}.',
  bombardment: '{{guns}} bombard {{where}}, {{start}}–{{end}}.',
  bombarded: '{{where}} is bombarded, {{start}}–{{end}}.',
  razing: '{{unit}} at work on the works of {{where}}: {{minutes}} done.',
  razed: '{{unit}} blows in works of {{where}}.',
  setOut: '{{unit}} sets out: {{link}}, {{left}} to the map.',
  approached: '{{unit}} is {{left}} from the map.',
  linkOpened: '{{link}} is open.',
  entrained: '{{load}} entrains at {{from}} for {{to}}.',
  railMoved: '{{load}} is on the line at {{where}}, {{left}} to go.',
  railDelayed: ' Aircraft over the line cost {{delay}}.',
  railArrived: '{{load}} has arrived by rail at {{where}}.',
  railStopped: '{{load}} comes to a halt: the line is shut at {{where}}.',
  broughtAway: '{{load}}: a train-load is in safety.',
  trainTaken: '{{train}} falls to {{side}} troops.',
  columnTrack: '{{unit}} cuts its way towards {{where}}: {{minutes}} of work done.',
  columnTrackCut: '{{unit}} has cut a column track to {{where}}.',
  columnTrackLogs: '{{unit}} has laid a log road to {{where}}.',
  trackCut: '{{unit}} tears up the track at {{where}}.',
  mending: '{{unit}} at work on the track at {{where}}: {{minutes}} done.',
  mended: '{{unit}} has laid the track at {{where}} again.',
  wrecking: '{{unit}} at work on the station at {{where}}: {{minutes}} done.',
  wrecked: '{{unit}} has wrecked the station at {{where}}.',
  shoreFire: 'Guns on the shore fire at {{unit}} off {{where}} and miss.',
  shoreFireHits: 'Guns on the shore fire at {{unit}} off {{where}}: a hull is lost.',
  embarked: '{{unit}} is aboard {{craft}} at {{clock}}.',
  landing: '{{unit}} is going ashore at {{where}}: {{minutes}} of work done.',
  landed: '{{unit}} is ashore at {{where}} at {{clock}}.',
  wadedAshore:
    '{{unit}} has waded ashore at {{where}} at {{clock}}: wet, without guns and wireless this turn.',
  finished: '{{unit}} is {{cause}}.',
  exited: '{{unit}} leaves the map at {{where}}.',
  stance: '{{unit}}: stance {{stance}}.',
  priority: '{{unit}}: supply {{priority}}.',
  detachment: '{{unit}} goes ahead as a forward detachment, with the first call on fuel.',
  rejoined: '{{unit}} is a forward detachment no more.',
  reserve: '{{unit}} in reserve: {{reserve}}.',
  reserveOff: '{{unit}} is in reserve no more.',
  answeredJoin: '{{unit}} comes out of reserve into {{where}}.',
  answeredClose: '{{unit}} comes out of reserve and closes the road at {{where}}.',
  objective: '{{side}} troops take {{objective}}.',
  checkpoint: '{{checkpoint}} reached; the record has {{planned}}.',
  tally: 'Running points: {{tally}}.',
  scripted: 'An event comes about, die {{die}}.',
  scriptedNot: 'An event does not come about, die {{die}}.',
  message: '{{text}} Source: {{source}}.',
  messageEstimate: '{{text}} (Estimate.)',
  released: '{{unit}} may be given orders.',
  frozen: '{{unit}} takes no orders.',
  asked: 'A decision is yours: {{title}}.',
  decided: '{{title}}: {{option}}.',
  decidedByDefault: '{{title}}: no answer was given. {{option}}.',
  dispatched: 'The order to {{order}} reaches {{units}} (throw {{rolled}} of 36, {{needs}} needed).',
  notDispatched:
    'The order to {{order}} does not reach {{units}} (throw {{rolled}} of 36, {{needs}} needed).',
  airPoints: 'Air points this turn, {{pool}}: {{points}}.',
  stopOrder: 'Order to stop: {{side}} troops attack nobody and go beside nobody who has not attacked them.',
  stopOrderOff: 'The order to stop binds {{side}} troops no more.',
  decreed: 'By the record: {{note}}',
  flag: 'The course of events has changed.',
  sourceOpen: 'A source of supply gives again.',
  sourceShut: 'A source of supply is shut.',
  wing: '{{wing}} flies from now on.',
  wingGone: '{{wing}} flies no more.',
  weather: 'The weather turns against the forecast: {{weather}}.',
  besieged: '{{unit}} is besieged.',
  relieved: '{{unit}} is besieged no more.',
  sortie: '{{side}} aircraft {{mission}} {{where}}.',
  sortieGuarded: '{{side}} aircraft {{mission}} {{where}} through the fire of {{guard}}.',
  airlifted: '{{tons}} t of fuel are landed at {{where}} for {{units}}.',
  sortieTurnedAway: '{{side}} aircraft over {{where}} are turned away by anti-aircraft fire.',
  sideEnded: '{{side}} turn ends.',
  gameEnded: 'The battle ends.',
} as const satisfies {
  readonly [K in Exclude<
    EventKind,
    'surveyed' | 'workshop' | 'repaired' | 'command' | 'source' | 'answered'
  >]: string
} & { readonly [other: string]: string }

/** What an assault came to. */
export const outcome = {
  repulsed: 'thrown back and shaken',
  holds: 'the defender holds',
  pressed: 'the defender gives way',
  shaken: 'the defender is shaken',
  broken: 'the defender is broken',
} as const

export const readinessCause = {
  rest: 'rested',
  cutOff: 'cut off',
  heat: 'heat without water',
  assault: 'after the assault',
  defence: 'after defending',
  shaken: 'shaken',
  bombed: 'bombed',
  bombarded: 'under fire',
} as const

export const finishedCause = {
  destroyed: 'destroyed',
  surrendered: 'taken prisoner',
  ceasefire: 'out of the fight under a cease-fire',
  dissolved: 'dispersed: it takes no further part',
} as const

/** What an order tells its receivers to do. */
export const dispatch = {
  release: 'set out',
  freeze: 'stay where they are',
  withdraw: 'step back when pressed',
  hold: 'hold',
  last: 'hold to the last',
  surrender: 'lay down arms',
  ceasefire: 'cease fire',
  dissolve: 'disperse',
} as const satisfies { readonly [D in Dispatch]: string }

export const seen = {
  unknown: 'lost',
  remembered: 'reported',
  spotted: 'spotted',
  identified: 'identified',
} as const

/** What aircraft do to a place, in the log. */
export const mission = {
  support: 'support the assault on',
  strike: 'bomb',
  interdict: 'hunt over the road at',
  scout: 'look over the country round',
  airlift: 'bring fuel to',
} as const satisfies { readonly [M in AirMission]: string }

export const mode = {
  hasty: 'hasty assault',
  prepared: 'prepared assault',
  silent: 'silent assault',
} as const

/** Parts of a sum of losses. */
export const loss = {
  men_one: '{{men}} man',
  men_other: '{{men}} men',
  afv_one: '{{count}} AFV',
  afv_other: '{{count}} AFVs',
  guns_one: '{{count}} gun',
  guns_other: '{{count}} guns',
} as const
