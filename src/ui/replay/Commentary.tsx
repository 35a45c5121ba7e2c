import { Button } from 'react-aria-components/Button'
import type { Comment } from '../../app/replay/tape.ts'
import { isWord } from '../../i18n/i18n.ts'
import { Icon } from '../common/Icon.tsx'
import { More } from '../common/More.tsx'
import { SourceKeys } from '../common/SourceKeys.tsx'
import { useNames, useSay } from '../useWords.ts'
import { PlayerButton } from './PlayerButton.tsx'
import { useDo, useReplay } from './useReplay.ts'

/** What is said of the game at this hour, by whom, and how sure it is. */
export function Commentary() {
  const say = useSay()
  const names = useNames()
  const carryOut = useDo()
  const comments = useReplay(replay => replay.tape.comments)
  const step = useReplay(replay => replay.step)
  if (comments.length === 0)
    return (
      <section className='section commentary'>
        <h3 className='smallcaps'>{say('replay.comments')}</h3>
        <p className='note'>{say('replay.noComments')}</p>
      </section>
    )
  const at = comments.findLast(comment => comment.step <= step)?.step
  const said = comments.filter(comment => comment.step === at)
  const before = comments.findLast(comment => comment.step < Math.min(step, at ?? 0))
  const next = comments.find(comment => comment.step > step)
  // From between two comments back leads to the one that is still shown.
  const back = at !== undefined && at < step ? said[0] : before
  const first = comments.findIndex(comment => comment.step === at) + 1
  const numbers = said.length > 1 ? `${first}–${first + said.length - 1}` : String(first)
  const go = (to: Comment | undefined) => () => to && carryOut({ do: 'go', step: to.step })
  return (
    <section className='section commentary'>
      <div className='section-head'>
        <h3 className='smallcaps'>{say('replay.comments')}</h3>
        <span className='comment-steps'>
          {said.length > 0 && (
            <span className='note'>{say('replay.commentOf', { number: numbers, of: comments.length })}</span>
          )}
          <PlayerButton
            icon='orderBack'
            label={say('replay.commentBack')}
            hint={say('replay.commentBack')}
            isDisabled={!back}
            onPress={go(back)}
          />
          <PlayerButton
            icon='orderAhead'
            label={say('replay.commentAhead')}
            hint={say('replay.commentAhead')}
            isDisabled={!next}
            onPress={go(next)}
          />
        </span>
      </div>
      {said.map(comment => (
        <CommentText key={comment.text} comment={comment} />
      ))}
      {said.length === 0 && next && (
        <p className='note'>{say('replay.noneYet', { when: names.moment(next.at) })}</p>
      )}
      <AllComments shown={at} />
    </section>
  )
}

function CommentText({ comment }: { comment: Comment }) {
  const say = useSay()
  const names = useNames()
  const carryOut = useDo()
  const confidence = `replay.confidence.${comment.confidence}`
  return (
    <article className='comment'>
      <p className='note'>{names.moment(comment.at)}</p>
      {comment.title !== '' && <h4>{comment.title}</h4>}
      <p className='comment-text'>{comment.text}</p>
      {comment.basis !== '' && (
        <p className='note comment-source'>{say('replay.basis', { basis: comment.basis })}</p>
      )}
      {comment.basis === '' && comment.source !== '' && (
        <p className='note comment-source'>
          {say('replay.source')}: <SourceKeys source={comment.source} />
        </p>
      )}
      {isWord(confidence) && <p className='note'>{say(confidence)}</p>}
      {comment.hexes.length > 0 && (
        <Button className='link' onPress={() => carryOut({ do: 'fly', hexes: comment.hexes })}>
          <Icon name='map' />
          {say('replay.show')}
        </Button>
      )}
    </article>
  )
}

/** Every comment by its title; a press goes to its step. */
function AllComments({ shown }: { shown: number | undefined }) {
  const say = useSay()
  const names = useNames()
  const carryOut = useDo()
  const comments = useReplay(replay => replay.tape.comments)
  return (
    <More heading={say('replay.allComments')} level={4}>
      <ol className='comment-list'>
        {comments.map(comment => (
          <li key={comment.text}>
            <Button
              className='row comment-row'
              aria-current={comment.step === shown}
              onPress={() => carryOut({ do: 'go', step: comment.step })}
            >
              <span className='log-hour'>{names.moment(comment.at)}</span>
              <span className={comment.title === '' ? 'comment-short' : undefined}>
                {comment.title || comment.text}
              </span>
            </Button>
          </li>
        ))}
      </ol>
    </More>
  )
}
