import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digest, digestText, hashBytes, hashWords } from '../../src/engine/hash.ts'

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('MurmurHash3 x86 32-bit, against its published test vectors', () => {
  it.each([
    ['nothing', [], 0, 0x00000000],
    ['nothing, seed 1', [], 1, 0x514e28b7],
    ['nothing, all bits of the seed', [], 0xffffffff, 0x81f16f39],
    ['four full bytes', [0xff, 0xff, 0xff, 0xff], 0, 0x76293b50],
    ['four bytes', [0x21, 0x43, 0x65, 0x87], 0, 0xf55b516b],
    ['four bytes, seeded', [0x21, 0x43, 0x65, 0x87], 0x5082edee, 0x2362f9de],
    ['three bytes', [0x21, 0x43, 0x65], 0, 0x7e4a8634],
    ['two bytes', [0x21, 0x43], 0, 0xa0f7b07a],
    ['one byte', [0x21], 0, 0x72661cf4],
    ['four zeros', [0, 0, 0, 0], 0, 0x2362f9de],
    ['three zeros', [0, 0, 0], 0, 0x85f0b427],
    ['two zeros', [0, 0], 0, 0x30f4c306],
    ['one zero', [0], 0, 0x514e28b7],
  ])('%s', (_, bytes, seed, expected) => {
    expect(hashBytes(seed, Uint8Array.from(bytes))).toBe(expected)
  })

  it.each([
    ['abc', 0xc84a62dd],
    ['aaaa', 0x5a97808a],
    ['Hello, world!', 0x24884cba],
    ['The quick brown fox jumps over the lazy dog', 0x2fa826cd],
  ])('"%s"', (text, expected) => {
    expect(hashBytes(0x9747b28c, ascii(text))).toBe(expected)
  })

  it('hashes words as the bytes they are, low byte first', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, words) => {
        const bytes = new Uint8Array(words.length * 4)
        const view = new DataView(bytes.buffer)
        words.forEach((word, i) => view.setInt32(i * 4, word, true))
        expect(hashWords(seed, words)).toBe(hashBytes(seed, bytes))
      }),
    )
  })
})

describe('digests', () => {
  it('are 16 hex digits that stay what they are', () => {
    expect(digest(new Uint8Array(0))).toBe('00000000ebb6c228')
    expect(digest(ascii('Hailar'))).toMatchInlineSnapshot(`"4e4201aa426a8d12"`)
    expect(digestText('Хайлар')).toMatchInlineSnapshot(`"d6ec749e08a8336c"`)
  })

  it('tell any two blocks apart that differ in one bit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.nat(), (bytes, at) => {
        const other = bytes.slice()
        const bit = at % (bytes.length * 8)
        other[bit >> 3]! ^= 1 << (bit & 7)
        expect(digest(other)).not.toBe(digest(bytes))
      }),
    )
  })
})
