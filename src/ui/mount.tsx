import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import type { Stage } from './useApp.ts'
import './styles/faces.ts'
import './styles/index.css'

/** Draws the program's pages in an element; what it returns takes them away. */
export function mountApp(element: HTMLElement, stage: Stage): () => void {
  const root = createRoot(element)
  root.render(<App {...stage} />)
  return () => root.unmount()
}
