import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { EXAMPLES } from '../../marsad.js'
import { chooseByKeys, tabTo } from '../choosing.js'
import { skipped } from '../chromium.js'
import { done, openWorkbench } from '../workbench.js'

/** What is looked at of a claim that `marsad claims --json` lists. */
interface Listed {
  readonly id: string
  readonly state: string
  readonly claim: {
    readonly kind: string
    readonly stance: string
    readonly trigger: { readonly text: string }
    readonly source: { readonly text: string }
  }
  readonly decided: { readonly reason: string | null } | null
}

test('thirty claims are decided by keyboard alone, one of them coded by hand', {
  skip: skipped,
}, async (t) => {
  const bench = await openWorkbench(t, { files: { 'examples.jsonl': readFileSync(EXAMPLES, 'utf8') } })
  const { page, folder } = bench
  const log = async (): Promise<ReadonlyMap<string, Listed>> => {
    const all = ['--state', 'suggested,accepted,edited,added,unsure,rejected', '--limit', '1000']
    const told = await done(['claims', '--project', folder, ...all, '--json'])
    const { claims } = JSON.parse(told) as { readonly claims: readonly Listed[] }
    return new Map(claims.map((claim) => [claim.id, claim]))
  }
  const before = await log()
  const decided = new Map<string, string>()
  let open = await shown(page)
  /** Presses keys on the claim that is open, and waits for the next one. */
  const decide = async (state: string, keys: readonly string[]): Promise<string> => {
    const id = open
    for (const key of keys) {
      await page.keyboard.press(key)
      if (key === 'x') await page.locator('[role=dialog] input:focus').waitFor()
    }
    open = await shown(page, id)
    decided.set(id, state)
    return id
  }

  // A claim that the machine has missed: its words are found with the arrow keys.
  await page.getByTestId('report-text').waitFor()
  await page.keyboard.press('+')
  await chooseByKeys(page, 'lost', { by: 'ArrowRight' })
  await page.getByTestId('code-card').locator('input:focus').waitFor()
  await page.keyboard.type('killing')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const edit = page.getByTestId('edit-card')
  await edit.waitFor()
  // Its source is set from words of the report as well.
  await tabTo(page, 'source: the report itself')
  await page.keyboard.press('Enter')
  await chooseByKeys(page, 'Mira Taval', { by: 'ArrowLeft' })
  await edit.getByRole('button', { name: 'source: Mira Taval' }).waitFor()
  await tabTo(page, 'Record the edits')
  await page.keyboard.press('Enter')
  await page.getByText('Recorded with your edits.').waitFor()
  open = await shown(page)

  for (let n = 0; n < 12; n++) await decide('accepted', ['a'])
  const unsure = [await decide('unsure', ['w']), await decide('unsure', ['w'])]
  const rejected = await decide('rejected', ['x', ...'no event', 'Enter'])
  const common = await decide('rejected', ['x', 'ArrowDown', 'Enter'])

  // Taken back, and decided otherwise.
  const mistaken = await decide('accepted', ['a'])
  await page.keyboard.press('u')
  await page
    .getByTestId('claim-card')
    .and(page.locator(`[data-claim="${mistaken}"]`))
    .waitFor()
  open = mistaken
  await decide('unsure', ['w'])

  // Another kind, given by its name.
  const edited = open
  await page.keyboard.press('e')
  await edit.waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('destruction')
  // A hand is slower than the list is drawn: the match stands chosen before Enter.
  await page.locator('[role=option][data-combobox-selected]', { hasText: 'destruction' }).waitFor()
  await page.keyboard.press('Enter')
  await edit.getByRole('region', { name: 'What will be recorded' }).getByText('destruction').waitFor()
  await tabTo(page, 'Record the edits')
  await page.keyboard.press('Enter')
  open = await shown(page, edited)

  while (decided.size < 28) await decide('accepted', ['a'])

  // Each is sent after the one before it: the last is recorded once the page has heard so.
  const left = waiting(before) - 29
  await page.getByRole('link', { name: `Inbox ${left}` }).waitFor()
  const after = await log()
  assert.equal(after.size, before.size + 1)
  const added = [...after.values()].filter(({ id }) => !before.has(id))
  assert.deepEqual(
    added.map(({ state, claim }) => [state, claim.kind, claim.trigger.text, claim.source.text]),
    [['edited', 'killing', 'lost', 'Mira Taval']],
  )
  assert.deepEqual([after.get(edited)?.state, after.get(edited)?.claim.kind], ['edited', 'destruction'])
  for (const [id, state] of decided) assert.equal(after.get(id)?.state, state, id)
  assert.equal(after.get(rejected)?.decided?.reason, 'no event')
  assert.notEqual(after.get(common)?.decided?.reason ?? '', '')
  assert.equal(unsure.length, 2)
  assert.equal(waiting(after), left)
  bench.assertClean()
})

const waiting = (claims: ReadonlyMap<string, Listed>): number =>
  [...claims.values()].filter(({ state }) => state === 'suggested').length

/** Id of the claim that is open; of another one than that. */
async function shown(page: Page, other = ''): Promise<string> {
  const card = page.locator(`[data-testid=claim-card]:not([data-claim="${other}"])`)
  await card.waitFor()
  return (await card.getAttribute('data-claim'))!
}
