/** Phaser's own source files, which it ships without types of their own. */
declare module 'phaser-source/phaser-core.js' {
  const core: typeof import('phaser')
  export default core
}

declare module 'phaser-source/*' {
  const part: unknown
  export default part
}
