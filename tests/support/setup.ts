/** A run that judges a change repeats itself: property tests draw from one seed there, and from a new one by hand. */
import fc from 'fast-check'

if (process.env['CI']) fc.configureGlobal({ seed: 1945 })
