/**
 * Leaves the component library's own words in the languages of the program only; the others are a tenth of the page's
 * script. A language added to `src/i18n` is added here.
 */

const LANGUAGES = ['en-US']

const WORDS =
  /node_modules\/react-aria(?:-components)?\/dist\/private\/intl\/(?:.*\/)?([a-z]{2}-[A-Z]{2})\.m?js$/

/** @returns {import('vite').Plugin} for the build only */
export function panelLanguages() {
  return {
    name: 'panel-languages',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const language = WORDS.exec(id)?.[1]
      return language && !LANGUAGES.includes(language) ? 'export default {}' : null
    },
  }
}
