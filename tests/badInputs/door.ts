/** Where something comes in from outside, and what bad comes in there. */

export interface Door {
  readonly name: string
  readonly inputs: readonly BadInput[]
}

export interface BadInput {
  readonly what: string
  /** Gives it to its door: every line that is told of it. Throws Error where anything that was there before is lost. */
  readonly lines: () => readonly string[] | Promise<readonly string[]>
  /** The one line: the place, what is wrong, what was expected. */
  readonly told: string | RegExp
}
