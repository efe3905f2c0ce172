import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { EXAMPLES } from '../marsad.js'
import { skipped } from './chromium.js'
import { openWorkbench } from './workbench.js'

/** Elements of the page whose words are cut off, by their words. */
const CUT = `[...document.querySelectorAll('header nav a, .mantine-Button-label, .mantine-SegmentedControl-innerLabel')]
  .filter((one) => one.offsetWidth > 0 && (one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1))
  .map((one) => one.textContent)`

/** Whether the event of the claim that is open stands in sight within its report. */
const SEEN = `(() => {
  const mark = document.querySelector('mark[data-ground=trigger]')?.getBoundingClientRect()
  const paper = document.querySelector('[data-testid=report-text]')?.parentElement.getBoundingClientRect()
  return mark !== undefined && mark.top >= paper.top && mark.bottom <= paper.bottom
})()`

/** How far anything that nobody can scroll back has been scrolled. */
const SHIFTED = `[...document.querySelectorAll('main, main > *, main > * > *')]
  .filter((one) => one.scrollTop !== 0 && !/auto|scroll/.test(getComputedStyle(one).overflowY)).length`

for (const language of ['en', 'ar'] as const)
  test(`at 200 % the inbox stays whole: nothing is pushed out of sight, no word of a button is cut off (${language})`, {
    skip: skipped,
  }, async (t) => {
    const { page, assertClean } = await openWorkbench(t, {
      files: { 'examples.jsonl': readFileSync(EXAMPLES, 'utf8') },
      viewport: { width: 720, height: 450 },
      language,
    })
    await page.getByTestId('claim-card').waitFor()
    for (let n = 0; n < 5; n++) {
      const open = await page.getByTestId('claim-card').getAttribute('data-claim')
      await page.keyboard.press('n')
      await page.locator(`[data-testid=claim-card]:not([data-claim="${open}"])`).waitFor()
      await page.waitForFunction(SEEN)
      assert.equal(await page.evaluate(SHIFTED), 0)
    }
    const main = (await page.locator('main').boundingBox())!
    assert.equal(Math.round(main.y + main.height), 450)
    assert.deepEqual(await page.evaluate(CUT), [])
    assertClean()
  })
