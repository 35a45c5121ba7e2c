/** The words of the program, by language. Codes come from the rules; here they become sentences. */
import i18next from 'i18next'
import { en } from './en/index.ts'
import type { late } from './en/late.ts'

/** Plural forms (`key_one`, `key_other`) are asked for by their stem. */
type Stem<K extends string> = K extends `${infer S}_one` | `${infer S}_other` ? S : K
type KeysOf<T> = {
  [K in keyof T & (string | number)]: T[K] extends string ? Stem<`${K}`> : `${K}.${KeysOf<T[K]>}`
}[keyof T & (string | number)]

/** Name of a word: its path in the tables. A name that no table has does not compile. */
export type WordKey = KeysOf<typeof en> | KeysOf<typeof late>
/** What is filled into the braces of a sentence; `count` also picks the plural form. */
export interface Facts {
  readonly [name: string]: string | number | undefined
}
export type Say = (key: WordKey, facts?: Facts) => string

/** One set of words for the page; the resources are bundled, so it is ready at once. */
export const words = i18next.createInstance()
void words.init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'words',
  ns: ['words'],
  resources: { en: { words: en } },
  // Words go into text nodes, which need no escaping.
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** The words of the present language, for whoever stands outside the page's panels. */
export const say: Say = (key, facts) => words.t(key, { ...facts })

/** Is there a word of this name, with plural forms or without? For names that come from tables outside the words. */
export const isWord = (key: string): key is WordKey => words.exists(key) || words.exists(key, { count: 1 })
