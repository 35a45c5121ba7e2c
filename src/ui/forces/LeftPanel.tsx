import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { loudness } from '../../i18n/loudness.ts'
import { IconButton } from '../common/IconButton.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { Decisions } from './Decisions.tsx'
import { Forces } from './Forces.tsx'
import { Messages } from './Messages.tsx'
import { Objectives } from './Objectives.tsx'

/** Forces, objectives, messages. Folds to a strip with one button. */
export function LeftPanel({ folded, onFold }: { folded: boolean; onFold: (folded: boolean) => void }) {
  const say = useSay()
  const news = useBattle(battle => {
    const turn = battle.shown.state.turn[0]!
    return battle.log.filter(entry => entry.turn === turn && loudness(entry.event, entry.turn) === 'news')
      .length
  })
  return (
    <aside
      className={folded ? 'left folded' : 'left'}
      data-guide='forces'
      aria-label={say('battle.left')}
      data-panel
      tabIndex={-1}
    >
      {folded ? (
        <IconButton icon='openLeft' label={say('battle.openLeft')} onPress={() => onFold(false)} />
      ) : (
        <Tabs className='tabs'>
          <div className='tabs-head'>
            <TabList aria-label={say('battle.left')} className='tab-list'>
              <Tab id='forces' className='tab'>
                {say('battle.forces')}
              </Tab>
              <Tab id='objectives' className='tab'>
                {say('battle.objectives')}
              </Tab>
              <Tab id='messages' className='tab'>
                {say('battle.messages')}
                {news > 0 && <span className='tab-count'>{news}</span>}
              </Tab>
            </TabList>
            <IconButton icon='foldLeft' label={say('battle.foldLeft')} onPress={() => onFold(true)} />
          </div>
          <Decisions />
          <TabPanel id='forces' className='tab-panel'>
            <Forces />
          </TabPanel>
          <TabPanel id='objectives' className='tab-panel'>
            <Objectives />
          </TabPanel>
          <TabPanel id='messages' className='tab-panel'>
            <Messages />
          </TabPanel>
        </Tabs>
      )}
    </aside>
  )
}
