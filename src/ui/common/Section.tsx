import type { ReactNode } from 'react'

/** A part of a panel under a small-capitals head. */
export function Section({
  title,
  aside,
  children,
}: {
  title: string
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section className='section'>
      <div className='section-head'>
        <h3 className='smallcaps'>{title}</h3>
        {aside !== undefined && <span className='aside'>{aside}</span>}
      </div>
      {children}
    </section>
  )
}

/** Label and value in two columns. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className='fact'>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
