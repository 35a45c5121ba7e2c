/** Phaser's own source files, which it ships without types of their own. */
declare module 'phaser-source/const.js' {
  const constants: Pick<typeof import('phaser'), 'AUTO' | 'CANVAS' | 'WEBGL'>
  export default constants
}

declare module 'phaser-source/*' {
  const part: unknown
  export default part
}
