/** A copy of the built site on a server of its own, in a folder as a school's server would have it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { handlerOf } from '../../src/tools/serve.mjs'
import { SINGLE_FILE } from '../../src/tools/singleFileName.mjs'

const BUILD = process.env['E2E_BUILD'] ?? 'dist'
const FOLDER = 'school/storm'
/** What marks the page of the newer build. */
const MARK = '<meta name="build" content="newer" />'

export class Site {
  /** Paths asked for so far. */
  readonly asked: string[] = []
  readonly #home = mkdtempSync(join(tmpdir(), 'site-'))
  readonly #server: Server

  constructor() {
    cpSync(BUILD, join(this.#home, FOLDER), {
      recursive: true,
      filter: from => !from.endsWith(SINGLE_FILE),
    })
    const handle = handlerOf(this.#home)
    this.#server = createServer((request, response) => {
      this.asked.push(request.url ?? '')
      handle(request, response)
    })
  }

  /** Opens the site; its address, without the last stroke. */
  async open(): Promise<string> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve))
    const address = this.#server.address()
    if (typeof address !== 'object' || address === null) throw new Error('Expected a port')
    return `http://127.0.0.1:${address.port}/${FOLDER}`
  }

  /** Puts another build in its place: its page has changed, and so has what its service worker holds. */
  renew(): void {
    const change = (name: string, edit: (text: string) => string): void => {
      const path = join(this.#home, FOLDER, name)
      const text = readFileSync(path, 'utf8')
      const changed = edit(text)
      if (changed === text) throw new Error(`Expected something to change in ${name}`)
      writeFileSync(path, changed)
    }
    change('index.html', text => text.replace('<head>', `<head>${MARK}`))
    change('sw.js', text => text.replace(/(url:"index\.html",revision:")[0-9a-f]{32}/, `$1${'0'.repeat(32)}`))
  }

  /** From now on nothing answers any more. */
  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  remove(): void {
    this.close()
    rmSync(this.#home, { recursive: true })
  }
}
