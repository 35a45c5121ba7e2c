import { spawn } from 'node:child_process'
import { expect, test } from '@playwright/test'

test('npm start serves the build, prints where, and ends when told', async ({ request }) => {
  // Port 0 asks for any free one; under CI no browser opens.
  const env = { ...process.env, PORT: '0', CI: 'true' }
  const started = spawn(process.execPath, ['src/tools/ready.mjs', 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const line = await new Promise<string>(resolve =>
      started.stdout.once('data', data => resolve(String(data))),
    )
    const address = /http:\/\/localhost:\d+/.exec(line)?.[0] ?? 'no address in the line'
    expect(line).toBe(`August Storm 1945 is at ${address} (Ctrl+C stops it)\n`)
    expect((await request.get(`${address}/?scenario=hailar`)).status()).toBe(200)
    const ended = new Promise(resolve => started.once('exit', resolve))
    started.kill('SIGTERM')
    await ended
    await expect(request.get(address)).rejects.toThrow(/ECONNREFUSED/)
  } finally {
    started.kill('SIGKILL')
  }
})
