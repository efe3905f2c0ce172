import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator } from 'playwright-core'
import { chooseByKeys, chooseByMouse } from '../choosing.js'
import { skipped } from '../chromium.js'
import { done, openWorkbench } from '../workbench.js'

const REPORT = `قُتل 26 شخصًا يوم السبت في قصف استهدف سوق هالفك، بحسب الدفاع المدني.
ونفى الجيش أنه قصف السوق.
`

test('in Arabic the page is mirrored, and a report that the machine cannot read is coded by hand', {
  skip: skipped,
}, async (t) => {
  const report = {
    text: REPORT,
    title: 'قصف سوق هالفك',
    publisher: 'صوت هالفك',
    published: '2024-03-17',
    id: 'sawt',
  }
  const bench = await openWorkbench(t, {
    files: { 'reports.jsonl': `${JSON.stringify(report)}\n` },
    language: 'ar',
  })
  const { page, folder } = bench
  const html = page.locator('html')
  await page.locator('html[dir=rtl][lang=ar]').waitFor()

  // The first place to go to stands at the right, and what is to be read first beside it.
  const links = await page.getByRole('navigation').getByRole('link').all()
  const lefts = await Promise.all(links.map(async (link) => (await link.boundingBox())!.x))
  assert.deepEqual(
    lefts,
    [...lefts].sort((a, b) => b - a),
  )

  await page.getByRole('button', { name: 'تقارير تُدوَّن يدويًّا: 1' }).click()
  await page.getByRole('button', { name: 'قصف سوق هالفك' }).click()
  const text = page.getByTestId('report-text')
  await text.filter({ hasText: 'الدفاع المدني' }).waitFor()
  assert.equal(await directionOf(text.locator('p').first()), 'rtl')

  // In a line that runs leftwards, the left arrow goes on.
  await page.keyboard.press('+')
  await chooseByKeys(page, 'قصف', { by: 'ArrowLeft', on: 'ArrowLeft' })
  await page.getByTestId('code-card').locator('input:focus').waitFor()
  await page.keyboard.type('قصف', { delay: 80 })
  await page.locator('[role=option][data-combobox-selected]').filter({ hasText: 'قصف مدفعي' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'دوّن ادعاءً هنا' }).click()

  const edit = page.getByTestId('edit-card')
  await edit.waitFor()
  await edit.getByLabel('المعدود').first().click()
  await page.getByRole('option', { name: 'قتلى' }).click()
  await edit.getByRole('button', { name: /^قتلى/ }).click()
  await chooseByKeys(page, '26 شخصًا', { by: 'ArrowRight', on: 'ArrowLeft' })
  await edit.getByRole('button', { name: /^المصدر/ }).click()
  await chooseByMouse(page, 'الدفاع المدني')
  await edit
    .getByRole('region', { name: 'ما سيُسجَّل' })
    .filter({ hasText: '26 شخصًا' })
    .filter({ hasText: 'قتلى: 26' })
    .waitFor()
  await edit.getByRole('button', { name: 'سجّل التعديلات' }).click()
  await page.getByText('سُجّل مع تعديلاتك.').waitFor()

  // How a number came about is said in the language of the page.
  await page.getByRole('link', { name: 'الحوادث' }).click()
  await page.locator('main a[href^="/incidents/"]').first().click()
  const explained = page.getByTestId('explanation')
  await explained.filter({ hasText: '26: الدفاع المدني، 17 مارس' }).waitFor()
  assert.equal(await explained.locator('[lang=en]').count(), 0)

  // Numbers and days keep their own direction.
  await page.getByRole('link', { name: 'السجل' }).click()
  const day = page.locator('tr[data-id] .number').first()
  await day.waitFor()
  assert.equal(await directionOf(day), 'ltr')
  await page.getByTestId('total').filter({ hasText: 'الادعاءات: 1' }).waitFor()
  assert.equal(await html.getAttribute('dir'), 'rtl')

  const { claims } = JSON.parse(await done(['claims', '--project', folder, '--json'])) as {
    readonly claims: readonly {
      readonly claim: {
        readonly kind: string
        readonly trigger: { readonly text: string; readonly start: number }
        readonly source: { readonly text: string }
        readonly counts: readonly { readonly metric: string; readonly low: number; readonly text: string }[]
      }
    }[]
  }
  const [claim] = claims.map((one) => one.claim)
  assert.deepEqual(
    [claim?.kind, claim?.trigger.text, claim?.source.text],
    ['shelling', 'قصف', 'الدفاع المدني'],
  )
  assert.deepEqual(
    claim?.counts.map(({ metric, low, text: words }) => [metric, low, words]),
    [['killed', 26, '26 شخصًا']],
  )
  assert.equal([...REPORT].slice(claim!.trigger.start).join('').startsWith('قصف'), true)
  bench.assertClean()
})

/** Which way the words of an element run. */
const directionOf = (element: Locator): Promise<unknown> =>
  element.evaluate(new Function('element', 'return getComputedStyle(element).direction') as () => unknown)
