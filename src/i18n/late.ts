/** Adds the words of the late parts to those of the page; to be imported by whatever is fetched late. */
import { late } from './en/late.ts'
import { words } from './i18n.ts'

words.addResourceBundle('en', 'words', late, true, true)
