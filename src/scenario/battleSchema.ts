/**
 * What a battle file (`scenarios/<battle>/scenario.json`) may say, format 1: what readers see on the card, the
 * schedule, objectives, the scale of points, checkpoints against history, and sources. Turns are counted from 1.
 */
import * as z from 'zod/mini'
import { AIR_POOLS, GRADES, SKIES, WEATHERS } from '../engine/types.ts'
import { decision, scriptedEvent } from './eventsSchema.ts'
import { evacuation } from './railSchema.ts'
import { date, id, label, list, localTime, prose, provenance, side, spot, whole } from './shapes.ts'

const units = list(id, 400)
const spots = list(spot, 400)
const turn = whole(1, 1000)
const points = whole(-1000, 1000)
const bySide = <T extends z.core.$ZodType>(item: T) => z.strictObject({ soviet: item, japanese: item })

const card = z.strictObject({
  title: label,
  subtitle: label,
  dates: label,
  size: label,
  length: label,
  blurb: prose,
  /** 1 (easy) to 4 (hard). */
  difficulty: bySide(whole(1, 4)),
})

/** A turn: `dark` is the share in darkness, permille; one weather for each zone of the map, in their order. */
const scheduledTurn = z.strictObject({
  start: localTime,
  end: localTime,
  dark: whole(0, 1000),
  weather: list(z.enum(WEATHERS), 9),
  /** The same for heat; silent: nowhere. */
  hot: z.optional(list(z.boolean(), 9)),
  /** What the hour and the clouds allow aircraft, where it is neither darkness nor the weather of the zones that decides. */
  sky: z.optional(z.enum(SKIES)),
})

/** Aircraft from bases off the map: air points in the turns named. */
const wing = z.strictObject({
  id,
  name: label,
  side,
  pool: z.enum(AIR_POOLS),
  sorties: list(z.strictObject({ turn, points: whole(1, 20) }), 1000),
  /** Its sorties wait for an event that sends it. */
  awayAtStart: z.optional(z.boolean()),
  presence: provenance,
  figures: provenance,
  /** What it did. */
  record: z.optional(prose),
})

/** What the reports say of a day's weather, and how it became the weather of the turns. */
const weatherDay = z.strictObject({ date, report: prose, figures: provenance })

const objective = z.strictObject({
  id,
  name: label,
  at: spot,
  /** Word of the group that is counted and shown together. */
  kind: id,
  startsWith: side,
  figures: provenance,
})

const rule = { id, side, points, text: prose }
const pointRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('holdAtEnd'), ...rule, objective: id, masked: points }),
  z.strictObject({ kind: z.literal('holdAtTurn'), ...rule, objective: id, turn }),
  z.strictObject({ kind: z.literal('takenBy'), ...rule, objectives: list(id, 100), turn }),
  z.strictObject({ kind: z.literal('exited'), ...rule, units, exits: spots, max: points }),
  z.strictObject({ kind: z.literal('destroyedOrTrapped'), ...rule, units }),
  z.strictObject({ kind: z.literal('stepsLost'), ...rule, of: side, units }),
  z.strictObject({
    kind: z.literal('reduced'),
    ...rule,
    objective: id,
    masked: points,
    turn,
    /** Level down to which works must be beaten where the place is besieged and not taken. */
    works: whole(0, 5),
  }),
  z.strictObject({
    kind: z.literal('heldTurns'),
    ...rule,
    objective: id,
    fromTurn: turn,
    untilTurn: turn,
    turnsPerPoint: whole(1, 1000),
  }),
  z.strictObject({
    kind: z.literal('tied'),
    ...rule,
    objectives: list(id, 100),
    units,
    within: whole(0, 100),
    turn,
  }),
  z.strictObject({ kind: z.literal('outOfAction'), ...rule, units }),
  /** `points` for each hull. */
  z.strictObject({ kind: z.literal('hullsLost'), ...rule, units }),
  z.strictObject({ kind: z.literal('awarded'), ...rule }),
  z.strictObject({
    kind: z.literal('interdicted'),
    ...rule,
    hexes: spots,
    fromTurn: turn,
    turnsPerPoint: whole(1, 1000),
  }),
  /** `points` for each. */
  z.strictObject({ kind: z.literal('blown'), ...rule, crossings: list(id, 100) }),
])

/** A line of the printed scale that the rules cannot measure yet: shown, not counted. */
const uncounted = z.strictObject({ id, side, points, text: prose, reason: prose })

/** Lowest and highest figure that accounts have; those of one side and kind add up. */
const lossRange = z.strictObject({
  of: z.enum(['men', 'afv', 'guns']),
  least: whole(0, 1_000_000),
  most: whole(0, 1_000_000),
})
/** What the whole battle cost both sides by the record: shown beside a finished game. */
const history = z.strictObject({
  losses: list(z.strictObject({ side, text: prose, range: z.optional(lossRange), figures: provenance }), 40),
  /** Hours by which a checkpoint may be off in the middle of many games and still be as it was; a day unless said. */
  toleranceHours: z.optional(whole(1, 96)),
})

/** The record by the same scale at the form's last moment, line by line, and how the sum comes about. */
const formHistory = z.strictObject({
  points: list(z.strictObject({ side, points, text: prose }), 100),
  figures: provenance,
})
const grade = z.strictObject({ grade: z.enum(GRADES), from: whole(-100_000, 100_000), text: prose })
const form = z.strictObject({
  id,
  title: label,
  turns: turn,
  history: z.optional(formHistory),
  grades: list(grade, 5),
})

const checkpoint = z.strictObject({
  id,
  name: label,
  planned: localTime,
  /** What the record leaves open where it gives no hour: `planned` stands for all of it. */
  span: z.optional(z.strictObject({ from: localTime, until: localTime })),
  /** null: not measurable yet; `record` says why. */
  measure: z.nullable(
    z.strictObject({
      units,
      count: whole(1, 400),
      hexes: spots,
      within: whole(0, 100),
      /** Counted when they leave the map by these hexes. */
      exited: z.boolean(),
      /** Counted when they fight no more, wherever that is. */
      finished: z.optional(z.literal(true)),
    }),
  ),
  figures: provenance,
  /** What the record says, and how the game measures it. */
  record: prose,
})

export const battleFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  id,
  card,
  startDate: date,
  /** The clock that the other side kept, shown beside the first: its name, and by how many minutes it is ahead. */
  secondClock: z.optional(z.strictObject({ name: label, minutes: whole(-720, 720), figures: provenance })),
  sides: bySide(z.strictObject({ name: label })),
  firstSide: side,
  /** Columns march slower or faster than the tables say (`engine/rules/friction.ts`). */
  friction: z.optional(z.boolean()),
  schedule: z.strictObject({
    light: provenance,
    turns: list(scheduledTurn, 1000),
    days: list(weatherDay, 400),
  }),
  wings: z.optional(list(wing, 40)),
  objectives: list(objective, 100),
  scale: provenance,
  points: list(pointRule, 200),
  uncounted: list(uncounted, 200),
  history: z.optional(history),
  forms: list(form, 10),
  checkpoints: list(checkpoint, 100),
  events: z.optional(list(scriptedEvent, 100)),
  decisions: z.optional(list(decision, 40)),
  /** Flags whose count both sides know: the words for each step from 0 on. */
  tracks: z.optional(
    list(z.strictObject({ flag: id, title: label, steps: list(label, 12), figures: provenance }), 10),
  ),
  evacuations: z.optional(list(evacuation, 40)),
  /** Roads measured out by a side's guns: the first column that attacks one of these hexes by road loses a step. */
  registeredFire: z.optional(list(z.strictObject({ side, hexes: spots, figures: provenance }), 40)),
  /** Ways within so many hexes of a place that are full of people in flight for a side's troops, in turns counted from 1, both included. */
  crowds: z.optional(
    list(
      z.strictObject({
        side,
        at: spot,
        within: whole(0, 20),
        fromTurn: turn,
        untilTurn: turn,
        figures: provenance,
      }),
      40,
    ),
  ),
  /** Fuel in tons that a side has lying about: the first enemies with engines who come there fill up from it, once. */
  depots: z.optional(
    list(z.strictObject({ at: spot, side, tons: whole(1, 10_000), figures: provenance }), 40),
  ),
  /** Detachments that attack by night with a bonus, in turns counted from 1, both included. */
  nightThrusts: z.optional(
    list(z.strictObject({ units, fromTurn: turn, untilTurn: turn, figures: provenance }), 40),
  ),
  /** Ways off the map, from a turn counted from 1 on; from the first where it says nothing. */
  exits: list(z.strictObject({ at: spot, side, name: label, fromTurn: z.optional(turn) }), 100),
  /** What each source key stands for. */
  sources: list(z.strictObject({ key: label, text: prose }), 200),
  credits: list(z.strictObject({ what: label, licence: label }), 40),
  disputes: list(prose, 40),
})

/** A battle file whose shape is right. */
export type BattleFile = z.infer<typeof battleFileSchema>
