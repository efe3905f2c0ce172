import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PersonSearch, personsIn } from './persons.js'

const named = (words: string, search: PersonSearch) => personsIn(words, search).map(({ name }) => name)

test('whom something was done to: a person is told from a body, a people and a place', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Yusuf Barakat', ['Yusuf Barakat']],
    ['His daughter Hala Barakat', ['Hala Barakat']],
    ['his daughter, Hala', ['Hala']],
    ['the journalist Nadia Qasim', ['Nadia Qasim']],
    ['Dr. Karim M. Zaytoun of the Orvel hospital', ['Karim M. Zaytoun']],
    ['Ilan Voss and two neighbours', ['Ilan Voss']],
    ['Abu Omar al-Halveki', ['Abu Omar al-Halveki']],
    ['the Barakat family', ['Barakat']],
    ['the Northern Shield', []],
    ['The Northern Shield', []],
    ['North Kivu villagers', []],
    ['residents of Khan Sheikhoun', []],
    ['Fulani herders', []],
    ['Free Halvek Army', []],
    ['Liwa Orvel', []],
    ['civilians', []],
  ]
  for (const [words, names] of cases) assert.deepEqual(named(words, 'target'), names, words)
})

test('who speaks: an unknown body stays, a person by title, given name or what is said of her goes', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Dr. Karim Zaytoun, who treated the wounded', ['Karim Zaytoun']],
    ['Ilka Voss, a surgeon', ['Ilka Voss']],
    ['Orvel Gazette', []],
    ['Halvek Radio', []],
    ['Medics for Jalma, a charity', []],
  ]
  for (const [words, names] of cases) assert.deepEqual(named(words, 'slot'), names, words)
})
