/** What a battle says of itself to readers: everything in its files that is not rules. */
import type { BySide, Minutes, Side, UnitId } from '../engine/types.ts'
import type { Assembled, Extras } from './assemble.ts'
import type { BattleFile } from './battleSchema.ts'
import type { ForcesFile } from './forcesSchema.ts'
import type { Chart } from './mapFile.ts'
import type { Provenance } from './shapes.ts'
import type { ChangeRow, VariantRow } from './variantsSchema.ts'

/** Where what is known of a unit comes from, and what it did. */
export interface AboutUnit {
  /** Of the unit's presence in the battle: source keys or "estimate". */
  readonly source: string
  readonly confidence: 'A' | 'B' | 'C'
  readonly basis?: string
  /** What is disputed. */
  readonly note?: string
  /** What it did, in a sentence or two. */
  readonly record?: string
  readonly strength: Provenance
  readonly start: Provenance
}

/** A what-if in words, and which of its numbers may be asked for otherwise. */
export interface AboutVariant
  extends Pick<VariantRow, 'id' | 'title' | 'question' | 'reasoning' | 'constant' | 'figures'> {
  readonly ranges: readonly AboutRange[]
}

export interface AboutRange {
  /** Position of the change among those of the what-if. */
  readonly change: number
  /** As it is declared. */
  readonly value: number
  readonly least: number
  readonly most: number
  readonly unit: string
  /** Why this number and no other. */
  readonly basis: string
}

/** What a side lost in the whole battle. */
export interface RecordedLoss {
  readonly side: Side
  readonly text: string
  /** Lowest and highest figure that accounts have; those of one side and kind add up. */
  readonly range?:
    | { readonly of: 'men' | 'afv' | 'guns'; readonly least: number; readonly most: number }
    | undefined
  readonly figures: Provenance
}

export interface About {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** "9–18 August 1945" */
  readonly dates: string
  /** "57 × 45 hexes of 4 km" */
  readonly size: string
  /** "40 turns of 6 hours, 4–6 hours of play" */
  readonly length: string
  /** The clock that the other side kept: its name, and by how many minutes it is ahead of the game's. */
  readonly secondClock: {
    readonly name: string
    readonly minutes: Minutes
    readonly figures: Provenance
  } | null
  /** 1 (easy) to 4 (hard). */
  readonly difficulty: BySide<number>
  /** Two sentences for the card. */
  readonly blurb: string
  /** Markdown subset: headings, paragraphs, lists. */
  readonly briefing: string
  readonly sources: readonly { readonly key: string; readonly text: string }[]
  readonly credits: readonly { readonly what: string; readonly licence: string }[]
  readonly disputes: readonly string[]
  readonly forms: readonly { readonly id: string; readonly title: string; readonly turns: number }[]
  /** Has somebody written down what either side did, so that an opponent may follow it? */
  readonly hasPlans: boolean
  /** What the missions of its plans were in history, by their ids. */
  readonly missions: { readonly [id: string]: { readonly comment: string; readonly figures: Provenance } }
  /** Its what-ifs. */
  readonly variants: readonly AboutVariant[]
  /** By unit id. */
  readonly units: { readonly [id: UnitId]: AboutUnit }
  /** Commanders by formation id. */
  readonly commanders: { readonly [formation: string]: string }
  /** The scale of points in words, by id of the rule; what is not counted yet stands after it with its reason. */
  readonly points: { readonly [rule: string]: string }
  readonly uncounted: readonly {
    readonly id: string
    readonly side: Side
    readonly points: number
    readonly text: string
    readonly reason: string
  }[]
  /**
   * The record at the end of this form by the battle's own scale, how its sum comes about, and the losses of the whole
   * battle as far as they are known (none where the form ends before it); null where the file is silent.
   */
  readonly history: {
    readonly points: readonly { readonly side: Side; readonly points: number; readonly text: string }[]
    readonly figures: Provenance
    readonly losses: readonly RecordedLoss[]
    /** How far a checkpoint may be off in the middle of many games and still be as it was. */
    readonly tolerance: Minutes
  } | null
  /** The record by the battle's scale at the end of every form that has one, by rising turn. */
  readonly pointMarks: readonly ({ readonly turns: number } & BySide<number>)[]
  /** By checkpoint id: the record, how the game measures it, and where it comes from. */
  readonly checkpoints: { readonly [id: string]: { readonly record: string } & Provenance }
  /** By wing id: where what is known of it comes from, and what it did. */
  readonly wings: {
    readonly [wing: string]: {
      readonly presence: Provenance
      readonly figures: Provenance
      readonly record: string
    }
  }
  /** The days' weather as reported. */
  readonly weather: readonly { readonly date: string; readonly report: string }[]
  /** Map data the board draws beyond the rules' map: relief grid, spot heights, areas, border. */
  readonly picture: Chart
}

/** Gathers the readers' parts of a battle whose files have been judged whole, played in the form of this id; `standard`: that of the whole game. */
export function aboutBattle(
  { battle, forces, chart }: Pick<Assembled, 'battle' | 'forces' | 'chart'>,
  formId: string,
  { variants, prose: briefing, plans, missions = {} }: Extras,
  standard: string,
): About {
  const { card, sources, credits, disputes, uncounted } = battle
  return {
    id: battle.id,
    ...card,
    secondClock: battle.secondClock ?? null,
    briefing,
    sources,
    credits,
    disputes,
    uncounted,
    history: historyOf(battle, formId, standard),
    pointMarks: pointMarks(battle),
    hasPlans: plans !== undefined,
    missions,
    forms: battle.forms.map(({ id, title, turns }) => ({ id, title, turns })),
    variants: variants.map(aboutVariant),
    units: Object.fromEntries(forces.units.map(row => [row.id, aboutUnit(row)])),
    commanders: Object.fromEntries(
      forces.formations.flatMap(({ id, commander }) => (commander === undefined ? [] : [[id, commander]])),
    ),
    points: Object.fromEntries(battle.points.map(({ id, text }) => [id, text])),
    checkpoints: Object.fromEntries(
      battle.checkpoints.map(({ id, record, figures }) => [id, { record, ...figures }]),
    ),
    wings: Object.fromEntries(
      (battle.wings ?? []).map(({ id, presence, figures, record }) => [
        id,
        { presence, figures, record: record ?? '' },
      ]),
    ),
    weather: battle.schedule.days.map(({ date, report }) => ({ date, report })),
    picture: chart,
  }
}

function historyOf(battle: BattleFile, formId: string, standard: string): About['history'] {
  const form = battle.forms.find(({ id }) => id === formId)
  if (!form?.history) return null
  const isWhole = formId === standard || form.turns === battle.schedule.turns.length
  const { losses = [], toleranceHours = 24 } = battle.history ?? {}
  return { ...form.history, losses: isWhole ? losses : [], tolerance: toleranceHours * 60 }
}

const pointMarks = ({ forms }: BattleFile): About['pointMarks'] =>
  forms
    .flatMap(({ turns, history }) => {
      if (!history) return []
      const sum = (side: Side): number =>
        history.points.reduce((all, line) => (line.side === side ? all + line.points : all), 0)
      return [{ turns, soviet: sum('soviet'), japanese: sum('japanese') }]
    })
    .sort((a, b) => a.turns - b.turns)

function aboutUnit({ presence, strength, start, note, record }: ForcesFile['units'][number]): AboutUnit {
  return {
    source: presence.source,
    confidence: presence.confidence,
    strength,
    start,
    ...(presence.basis === undefined ? {} : { basis: presence.basis }),
    ...(note === undefined ? {} : { note }),
    ...(record === undefined ? {} : { record }),
  }
}

const aboutVariant = ({ changes, ...words }: VariantRow): AboutVariant => ({
  ...words,
  ranges: changes.flatMap((change, c) =>
    change.range
      ? [{ change: c, value: numberOf(change), ...change.range, basis: change.figures.basis ?? '' }]
      : [],
  ),
})

/** The number that a change with a range has. */
const numberOf = (change: ChangeRow): number =>
  change.kind === 'scale' ? change.permille : change.kind === 'set' ? Number(change.to) : 0
