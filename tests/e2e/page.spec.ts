import { expect, test } from '@playwright/test'

test('the built page opens under its own policy, without a fault on the console or a foreign request', async ({
  page,
  baseURL,
}) => {
  const faults: string[] = []
  const foreign: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', fault => faults.push(fault.message))
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(`${baseURL}/`) && !/^(data|blob):/.test(url)) foreign.push(url)
  })

  await page.goto('/')

  await expect(page).toHaveTitle(/August Storm 1945/)
  await expect(page.locator('#root')).not.toBeEmpty()
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(policy).toHaveAttribute('content', /script-src 'self';/)
  expect(foreign).toEqual([])
  expect(faults).toEqual([])
})
