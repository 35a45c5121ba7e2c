/** The part of opentype.js (which ships no types) that `mapFonts.ts` uses. */
declare module 'opentype.js' {
  interface Glyph {
    readonly name: string
  }
  interface Font {
    readonly unitsPerEm: number
    readonly ascender: number
    readonly descender: number
    readonly glyphs: { get(index: number): Glyph }
    charToGlyph(character: string): Glyph
    toArrayBuffer(): ArrayBuffer
  }
  const opentype: {
    parse(bytes: ArrayBuffer): Font
    Font: new (
      settings: { familyName: string; styleName: string; glyphs: Glyph[] } & Pick<
        Font,
        'unitsPerEm' | 'ascender' | 'descender'
      >,
    ) => Font
  }

  export type { Font, Glyph }
  export default opentype
}
