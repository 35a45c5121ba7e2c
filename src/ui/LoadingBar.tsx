import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { isWord, type Say } from '../i18n/i18n.ts'
import { useApp, useCommands } from './useApp.ts'
import { useSay } from './useWords.ts'

/** What is being opened or drawn, and how far it is. */
export function LoadingBar() {
  const say = useSay()
  const commands = useCommands()
  const loading = useApp(state => state.loading)
  if (!loading) return null
  return (
    <section className='loading' aria-label={loadingWords(say, loading.what)}>
      <ProgressBar
        className='progress'
        isIndeterminate={loading.permille === null}
        value={loading.permille ?? 0}
        maxValue={1000}
      >
        <Label>{loadingWords(say, loading.what)}</Label>
        <span className='bar'>
          <span
            style={{ width: `${(loading.permille ?? 1000) / 10}%` }}
            className={loading.permille === null ? 'still' : ''}
          />
        </span>
      </ProgressBar>
      {['save', 'replay', 'opening'].includes(loading.what) && (
        <Button className='button' onPress={commands.cancelOpening}>
          {say('loading.cancel')}
        </Button>
      )}
    </section>
  )
}

/** Whoever loads names what it loads; without words for it the name itself is shown. */
function loadingWords(say: Say, what: string): string {
  const key = `loading.${what}`
  return isWord(key) ? say(key) : what
}
