import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { Overlay } from '../../app/store.ts'
import { Icon } from '../common/Icon.tsx'
import { IconButton } from '../common/IconButton.tsx'
import { useApp, useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

const OVERLAYS: readonly { readonly id: Overlay; readonly caps?: string }[] = [
  { id: 'none' },
  { id: 'supply', caps: 'V' },
  { id: 'enemySupply', caps: 'B' },
  { id: 'control' },
  { id: 'zones' },
  { id: 'enemyReach', caps: 'X' },
  { id: 'sight' },
  { id: 'command' },
  { id: 'works' },
  { id: 'objectives', caps: 'O' },
  { id: 'elevation' },
  { id: 'ghost' },
]

/** What is laid over the map: one thing at a time. */
export function OverlayMenu() {
  const say = useSay()
  const commands = useCommands()
  const overlay = useBattle(battle => battle.overlay)
  const pins = useBattle(battle => battle.display.pins)
  // The replay has keys of its own.
  const hasKeys = useApp(({ page }) => page === 'battle')
  return (
    <MenuTrigger>
      <IconButton data-guide='overlay' icon='layers' label={say('battle.overlay')} />
      <Popover className='popover' placement='bottom end'>
        <Menu
          className='menu'
          aria-label={say('battle.overlay')}
          onAction={key => {
            const chosen = OVERLAYS.find(each => each.id === key)
            if (chosen) commands.setOverlay(chosen.id)
            else commands.toggleDisplay('pins')
          }}
        >
          <MenuSection aria-label={say('battle.overlay')} selectionMode='single' selectedKeys={[overlay]}>
            {OVERLAYS.map(({ id, caps }) => (
              <MenuItem key={id} id={id} className='menu-item' textValue={say(`battle.overlays.${id}`)}>
                <span className='menu-check'>{id === overlay && <Icon name='check' />}</span>
                <span>{say(`battle.overlays.${id}`)}</span>
                {caps && hasKeys && <kbd>{caps}</kbd>}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            className='menu-more'
            aria-label={say('battle.beside')}
            selectionMode='multiple'
            selectedKeys={pins ? ['pins'] : []}
          >
            <MenuItem id='pins' className='menu-item' textValue={say('battle.pins')}>
              <span className='menu-check'>{pins && <Icon name='check' />}</span>
              <span>{say('battle.pins')}</span>
              <kbd>M</kbd>
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
