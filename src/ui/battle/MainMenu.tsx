import { useRef } from 'react'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { hasGuide } from '../../app/guides.ts'
import { isHotSeat } from '../../app/telling.ts'
import { Icon } from '../common/Icon.tsx'
import { IconButton } from '../common/IconButton.tsx'
import type { IconName } from '../common/icons.ts'
import { openWindow } from '../common/windows.ts'
import { resumeGuide } from '../guide/learnt.ts'
import { openRule } from '../rulebook/openRule.ts'
import { useApp, useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Saves, settings, keys and the way out. */
export function MainMenu() {
  const say = useSay()
  const commands = useCommands()
  const battle = useBattle(({ scenario }) => scenario.id)
  const hasReplay = useApp(({ replay, battle }) => replay !== null || battle?.isBranch === true)
  // Two people at one screen have no staff: nobody else may see what it does.
  const mayHandOver = useBattle(
    ({ seats, viewer, over }) => !over && seats[viewer] === 'human' && !isHotSeat(seats),
  )
  const file = useRef<HTMLInputElement>(null)
  const items: readonly { id: string; icon: IconName; words: string; run: () => void }[] = [
    ...(hasReplay
      ? [
          {
            id: 'replay',
            icon: 'replay' as const,
            words: say('replaying.return'),
            run: () => void commands.replay({ do: 'return' }),
          },
        ]
      : []),
    {
      id: 'watch',
      icon: 'replay',
      words: say('replaying.watchThis'),
      run: () => void commands.openReplay({ kind: 'game' }),
    },
    ...(mayHandOver
      ? [
          {
            id: 'staff',
            icon: 'units' as const,
            words: say('battle.handOver'),
            run: () => openWindow('staff'),
          },
        ]
      : []),
    { id: 'saves', icon: 'bookmark', words: say('saves.title'), run: () => openWindow('saves') },
    { id: 'notes', icon: 'rename', words: say('battle.notes'), run: () => openWindow('notes') },
    { id: 'export', icon: 'exportFile', words: say('battle.exportSave'), run: commands.exportSave },
    { id: 'share', icon: 'link', words: say('battle.shareGame'), run: () => void commands.shareGame() },
    { id: 'import', icon: 'importFile', words: say('battle.importSave'), run: () => file.current?.click() },
    { id: 'settings', icon: 'settings', words: say('settings.title'), run: () => openWindow('settings') },
    { id: 'rules', icon: 'history', words: say('rulebook.title'), run: () => openRule() },
    ...(hasGuide(battle)
      ? [{ id: 'guide', icon: 'flag' as const, words: say('guide.open'), run: () => resumeGuide(battle) }]
      : []),
    { id: 'keys', icon: 'keys', words: say('keys.title'), run: () => openWindow('keys') },
    { id: 'leave', icon: 'leave', words: say('battle.leave'), run: commands.leave },
  ]
  return (
    <>
      <MenuTrigger>
        <IconButton icon='menu' label={say('battle.menu')} />
        <Popover className='popover' placement='bottom end'>
          <Menu
            className='menu'
            aria-label={say('battle.menu')}
            onAction={key => items.find(item => item.id === key)?.run()}
          >
            {items.map(item => (
              <MenuItem key={item.id} id={item.id} className='menu-item' textValue={item.words}>
                <Icon name={item.icon} />
                <span>{item.words}</span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <input
        ref={file}
        type='file'
        accept='.json,application/json'
        hidden
        aria-label={say('battle.importSave')}
        onChange={event => {
          const chosen = event.target.files?.[0]
          event.target.value = ''
          if (chosen) void commands.importFile(chosen)
        }}
      />
    </>
  )
}
