import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { Overlay } from '../../app/store.ts'
import { Icon } from '../common/Icon.tsx'
import { IconButton } from '../common/IconButton.tsx'
import { useBattle, useCommands } from '../useApp.ts'
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
  return (
    <MenuTrigger>
      <IconButton data-guide='overlay' icon='layers' label={say('battle.overlay')} />
      <Popover className='popover' placement='bottom end'>
        <Menu
          className='menu'
          aria-label={say('battle.overlay')}
          selectionMode='single'
          selectedKeys={[overlay]}
          onAction={key => {
            const chosen = OVERLAYS.find(each => each.id === key)
            if (chosen) commands.setOverlay(chosen.id)
          }}
        >
          {OVERLAYS.map(({ id, caps }) => (
            <MenuItem key={id} id={id} className='menu-item' textValue={say(`battle.overlays.${id}`)}>
              <span className='menu-check'>{id === overlay && <Icon name='check' />}</span>
              <span>{say(`battle.overlays.${id}`)}</span>
              {caps && <kbd>{caps}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
