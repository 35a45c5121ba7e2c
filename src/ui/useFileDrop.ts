/** A file dropped anywhere on the page is taken in: the browser would leave the game and show the file instead. */
import { useEffect } from 'react'
import { useApp, useCommands } from './useApp.ts'

const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

export function useFileDrop(): void {
  const commands = useCommands()
  // The teacher's page takes many at once.
  const isClass = useApp(state => state.page === 'class')
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (holdsFile(event)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      // A drop zone has taken it already.
      if (event.defaultPrevented || !holdsFile(event)) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (isClass) void commands.classroom({ do: 'take', files })
      else if (files[0]) void commands.importFile(files[0])
    }
    document.addEventListener('dragover', over)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('drop', drop)
    }
  }, [commands, isClass])
}
