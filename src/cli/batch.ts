/** `batch`: many games of a battle, as it was and in its variants, paired by seed. */
import { existsSync, readFileSync } from 'node:fs'
import { InvalidArgumentError } from 'commander'
import { headerOf, type Seeds, type StudyHeader, shardOf, studyOf, type World } from '../sim/study.ts'
import type { Summary } from '../sim/summary.ts'
import { counting } from '../sim/tally.ts'
import { finishPart, openGames, readPart, writePart } from './batchFile.ts'
import { type BatchTask, playFrom, readWorlds } from './batchGames.ts'
import { askGames, type GamesOptions } from './battle.ts'
import { type Declare, type Io, Misuse } from './command.ts'
import { shardHere } from './shardHere.ts'

interface Options extends GamesOptions {
  readonly variants: readonly string[]
  readonly shard: readonly [shard: number, shards: number]
  readonly out?: string
  readonly sums?: boolean
}

/** Seeds between two times that counts are kept. */
const KEPT_EVERY = 4

export const batch: Declare = (program, io, end) => {
  const command = program
    .command('batch')
    .description('play many games of a battle, as it was and in variants, paired by seed; one line a game')
  askGames(command, 'staff', 100)
    .option(
      '--variants <a,b>',
      'what-ifs to play beside the battle as it was; several as one: a+b',
      namesOption,
      [],
    )
    .option(
      '--shard <i/n>',
      'play the i-th of n parts of the games; auto/n: the part that GNU parallel, Slurm or Kubernetes has given this process',
      shardOption,
      [1, 1],
    )
    .option('--out <file>', 'where the games are written; one broken off is gone on with (default: stdout)')
    .option('--sums', 'keep counts of whole numbers only, for very many games')
    .action(async (name: string, options: Options) => {
      const { games: count, seed: first, variants, soviet, japanese, form } = options
      if (first + count > 0x1_0000_0000)
        throw new Misuse('the seeds go beyond 4294967295; expected smaller ones')
      const seeds = shardOf({ first, count }, ...options.shard)
      const levels = { soviet, japanese }
      const task: BatchTask = { name, ...(form !== undefined && { form }), variants, levels, seeds }
      const worlds = readWorlds(task, io)
      if (!worlds) return end(1)
      await (options.sums ? playSums : playGames)(worlds, task, options, io)
      return end(0)
    })
}

/** Reads names with commas between them. */
const namesOption = (text: string): string[] => text.split(',').filter(name => name !== '')

/** Reads "2/3": the second of three parts; "auto/3": the one that the environment names. */
function shardOption(text: string): [number, number] {
  const [, part = '', of = '0'] = /^(auto|\d{1,6})\/(\d{1,6})$/.exec(text) ?? []
  const [shard, shards] = [part === 'auto' ? shardHere(process.env) : Number(part), Number(of)]
  if (shard === null)
    throw new InvalidArgumentError(
      'Expected PARALLEL_SEQ, SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX in the environment.',
    )
  if (shard < 1 || shard > shards) throw new InvalidArgumentError('Expected a part like 2/3, counted from 1.')
  return [shard, shards]
}

/** Shows how far the batch is. */
function teller(seeds: Seeds, worlds: readonly World[], done: number, io: Io): () => void {
  const all = seeds.count * worlds.length
  const started = performance.now()
  let played = 0
  return () => {
    played++
    const each = (performance.now() - started) / played
    const left = Math.round((each * (all - done - played)) / 1000)
    const bar = '#'.repeat(Math.floor((20 * (done + played)) / all)).padEnd(20, '.')
    io.progress(`[${bar}] ${done + played} of ${all} games, ${left} s to go`)
  }
}

async function playGames(
  worlds: readonly World[],
  task: BatchTask,
  { jobs, out }: Options,
  io: Io,
): Promise<void> {
  const header = headerOf(studyOf(worlds, task.levels), task.seeds, 'games')
  const file = out === undefined ? undefined : openGames(out, header)
  if (!file) io.out(JSON.stringify(header))
  const tell = teller(task.seeds, worlds, file?.done ?? 0, io)
  for await (const game of playFrom(worlds, task, file?.done ?? 0, jobs)) {
    if (file) file.add(game)
    else io.out(JSON.stringify(game))
    tell()
  }
  io.progress('')
}

async function playSums(
  worlds: readonly World[],
  task: BatchTask,
  { jobs, out }: Options,
  io: Io,
): Promise<void> {
  if (out === undefined) throw new Misuse('counts go to a file; expected --out FILE with --sums')
  const study = studyOf(worlds, task.levels)
  const header = headerOf(study, task.seeds, 'sums')
  if (isComplete(out, header)) return
  const kept = readPart(out, header)
  const counts = counting(study)
  if (kept) counts.merge(kept)
  const done = (kept?.seeds ?? 0) * worlds.length
  const tell = teller(task.seeds, worlds, done, io)
  let ofSeed: Summary[] = []
  let seeds = 0
  for await (const game of playFrom(worlds, task, done, jobs)) {
    ofSeed.push(game)
    tell()
    if (ofSeed.length < worlds.length) continue
    counts.add(ofSeed)
    ofSeed = []
    if (++seeds % KEPT_EVERY === 0) writePart(out, header, counts.tally())
  }
  writePart(out, header, counts.tally())
  finishPart(out)
  io.progress('')
}

/** Is the file there already? It only takes its name when it is whole. Throws Misuse where it is another's. */
function isComplete(path: string, header: StudyHeader): boolean {
  if (!existsSync(path)) return false
  if (readFileSync(path, 'utf8').split('\n')[0] !== JSON.stringify(header))
    throw new Misuse(`${path} holds another batch; expected one of these games, or another name`)
  return true
}
