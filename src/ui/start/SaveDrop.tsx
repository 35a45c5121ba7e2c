import { Button } from 'react-aria-components/Button'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Text } from 'react-aria-components/Text'
import { Icon } from '../common/Icon.tsx'
import { useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Takes in a saved game or a battle by drop or by choice of a file. */
export function SaveDrop() {
  const say = useSay()
  const commands = useCommands()
  return (
    <DropZone
      className='drop'
      onDrop={async event => {
        const file = event.items.find(item => item.kind === 'file')
        if (file) await commands.importFile(await file.getFile())
      }}
    >
      <Text slot='label'>{say('start.dropHere')}</Text>
      <FileTrigger
        acceptedFileTypes={['.json', 'application/json']}
        onSelect={files => {
          const file = files?.[0]
          if (file) void commands.importFile(file)
        }}
      >
        <Button className='button'>
          <Icon name='importFile' />
          {say('start.openSave')}
        </Button>
      </FileTrigger>
    </DropZone>
  )
}
