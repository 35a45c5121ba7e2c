import type { ReactNode } from 'react'

/** A block of the briefing's markdown subset. */
type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/** A heading of the first rank: the title of the whole, which stands over the window that shows it. */
const TITLE = /^# (.*)$/m
export const titleOf = (text: string): string | undefined => TITLE.exec(text)?.[1]

/** Splits headings (`#`), paragraphs and lists (`-`); blocks are parted by empty lines. */
function blocksOf(text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .flatMap((part): Block[] => {
      const lines = part.split('\n')
      if (lines.every(line => /^[-*] /.test(line.trim())))
        return [{ kind: 'list', items: lines.map(line => line.trim().slice(2)) }]
      if (TITLE.test(lines[0]!)) return [...blocksOf(lines.slice(1).join('\n'))]
      const heading = /^#+ (.*)$/.exec(lines[0]!)
      if (!heading) return [{ kind: 'paragraph', text: part }]
      const rest = lines.slice(1).join('\n')
      return [{ kind: 'heading', text: heading[1]! }, ...blocksOf(rest)]
    })
}

/**
 * The section of a briefing whose heading holds a word, such as the name of a side; the first section where none does
 * or no word is given. Headings of the first rank part the title from the text and open no section.
 */
export function sectionNaming(text: string, word: string): string {
  const sections = text.split(/^(?=## )/m).filter(part => part.startsWith('## '))
  const named = word === '' ? undefined : sections.find(part => part.split('\n')[0]!.includes(word))
  return named ?? sections[0] ?? text
}

/** Text of a battle's files: plain words, never markup of their own. `most` keeps the first blocks only. */
export function Prose({ text, most }: { text: string; most?: number }) {
  const blocks = blocksOf(text)
  return <div className='prose'>{blocks.slice(0, most ?? blocks.length).map(blockElement)}</div>
}

function blockElement(block: Block, i: number): ReactNode {
  if (block.kind === 'heading') return <h3 key={i}>{block.text}</h3>
  if (block.kind === 'paragraph') return <p key={i}>{block.text}</p>
  return (
    <ul key={i}>
      {block.items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
