/** A whole game in a link: what goes in comes out, and what strangers write is told on one line. */
import { describe, expect, it } from 'vitest'
import { hasRecord, readLink } from '../../src/app/link.ts'
import { LONGEST_LINK, readFragment, recordFragment } from '../../src/app/recordLink.ts'
import { begin } from '../../src/engine/sequence.ts'
import { toBase64 } from '../../src/record/runs.ts'
import { withSnapshot } from '../../src/record/snapshots.ts'
import { skirmish } from '../support/battles.ts'
import { playout } from '../support/playout.ts'
import { goldenRecord } from '../support/savedGames.ts'
import { openPage } from '../support/session.ts'

const scenario = { ...skirmish().scenario, hash: '0123456789abcdef' }
const { record } = playout(scenario, 3, () => {})
const MEMORY = { soviet: null, japanese: null }

/** A fragment with this text packed in it. */
async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  return `#record=${toBase64([...bytes])
    .replace(/=+$/, '')
    .replaceAll('+', '-')
    .replaceAll('/', '_')}`
}
const faultOf = async (fragment: string): Promise<string> => {
  const read = await readFragment(fragment)
  return read.ok ? '' : read.fault
}

describe('a game in a link', () => {
  it('comes out as it went in, without its states and what opponents remember', async () => {
    const { state } = begin(scenario, record.seed)
    const kept = { ...withSnapshot(scenario, record, state), memory: { soviet: { plan: 1 }, japanese: null } }
    const fragment = await recordFragment(kept)
    expect(fragment).toMatch(/^#record=[A-Za-z0-9_-]+$/)
    expect(hasRecord(fragment!)).toBe(true)
    expect(readLink('', [])).toEqual({ kind: 'none' })
    expect(await readFragment(fragment!)).toEqual({
      ok: true,
      record: { ...record, memory: MEMORY },
      place: null,
    })
  })

  it('says where to begin', async () => {
    const fragment = await recordFragment(record, { turn: 3, side: 'japanese' })
    expect(await readFragment(fragment!)).toMatchObject({ ok: true, place: { turn: 3, side: 'japanese' } })
    const turn = await recordFragment(record, { turn: 2 })
    expect(await readFragment(turn!)).toMatchObject({ ok: true, place: { turn: 2 } })
  })

  it('is no link where it is too long', async () => {
    const playerTurns = ['hailar', 'khingan', 'mudanjiang'].flatMap(id => goldenRecord(id).playerTurns)
    expect((await recordFragment({ ...record, playerTurns })) === null).toBe(true)
    const short = goldenRecord('shumshu')
    const fragment = await recordFragment({ ...short, playerTurns: short.playerTurns.slice(0, 8) })
    expect(fragment!.length).toBeLessThan(LONGEST_LINK)
  })

  it('that is none is told in one line', async () => {
    const good = (await recordFragment(record))!
    const broken = 'record: got what does not unpack; expected a game: the link is cut off or not one'
    expect(await faultOf('#record=')).toMatch(/^record: /)
    expect(await faultOf('#record=!!!!')).toBe(broken)
    expect(await faultOf(good.slice(0, good.length >> 1))).toBe(broken)
    expect(await faultOf(`${good}&turn=0`)).toBe('turn: got "0"; expected a whole number from 1 to 999')
    expect(await faultOf(`${good}&side=polish`)).toBe('side: got "polish"; expected one of soviet, japanese')
    expect(await faultOf(`#record=${'A'.repeat(200_001)}`)).toMatch(
      /^record: \d+ characters; expected at most/,
    )
    expect(await faultOf(await packed('{"formatVersion":9}'))).toMatch(/^record: \/formatVersion: /)
    expect(await faultOf(await packed('no game'))).toMatch(/^record: expected a saved game in JSON/)
  })

  it('that unpacks to more than any save is given up on the way', async () => {
    const bomb = await packed(' '.repeat(30_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await faultOf(bomb)).toMatch(/^record: got what does not unpack/)
  })
})

describe('sharing the game on the page', () => {
  const shared = async (copies: boolean) => {
    const links: string[] = []
    const page = openPage({
      copyLink: fragment => {
        links.push(fragment)
        return Promise.resolve(copies)
      },
    })
    const seats = { soviet: 'human', japanese: { level: 'greedy' } } as const
    await page.session.start({ scenario: page.scenario.id, seats, seed: 7 })
    await page.idle()
    await page.session.shareGame()
    return { page, links }
  }

  it('copies a link that opens as the game, to be watched', async () => {
    const { page, links } = await shared(true)
    expect(page.notices()).toEqual(['linkCopied'])
    expect(page.downloads).toEqual([])
    const linked = await readFragment(links[0]!)
    if (!linked.ok) throw new Error(linked.fault)
    const other = openPage()
    await other.session.openReplay({ kind: 'record', record: linked.record })
    expect(other.store.getState().page).toBe('replay')
  })

  it('hands it out as a file where the browser forbids copying', async () => {
    const { page } = await shared(false)
    expect(page.notices()).toEqual(['linkForbidden'])
    expect(page.downloads).toHaveLength(1)
  })
})
