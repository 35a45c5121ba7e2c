import type { ReactNode } from 'react'
import { signedText } from '../../i18n/figures.ts'
import { TableHead } from '../common/TableHead.tsx'
import { useSay } from '../useWords.ts'

interface Line {
  readonly key: string
  readonly text: ReactNode
  readonly points: number
  readonly className?: string | undefined
}

interface PointsTableProps {
  readonly caption: string
  readonly className?: string
  readonly lines: readonly Line[]
  readonly total: ReactNode
}

/** What brought points, line by line, with the sum below. */
export function PointsTable({ caption, className, lines, total }: PointsTableProps) {
  const say = useSay()
  return (
    <table className='table'>
      <caption className={className}>{caption}</caption>
      <TableHead words={[say('final.rule')]} figures={[say('final.pointsHead')]} />
      <tbody>
        {lines.map(line => (
          <tr key={line.key} className={line.className}>
            <td>{line.text}</td>
            <td className='figure'>{line.points < 0 ? signedText(line.points) : line.points}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope='row'>{say('final.total')}</th>
          <td className='figure'>{total}</td>
        </tr>
      </tfoot>
    </table>
  )
}
