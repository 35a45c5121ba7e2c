import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useSay } from '../useWords.ts'
import { IconButton } from './IconButton.tsx'

/** A window over the page that holds the focus until it is closed. */
export function Window(props: {
  title: string
  isOpen: boolean
  onClose: () => void
  wide?: boolean
  /** The rulebook's: as wide and high as the page lets it, parted inside. */
  size?: 'book'
  children: ReactNode
}) {
  const say = useSay()
  return (
    <ModalOverlay
      className='veil'
      isDismissable
      isOpen={props.isOpen}
      onOpenChange={open => {
        if (!open) props.onClose()
      }}
    >
      <Modal
        className={`window${props.wide ? ' window-wide' : ''}${props.size ? ` window-${props.size}` : ''}`}
      >
        <Dialog className='window-body'>
          <header className='window-head'>
            <Heading slot='title'>{props.title}</Heading>
            <IconButton icon='close' label={say('battle.close')} onPress={props.onClose} />
          </header>
          <section
            className='window-content'
            aria-label={props.title}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what may be too long for the window is scrolled by keys.
            tabIndex={0}
          >
            {props.children}
          </section>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
