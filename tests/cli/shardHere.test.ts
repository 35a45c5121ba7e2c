/** Parts of a large batch, by what GNU parallel, Slurm and Kubernetes tell a process. */
import { expect, it } from 'vitest'
import { shardHere } from '../../src/cli/shardHere.ts'

it.each([
  [{ PARALLEL_SEQ: '3' }, 3],
  [{ SLURM_ARRAY_TASK_ID: '3' }, 3],
  [{ SLURM_ARRAY_TASK_ID: '12', SLURM_ARRAY_TASK_MIN: '10' }, 3],
  [{ SLURM_ARRAY_TASK_ID: '0', SLURM_ARRAY_TASK_MIN: '0' }, 1],
  [{ JOB_COMPLETION_INDEX: '2' }, 3],
  // A parallel within a job of the cluster: the one that started this very process.
  [{ PARALLEL_SEQ: '1', SLURM_ARRAY_TASK_ID: '7' }, 1],
  [{ PARALLEL_SEQ: '' }, null],
  [{ SLURM_ARRAY_TASK_ID: 'x' }, null],
  [{}, null],
])('%j is part %j', (environment, shard) => {
  expect(shardHere(environment)).toBe(shard)
})
