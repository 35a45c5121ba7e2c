import { Button } from 'react-aria-components/Button'
import type { Book, Entry } from '../../rulebook/book.ts'
import type { Table } from '../../rulebook/tables/table.ts'
import { TableHead } from '../common/TableHead.tsx'
import { useSay } from '../useWords.ts'
import { ExampleFigure } from './ExampleFigure.tsx'
import { showRule } from './openRule.ts'

/** One rule: its sentences, tables and examples, and what the game calls it. */
export function EntryArticle({ book, entry }: { book: Book; entry: Entry }) {
  const say = useSay()
  return (
    <article className='rule'>
      <h4 data-rule={entry.id} tabIndex={-1}>
        {entry.title}
      </h4>
      {entry.paragraphs.map(text => (
        <p key={text}>{text}</p>
      ))}
      {entry.tables.map(table => (
        <RuleTable key={table.caption} table={table} />
      ))}
      {entry.examples.map(example => (
        <ExampleFigure key={example.id} example={example} />
      ))}
      {entry.codes.length > 0 && (
        <p className='note rule-codes'>
          <strong>{say('rulebook.saidAs')}</strong> {entry.codes.map(each => `“${each}”`).join(' · ')}
        </p>
      )}
      {entry.see.length > 0 && (
        <p className='note rule-see'>
          <strong>{say('rulebook.see')}</strong>{' '}
          {entry.see.map(id => (
            <Button key={id} className='link' onPress={() => showRule(id)}>
              {book.entry.get(id)?.title ?? id}
            </Button>
          ))}
        </p>
      )}
    </article>
  )
}

/** Tables may be wider than the window: they are scrolled by themselves. */
function RuleTable({ table }: { table: Table }) {
  const [head, ...columns] = table.heads
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys.
    <section className='rule-table' tabIndex={0} aria-label={table.caption}>
      <table className='table'>
        <caption>{table.caption}</caption>
        <TableHead words={[head]} figures={columns} />
        <tbody>
          {table.rows.map(row => (
            <tr key={row.head}>
              <th scope='row'>{row.head}</th>
              {row.cells.map((cell, i) => (
                <td key={columns[i]} className='figure'>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
