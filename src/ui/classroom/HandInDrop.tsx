import { Button } from 'react-aria-components/Button'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Text } from 'react-aria-components/Text'
import { Icon } from '../common/Icon.tsx'
import { useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Takes in the files of a class, by drop or by choice, and clears them away. */
export function HandInDrop({ files, left }: { files: number; left: number }) {
  const say = useSay()
  const commands = useCommands()
  const take = (chosen: readonly File[]): void => void commands.classroom({ do: 'take', files: chosen })
  return (
    <div className='class-drop'>
      <DropZone
        className='drop'
        onDrop={async event => {
          const dropped = event.items.filter(item => item.kind === 'file')
          take(await Promise.all(dropped.map(item => item.getFile())))
        }}
      >
        <Text slot='label'>{say('classroom.drop')}</Text>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={['.json', '.ndjson', 'application/json']}
          onSelect={chosen => chosen && take([...chosen])}
        >
          <Button className='button button-first'>
            <Icon name='importFile' />
            {say('classroom.pick')}
          </Button>
        </FileTrigger>
      </DropZone>
      <p className='note'>{say('classroom.takes')}</p>
      <p className='class-kept' aria-live='polite'>
        {left > 0 && say('classroom.reading', { count: left })}
        {left === 0 && files > 0 && say('classroom.kept', { count: files })}
      </p>
      {files > 0 && (
        <Button className='button' onPress={() => void commands.classroom({ do: 'clear' })}>
          {say('classroom.clear')}
        </Button>
      )}
    </div>
  )
}
