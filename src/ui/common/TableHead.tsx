import type { ReactNode } from 'react'

/** The head of a table: first the columns of words, then those of figures, which stand to the right. */
export function TableHead(props: { words: readonly ReactNode[]; figures?: readonly ReactNode[] }) {
  const { words, figures = [] } = props
  return (
    <thead>
      <tr>
        {[...words, ...figures].map((head, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may have one name.
          <th key={column} scope='col' className={column < words.length ? undefined : 'figure'}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}
