import assert from 'node:assert/strict'
import type { z } from 'zod'
import type { Example } from './example.test-data.js'
import type { BulkSample, Card, ClaimPage, IncidentList, ToldAnswer } from './schema/index.js'

export type Claims = z.infer<typeof ClaimPage>
export type Incidents = z.infer<typeof IncidentList>
export type Sample = z.infer<typeof BulkSample>

/** What was recorded; anything but that is a fault. */
export const told = async (answer: Response): Promise<ToldAnswer> => {
  const text = await answer.text()
  assert.equal(answer.status, 200, text)
  return JSON.parse(text) as ToldAnswer
}

/** What a request was refused with. */
export const refusal = async (answer: Response, status: number): Promise<string> => {
  const text = await answer.text()
  assert.equal(answer.status, status, text)
  return text
}

/** The one claim of shelling that has this word, whatever was decided about it. */
export const cardOf = async ({ get }: Example, word: string): Promise<Card> => {
  const { claims } = await get<Claims>(
    `/api/claims?text=${word}&kind=shelling&state=added,unsure,accepted,edited,rejected`,
  )
  assert.equal(claims.length, 1, `${claims.length} claims hold ${word}`)
  return get<Card>(`/api/claims/${claims[0]!.id}`)
}
