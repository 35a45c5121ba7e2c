/** A file dropped anywhere on the page is taken in: the browser would leave the game and show the file instead. */
import { useEffect } from 'react'
import { useCommands } from './useApp.ts'

const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

export function useFileDrop(): void {
  const commands = useCommands()
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (holdsFile(event)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      // A drop zone has taken it already.
      if (event.defaultPrevented || !holdsFile(event)) return
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file) void commands.importFile(file)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('drop', drop)
    }
  }, [commands])
}
