import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

interface Way {
  /** The arrow that goes to the words from where the cursor stands. */
  readonly by: 'ArrowLeft' | 'ArrowRight'
  /** The arrow that goes on in the report's script. */
  readonly on?: 'ArrowLeft' | 'ArrowRight'
}

/** While words are being chosen: goes word by word to these words of the report and takes them. */
export async function chooseByKeys(page: Page, words: string, { by, on = 'ArrowRight' }: Way): Promise<void> {
  const heard = page.locator('output')
  await heard.filter({ hasText: /./ }).waitFor()
  const [first, ...others] = words.split(' ')
  for (let steps = 0; (await heard.textContent()) !== first; steps++) {
    assert.ok(steps < 200, `no "${words}" on the way`)
    await page.keyboard.press(by)
  }
  for (const _ of others) await page.keyboard.press(`Shift+${on}`)
  assert.equal(await heard.textContent(), words)
  await page.keyboard.press('Enter')
}

interface Box {
  readonly left: number
  readonly right: number
  readonly middle: number
}

/** While words are being chosen: draws over these words of the report with the mouse and takes them. */
export async function chooseByMouse(page: Page, words: string): Promise<void> {
  const box = (await page.getByTestId('report-text').evaluate(BOX, words)) as Box | null
  assert.ok(box !== null, `no "${words}" in one piece on the page`)
  await page.mouse.move(box.right - 1, box.middle)
  await page.mouse.down()
  await page.mouse.move(box.left + 1, box.middle, { steps: 4 })
  await page.mouse.up()
  await page.locator('output').filter({ hasText: words }).waitFor()
  await page.keyboard.press('Enter')
}

/** Runs in the page, which knows more than the types of Node do. */
const BOX = new Function(
  'root',
  'words',
  `const all = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (all.nextNode()) {
    const at = all.currentNode.data.indexOf(words)
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(all.currentNode, at)
    range.setEnd(all.currentNode, at + words.length)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return { left, right, middle: (top + bottom) / 2 }
  }
  return null`,
) as (root: unknown, words: string) => unknown

/** Presses Tab until the focus is on a button of this name. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    if ((await focused.count()) === 1 && (await focused.and(button).count()) === 1) return
  }
  assert.fail(`Tab never comes to "${name}"`)
}
