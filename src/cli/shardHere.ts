/** Which part of a large batch this process is to play, as the programs that start many of them say it. */

type Environment = { readonly [name: string]: string | undefined }

/**
 * The part by the first of them that says one, counted from 1: GNU parallel counts from 1, Slurm from whatever the array
 * begins with, Kubernetes from 0. Null where none does.
 */
export function shardHere(environment: Environment): number | null {
  const whole = (name: string): number | null => {
    const text = environment[name]
    return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null
  }
  const [parallel, slurm, kubernetes] = ['PARALLEL_SEQ', 'SLURM_ARRAY_TASK_ID', 'JOB_COMPLETION_INDEX'].map(
    whole,
  )
  if (parallel != null) return parallel
  if (slurm != null) return slurm - (whole('SLURM_ARRAY_TASK_MIN') ?? 1) + 1
  return kubernetes != null ? kubernetes + 1 : null
}
