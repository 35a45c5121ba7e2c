import { ICONS, type IconName } from './icons.ts'

/** A 16 px icon in ink. It says nothing by itself: whoever shows it puts words beside it or on its button. */
export function Icon({ name }: { name: IconName }) {
  return (
    <span
      className='icon'
      aria-hidden='true'
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the text is a file of the icon package, bundled at build.
      dangerouslySetInnerHTML={{ __html: ICONS[name] }}
    />
  )
}
