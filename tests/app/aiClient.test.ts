import * as Comlink from 'comlink'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { commanderOf } from '../../src/ai/registry.ts'
import { createAiClient, GivenUp } from '../../src/app/aiClient.ts'
import { opponent } from '../../src/app/workers/opponent.ts'
import { begin } from '../../src/engine/sequence.ts'
import { observe } from '../../src/engine/view.ts'
import { skirmish } from '../support/battles.ts'

const { scenario } = skirmish()
const view = observe(scenario, begin(scenario, 1).state, 'soviet')
const question = { level: 'greedy', memory: null, seed: 9 } as const
const expected = commanderOf('greedy').next(scenario, view, null, 9)

const ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports.splice(0)) port.close()
  vi.useRealTimers()
})

interface FakeWorker {
  readonly worker: Worker
  terminated: boolean
}

/** A worker made of a message channel, with something behind it or nobody. */
function fakeWorker(behind: object | null): FakeWorker {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  if (behind) Comlink.expose(behind, port1)
  port2.start()
  const fake: FakeWorker = { worker: port2 as unknown as Worker, terminated: false }
  Object.assign(port2, { terminate: () => (fake.terminated = true), onerror: null })
  return fake
}

describe('the opponent', () => {
  it('answers out of his worker as he would in place', async () => {
    const fell = vi.fn()
    const client = createAiClient(() => fakeWorker(opponent).worker, fell)
    await client.prepare(scenario)
    expect(await client.ask(view, question)).toEqual(expected)
    expect([client.inPage, fell.mock.calls.length]).toEqual([false, 0])
  })

  it('answers out of the page where no worker starts, which is told once', async () => {
    const fell = vi.fn()
    const client = createAiClient(() => {
      throw new Error('forbidden')
    }, fell)
    await client.prepare(scenario)
    expect(await client.ask(view, question)).toEqual(expected)
    await client.prepare({ ...scenario })
    expect(await client.ask(view, question)).toEqual(expected)
    expect([client.inPage, fell.mock.calls.length]).toEqual([true, 1])
  })

  it.each([
    ['never answers', (): void => {}],
    [
      'breaks while it starts',
      ({ worker }: FakeWorker) => worker.onerror?.({ message: 'syntax' } as ErrorEvent),
    ],
  ])('answers out of the page where the worker %s', async (_, happens) => {
    vi.useFakeTimers()
    const fake = fakeWorker(null)
    const client = createAiClient(
      () => fake.worker,
      () => {},
    )
    const prepared = client.prepare(scenario)
    happens(fake)
    await vi.advanceTimersByTimeAsync(4000)
    await prepared
    expect([client.inPage, fake.terminated]).toEqual([true, true])
    expect(await client.ask(view, question)).toEqual(expected)
  })

  it('answers out of the page where the worker is killed over the question', async () => {
    const silent = { prepare: () => {}, decide: () => new Promise(() => {}) }
    const fake = fakeWorker(silent)
    const client = createAiClient(
      () => fake.worker,
      () => {},
    )
    await client.prepare(scenario)
    vi.useFakeTimers()
    const asked = client.ask(view, question)
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    expect(await asked).toEqual(expected)
    expect([client.inPage, fake.terminated]).toEqual([true, true])
  })

  it('answers out of the page where the worker breaks over the question', async () => {
    const broken = {
      prepare: () => {},
      decide: () => {
        throw new Error('out of memory')
      },
    }
    const client = createAiClient(
      () => fakeWorker(broken).worker,
      () => {},
    )
    await client.prepare(scenario)
    expect(await client.ask(view, question)).toEqual(expected)
    expect(client.inPage).toBe(true)
  })

  it('is given up when the game is left: no worker is blamed for the silence', async () => {
    const silent = { prepare: () => {}, decide: () => new Promise(() => {}) }
    const fell = vi.fn()
    const client = createAiClient(() => fakeWorker(silent).worker, fell)
    await client.prepare(scenario)
    const asked = client.ask(view, question)
    client.stop()
    await expect(asked).rejects.toBeInstanceOf(GivenUp)
    expect([client.inPage, fell.mock.calls.length]).toEqual([false, 0])
  })

  it('is shown a copy: what he does to the bytes does not reach the game', async () => {
    const client = createAiClient(
      () => {
        throw new Error('forbidden')
      },
      () => {},
    )
    await client.prepare(scenario)
    const before = view.state.bytes.slice()
    const scribble = vi.spyOn(opponent, 'decide').mockImplementation(async ({ bytes }) => {
      new Uint8Array(bytes).fill(9)
      return { orders: [], notes: [], end: true, memory: null }
    })
    await client.ask(view, question)
    scribble.mockRestore()
    expect(view.state.bytes).toEqual(before)
  })
})
