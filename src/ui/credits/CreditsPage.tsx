import { Button } from 'react-aria-components/Button'
import { TableHead } from '../common/TableHead.tsx'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Faces and libraries that the program itself brings along; data are credited by each battle. */
const PROGRAM = [
  { what: 'PT Sans, PT Serif, PT Sans Narrow · ParaType', licence: 'SIL OFL 1.1' },
  { what: 'Old Standard TT · Alexey Kryukov', licence: 'SIL OFL 1.1' },
  { what: 'Noto Serif JP, Noto Serif SC · Google', licence: 'SIL OFL 1.1' },
  { what: 'Lucide icons', licence: 'ISC' },
  { what: 'milsymbol · Måns Beckman', licence: 'MIT' },
  { what: 'Phaser', licence: 'MIT' },
  { what: 'React', licence: 'MIT' },
  { what: 'React Aria Components · Adobe', licence: 'Apache-2.0' },
  { what: 'Honeycomb, zustand, i18next, Comlink, idb-keyval, zod', licence: 'MIT, Apache-2.0, ISC' },
] as const

/** Whose work stands in the program: data, faces, libraries, and the sources of each battle. */
export function CreditsPage() {
  const say = useSay()
  const commands = useCommands()
  const cards = useApp(state => state.cards)
  return (
    <main className='page'>
      <header className='page-head'>
        <h1>{say('credits.title')}</h1>
        <Button className='button' onPress={() => commands.show('start')}>
          {say('battle.startPage')}
        </Button>
      </header>
      <p className='prose'>{say('credits.own')}</p>
      <h2>{say('credits.program')}</h2>
      <CreditTable lines={PROGRAM} />
      {cards.map(({ id, about }) => (
        <section key={id}>
          <h2>{say('credits.dataOf', { title: about.title })}</h2>
          <CreditTable lines={about.credits} />
          <h2>{say('credits.sourcesOf', { title: about.title })}</h2>
          <dl className='sources'>
            {about.sources.map(source => (
              <div key={source.key} className='fact'>
                <dt>{source.key}</dt>
                <dd>{source.text}</dd>
              </div>
            ))}
          </dl>
          {about.disputes.length > 0 && <h2>{say('credits.disputes')}</h2>}
          <ul className='prose'>
            {about.disputes.map(dispute => (
              <li key={dispute}>{dispute}</li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}

function CreditTable({ lines }: { lines: readonly { readonly what: string; readonly licence: string }[] }) {
  const say = useSay()
  return (
    <table className='table credits'>
      <TableHead words={[say('credits.what'), say('credits.licence')]} />
      <tbody>
        {lines.map(line => (
          <tr key={line.what}>
            <td>{line.what}</td>
            <td>{line.licence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
