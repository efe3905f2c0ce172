import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageFoldersOf } from './saved-page.js'

test('folders of saved pages are told by the page beside them', () => {
  const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
    [['Halvek.html', 'Halvek_files'], ['Halvek_files']],
    [['Halvek.htm', 'Halvek.files', 'Halvek'], ['Halvek.files']],
    [['a b.HTML', 'A B-Dateien'], ['A B-Dateien']],
    [['Halvek_files'], []],
    [['Halvek.txt', 'Halvek_files'], []],
    [['Halvek.html', 'Korrin_files'], []],
  ]
  for (const [names, folders] of cases) assert.deepEqual([...pageFoldersOf(names)], folders)
})
