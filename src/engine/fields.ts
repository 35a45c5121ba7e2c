/** What a state holds, field by field. The order of fields is part of the hash and of saves. */

/** Element types of the fields. */
export type FieldType = 'u8' | 'i16' | 'u16' | 'i32'
export type Extent =
  | 'unit'
  | 'hex'
  | 'hex2'
  | 'crossing'
  | 'range'
  | 'objective'
  | 'checkpoint'
  | 'rule'
  | 'column'
  | 'event'
  | 'decision'
  | 'flag'
  | 'zone'
  | 'train'
  | 'landing'
  | 'link'
  | 'evacuation'
  | 'stretch'
  | 'depot'
  | 'wing'
  | 'unit2'
  | 'pool2'
  | 'side'
  | 'one'

/**
 * Every field of the state: what it holds, per what. Permille and minutes where the name says so.
 * `unit2`, `hex2` and `pool2` are per unit, hex or pool of air points and side (index `* 2 + sideIndex`): what that side
 * knows of it or has there.
 */
export const FIELDS = {
  // --- 32 bit first, so that every view is aligned
  /** Minutes since the campaign's first midnight at which an objective was first taken by the side that did not start with it; -1 = never. */
  takenAt: ['i32', 'objective'],
  /** Moment a checkpoint was reached, -1 = not yet. */
  reachedAt: ['i32', 'checkpoint'],
  /** Turns counted so far under a rule of the scale that counts turn by turn. */
  tally: ['i32', 'rule'],
  men: ['i32', 'unit'],
  killed: ['i32', 'unit'],
  wounded: ['i32', 'unit'],
  captured: ['i32', 'unit'],
  /** Kilograms that a column has handed out, and that its lorries have burnt on the way: together what left its source. */
  delivered: ['i32', 'column'],
  burnt: ['i32', 'column'],
  /** Moment at which the tanks in the workshop are ready. */
  repairedAt: ['i32', 'unit'],
  turn: ['i32', 'one'],
  /** Hex of a unit on the board, else -1. Boards may hold more hexes than 16 bits count. */
  hex: ['i32', 'unit'],
  progressTo: ['i32', 'unit'],
  /** Hex where the other side last saw the unit: per unit and side. */
  reportHex: ['i32', 'unit2'],
  /** Hexside of each stretch of column track, as `rules/builtWays.ts` names it; those in use come first, -1 = free. */
  stretchAt: ['i32', 'stretch'],
  // --- 16 bit
  afv: ['i16', 'unit'],
  guns: ['i16', 'unit'],
  /** AFVs and guns lost for good. */
  afvLost: ['i16', 'unit'],
  gunsLost: ['i16', 'unit'],
  /** Of the AFVs lost, those that wait for the workshop and those in it. */
  damaged: ['i16', 'unit'],
  inRepair: ['i16', 'unit'],
  readiness: ['i16', 'unit'],
  fuel: ['i16', 'unit'],
  ammo: ['i16', 'unit'],
  /** Minute of the turn up to which the unit is busy. */
  clock: ['u16', 'unit'],
  /** March account, minutes (8-numbers 2.3). */
  account: ['u16', 'unit'],
  /** March time more or less than reckoned this turn, ‰ (`rules/friction.ts`). */
  friction: ['i16', 'unit'],
  /** Minutes already put into the hexside towards `progressTo`. */
  progress: ['u16', 'unit'],
  /** Turn in which the other side last saw the unit: per unit and side. */
  reportTurn: ['i16', 'unit2'],
  /** Minute of the turn from which a hex is free again after a fight. */
  hexClock: ['u16', 'hex'],
  crossingClock: ['u16', 'crossing'],
  /** Minutes that enemy engineers have put into blowing in the works of a hex. */
  razing: ['u16', 'hex'],
  /** Minutes that engineers have put into laying torn-up track again, and into wrecking a station. */
  trackWork: ['u16', 'hex'],
  stationWork: ['u16', 'hex'],
  /** Minutes of rain in the ground of a zone (`rules/passWeather.ts`). */
  soaked: ['u16', 'zone'],
  /** 0-based turn from which engineers' work on a pass or ford is worn away. */
  improvedUntil: ['u16', 'crossing'],
  /** Minutes that engineers have worked at a bridge that is not open yet, or at a pass or ford. */
  bridgeWork: ['u16', 'crossing'],
  /** Minutes that a unit on its way from a box still needs. */
  boxLeft: ['u16', 'unit'],
  /** Hex of a train and, under way, of its destination (else -1); who is aboard (-1: nobody), and minutes of its journey left. */
  trainHex: ['i16', 'train'],
  trainTo: ['i16', 'train'],
  trainUnit: ['i16', 'train'],
  trainLeft: ['u16', 'train'],
  /** Minute of the turn up to which a train is busy. */
  trainClock: ['u16', 'train'],
  /** Turn in which an objective last changed hands; 0 where it never did. */
  heldSince: ['u16', 'objective'],
  /** 1 + the turn in which the unit last attacked; 0 = never. */
  struckIn: ['u16', 'unit'],
  /** Air points more or fewer that an event has brought for this turn. */
  airMore: ['i16', 'pool2'],
  /** Minute of the turn from which a landing place is free. */
  landingClock: ['u16', 'landing'],
  /** Craft that carries the unit, -1 = none. */
  carrier: ['i16', 'unit'],
  /** 0-based turn from which a zone's weather is the schedule's again. */
  weatherUntil: ['u16', 'zone'],
  /** Minutes of sappers' work in a stretch, and the minute of the turn up to which they are at it. */
  stretchWork: ['u16', 'stretch'],
  stretchClock: ['u16', 'stretch'],
  // --- 8 bit
  /** What each side knows of a stretch (`rules/builtWays.ts`). */
  stretchSeen: ['u8', 'stretch'],
  status: ['u8', 'unit'],
  stance: ['u8', 'unit'],
  priority: ['u8', 'unit'],
  /** 1 for a forward detachment. */
  detached: ['u8', 'unit'],
  /** Position in RESERVES: what it waits for in the enemy's turn. */
  reserve: ['u8', 'unit'],
  /** Own turns in a row without an open road to a source. */
  cutOff: ['u8', 'unit'],
  /** Cut off when its side's turn began: only then does the turn's end count. */
  cutAtStart: ['u8', 'unit'],
  /** 1 until the unit's own turn: no zone of control. */
  shaken: ['u8', 'unit'],
  /** 1 until the unit's own turn: its guns answer no assault. */
  suppressed: ['u8', 'unit'],
  /** 1 from wading ashore until the unit's own turn: neither its guns nor its wireless work. */
  wet: ['u8', 'unit'],
  /** Hulls afloat of a unit of ships or craft. */
  hulls: ['u8', 'unit'],
  /** Defences of other hexes that its guns have supported in the enemy's turn. */
  defences: ['u8', 'unit'],
  /** 1 once the unit has been given an order this turn. */
  ordered: ['u8', 'unit'],
  /** 1 once it has marched or fought this turn. */
  busy: ['u8', 'unit'],
  /** Assaults it has made this turn: after one most units march no further (8-numbers 6, rule 5). */
  assaulted: ['u8', 'unit'],
  /** Bridges it has tried to blow this turn by order. */
  demolitions: ['u8', 'unit'],
  /** 1 where the enemy has helped himself to a depot. Both sides know it. */
  depotTaken: ['u8', 'depot'],
  /** 1 until a range of registered fire has caught its column. */
  rangedIn: ['u8', 'range'],
  /** Position in CROSSING_STATES. Both sides know it: a bridge is heard to go, and seen to stand. */
  crossingState: ['u8', 'crossing'],
  /** Sides whose engineers have had their check as the enemy came up to a bridge: bit `1 << sideIndex`. */
  crossingTested: ['u8', 'crossing'],
  /** Position in SIGHTINGS of what each side knows. */
  sighting: ['u8', 'unit2'],
  /** Side in control, index + 1; 0 nobody. */
  control: ['u8', 'hex'],
  /** Control as each side last saw it: index `hex * 2 + sideIndex`. */
  controlSeen: ['u8', 'hex2'],
  works: ['u8', 'hex'],
  /** Assaults on a hex in this player turn: ordinal of the dice, and the shift for a repeated assault. */
  assaults: ['u8', 'hex'],
  /** Missions that a side's aircraft have flown over a hex: bits by position in AIR_MISSIONS, until its next turn (a look: until it ends its turn). */
  airMarks: ['u8', 'hex2'],
  /** Air points spent this turn. */
  airSpent: ['u8', 'pool2'],
  /** Position in COMMANDS: what events have made of the unit's hour of release. */
  command: ['u8', 'unit'],
  /** A garrison under siege: 1 since its own turn began, 2 through a whole turn of its own. */
  besieged: ['u8', 'unit'],
  /** 1 for wings of aircraft that are not there. */
  wingAway: ['u8', 'wing'],
  /** 1 where an event has shut a column's source. */
  sourceShut: ['u8', 'column'],
  /** 1 for a side that is told to stop fighting. */
  stopped: ['u8', 'side'],
  /** 1 while a decision waits for its answer; 1 + the option last taken, 0 = none yet. */
  asked: ['u8', 'decision'],
  decided: ['u8', 'decision'],
  /** 1 for events that have come about; what flags stand at, 0 = not set. */
  fired: ['u8', 'event'],
  flags: ['u8', 'flag'],
  /** 1 + the off-map box a unit is in, and 1 + the link by which it has set out; 0 = none. */
  box: ['u8', 'unit'],
  boxLink: ['u8', 'unit'],
  /** 1 where units may set out by a link. */
  linkOpen: ['u8', 'link'],
  /** Index of the side that has a train; 1 + the evacuation it carries, 0 = none. */
  trainSide: ['u8', 'train'],
  trainLoad: ['u8', 'train'],
  /** Train-loads of an evacuation that have set out. */
  evacuated: ['u8', 'evacuation'],
  /** 1 where the track in a hex is torn up. Both sides know it: railwaymen talk. */
  railCut: ['u8', 'hex'],
  /** Position in WEATHERS of what an event has brought to a zone of the map. */
  weather: ['u8', 'zone'],
  /** Side holding an objective, index + 1. */
  heldBy: ['u8', 'objective'],
  /** Index of the side whose player turn it is. */
  side: ['u8', 'one'],
  /** 1 when the game is over. */
  over: ['u8', 'one'],
} as const satisfies { readonly [name: string]: readonly [FieldType, Extent] }

export type FieldName = keyof typeof FIELDS
export type ArrayOf<T extends FieldType> = T extends 'u8'
  ? Uint8Array
  : T extends 'i16'
    ? Int16Array
    : T extends 'u16'
      ? Uint16Array
      : Int32Array
