/** Lessons in the lab: held by their link, with seeds for each number, kept, and handed in. */
import { describe, expect, it } from 'vitest'
import { LEVELS, lab, scenario } from '../support/lab.ts'
import { memoryShelf } from '../support/session.ts'

describe('a lesson', () => {
  const open = async (shelf = memoryShelf().shelf) => {
    const page = lab(shelf)
    await page.lab.open({ query: '?lab=shumshu&lesson=whom-did-fog-help' })
    return page
  }
  const held = (page: ReturnType<typeof lab>) => page.store.getState().lab!.lesson

  it('of a link is held, with its own study', async () => {
    const page = await open()
    expect(page.notices()).toEqual([])
    expect(held(page)?.lesson.title).toBe('Whom did the fog help?')
    expect(page.store.getState().lab!.choice).toMatchObject({ form: 'first-day', seed: 1, games: 24 })
  })

  it('gives each number in the class seeds of its own', async () => {
    const page = await open()
    await page.lab.carryOut({ do: 'note', change: { number: 3 } })
    expect(page.store.getState().lab!.choice.seed).toBe(1 + 2 * 24)
  })

  it('keeps what was put down until it is opened again', async () => {
    const { shelf } = memoryShelf()
    const page = await open(shelf)
    await page.lab.carryOut({ do: 'note', change: { predicted: 'even', step: 3 } })
    await page.lab.carryOut({ do: 'note', change: { words: { '5.0': 'At dawn.' } } })
    const again = await open(shelf)
    expect(held(again)?.notes).toEqual({
      number: 1,
      name: '',
      step: 3,
      predicted: 'even',
      words: { '5.0': 'At dawn.' },
    })
    await again.lab.carryOut({ do: 'lesson', id: null })
    expect(held(again)).toBeNull()
  })

  it('has what its link has otherwise, and gives that on in its own link', async () => {
    const page = lab()
    const query = '?lab=shumshu&lesson=whom-did-fog-help&soviet=greedy&games=12&seed=900'
    await page.lab.open({ query })
    await page.lab.carryOut({ do: 'note', change: { number: 2 } })
    expect(page.store.getState().lab!.choice).toMatchObject({
      form: 'first-day',
      levels: { soviet: 'greedy', japanese: 'staff' },
      games: 12,
      seed: 912,
    })
    await page.lab.carryOut({ do: 'link' })
    expect(page.store.getState().notices.at(-1)?.text).toMatchObject({ facts: { query } })
  })

  it('can be made of any what-ifs, and keeps what was put down for each', async () => {
    const { shelf } = memoryShelf()
    const query = (worlds: string) =>
      `?lab=${scenario.id}&form=standard&whatif=${worlds}&soviet=greedy&japanese=random&games=3&seed=5&lesson=own`
    const page = lab(shelf)
    await page.lab.open({ query: query('late') })
    expect(held(page)?.lesson).toMatchObject({ id: 'own', title: 'What if: Too late', question: 'And then?' })
    await page.lab.carryOut({ do: 'note', change: { predicted: 'even', number: 3 } })
    expect(page.store.getState().lab!.choice.seed).toBe(11)
    const other = lab(shelf)
    await other.lab.open({ query: query('late~0=3') })
    expect(held(other)?.notes.predicted).toBeNull()
    const again = lab(shelf)
    await again.lab.open({ query: query('late') })
    expect(held(again)?.notes.predicted).toBe('even')
  })

  it('is handed in with the prediction and the words, without what no text may hold', async () => {
    const page = await open()
    await page.lab.carryOut({ do: 'note', change: { number: 4, name: ' <Bao>\u0007', predicted: 'even' } })
    await page.lab.carryOut({
      do: 'note',
      change: { words: { '5.0': 'At\r\ndawn.\u0000\ud800', '5.1': '  ' } },
    })
    await page.lab.carryOut({ do: 'choose', change: { games: 1, levels: LEVELS } })
    await page.lab.carryOut({ do: 'run' })
    await page.ended()
    await page.lab.carryOut({ do: 'export', file: 'result' })
    const [file] = page.files
    expect(file!.name).toBe('shumshu-whom-did-fog-help-4.august-result.json')
    expect(JSON.parse(file!.text)).toMatchObject({
      lesson: 'whom-did-fog-help',
      pupil: { number: 4, name: 'Bao' },
      prediction: { choice: 'even', text: 'Neither: both see more and both are seen.' },
      words: [{ text: 'At\ndawn.' }],
    })
  })

  it('that is not there is told', async () => {
    const page = lab()
    await page.lab.open({ query: '?lab=shumshu&lesson=alchemy' })
    expect(page.notices()).toEqual(['badLink'])
    expect(held(page)).toBeNull()
  })
})
