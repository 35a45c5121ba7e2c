/** Facts of a record's fault as words can hold them. */
export function recordFacts(fault: { readonly code: string } & { readonly [key: string]: unknown }): {
  readonly [name: string]: string | number
} {
  return Object.fromEntries(
    Object.entries(fault).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )
}
