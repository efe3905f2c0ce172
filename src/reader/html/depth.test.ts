import assert from 'node:assert/strict'
import { test } from 'node:test'
import { depthOf } from './depth.js'

const CASES: readonly (readonly [string, number])[] = [
  ['', 0],
  ['no tags < here', 0],
  ['<div><p>x</p></div>', 2],
  ['<div></div><div></div>', 1],
  ['<br><img><input>', 0],
  ['<p>a<p>b<p>c', 1],
  ['<ul><li>a<li>b<ul><li>c</ul></ul>', 4],
  ['<table><tr><td>a<td>b<tr><td>c</table>', 3],
  ['<dl><dt>a<dd>b<dt>c</dl>', 2],
  ['<p>a<div>b</div>', 1],
  ['<div><!-- <div><div><div> --></div>', 1],
  ['<script>"<div><div><div>"</script>', 0],
  ['</div></div><div>', 1],
  ['<div><b></div><div>', 2],
  ['<DIV><Div>', 2],
]

test('elements inside one another', () => {
  for (const [html, depth] of CASES) assert.equal(depthOf(html, 100), depth, html)
})

test('counting stops just past the limit', () => {
  assert.equal(depthOf('<div>'.repeat(100_000), 300), 301)
})
