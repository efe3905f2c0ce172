import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type Diagnostic, errorOf } from '../../diagnostic/index.js'
import { checkDate } from '../../reader/index.js'
import { type Added, lookAt, type Received } from '../../work/index.js'
import { archive, readInBackground } from '../jobs.js'
import { answers, refuse } from '../refusal.js'
import { AddAnswer, AddPreview } from '../schema/index.js'
import type { Served } from '../served.js'

/** Words of a report that were typed or pasted. */
const Typed = z.object({
  text: z.string().min(1),
  name: z.string().max(200).default('typed.txt'),
  date: z.string().optional(),
  publisher: z.string().max(200).optional(),
})

const request = {
  body: {
    content: {
      'multipart/form-data': {
        schema: z.object({
          files: z.array(z.string().openapi({ format: 'binary' })),
          date: z.string().optional(),
          publisher: z.string().optional(),
        }),
      },
      'application/json': { schema: Typed },
      'text/plain': { schema: z.string() },
    },
  },
}

const ADD = createRoute({
  method: 'post',
  path: '/reports',
  summary: 'takes in reports: files of a form, or words; they are kept at once and read afterwards',
  request,
  responses: answers(AddAnswer, 'what was kept; how the reading goes is told by events'),
})

const PREVIEW = createRoute({
  method: 'post',
  path: '/reports/preview',
  summary: 'looks into the same without taking anything in',
  request,
  responses: answers(AddPreview, 'which reports each file holds, and what is there already'),
})

/** The body is read by its type here, since a form may hold hundreds of files. */
export function addAdding(app: OpenAPIHono, served: Served): void {
  app.openAPIRegistry.registerPath(ADD)
  app.openAPIRegistry.registerPath(PREVIEW)
  app.post('/reports/preview', async (c) => {
    const received = await receivedIn(c)
    if ('code' in received) return refuse(c, [received], 400)
    return c.json({ files: await lookAt(served.project, received) }, 200)
  })
  app.post('/reports', async (c) => {
    const received = await receivedIn(c)
    if ('code' in received) return refuse(c, [received], 400)
    const { value, diagnostics } = await archive(served, received)
    readInBackground(served)
    return c.json(answerOf(value, diagnostics), 200)
  })
}

/** What was handed in, or why it is nothing. */
async function receivedIn(c: Context): Promise<readonly Received[] | Diagnostic> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  if (type === 'multipart/form-data') return fromForm(await c.req.parseBody({ all: true }))
  if (type === 'application/json') {
    const typed = Typed.safeParse(await c.req.json())
    if (!typed.success) return fault('the words of the report are missing')
    const { text, name, ...said } = typed.data
    return withSaid(said, ({ date, publisher }) => [
      receivedFrom(name, Buffer.from(text), { date, publisher }),
    ])
  }
  if (type !== 'text/plain') return fault(`"${type}" is neither a form nor words`)
  const text = await c.req.text()
  const { name = 'typed.txt', ...said } = c.req.query()
  return withSaid(said, (given) => [receivedFrom(name, Buffer.from(text), given)])
}

const fault = (seen: string): Diagnostic =>
  errorOf('request/shape', `${seen}; nothing was taken in; hand in files, or words as text`)

interface Said {
  readonly date: string | null
  readonly publisher: string | null
}

/** Date and publisher as the person gave them, the date held against the calendar. */
function withSaid(
  {
    date = '',
    publisher = '',
  }: { readonly date?: string | undefined; readonly publisher?: string | undefined },
  make: (said: Said) => readonly Received[],
): readonly Received[] | Diagnostic {
  const iso = date === '' ? null : checkDate(date)
  if (date !== '' && iso === null)
    return errorOf(
      'input/date',
      `${date} is no date of the calendar; nothing was taken in; give it as YYYY-MM-DD`,
    )
  return make({ date: iso, publisher: publisher === '' ? null : publisher })
}

type Form = Awaited<ReturnType<Context['req']['parseBody']>>

async function fromForm(form: Form): Promise<readonly Received[] | Diagnostic> {
  const parts = Object.values(form).flat()
  const files = parts.filter((part) => part instanceof File)
  if (files.length === 0) return fault('the form holds no file')
  const bytes = await Promise.all(files.map(async (file) => Buffer.from(await file.arrayBuffer())))
  const word = (part: unknown): string => (typeof part === 'string' ? part : '')
  return withSaid({ date: word(form.date), publisher: word(form.publisher) }, (said) =>
    files.map((file, i) => receivedFrom(file.name, bytes[i]!, said)),
  )
}

/** Names of files come without folders and control characters: they are kept for ever. */
const receivedFrom = (name: string, bytes: Uint8Array, said: Said): Received => ({
  name: (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').slice(0, 200) || 'unnamed',
  bytes,
  ...said,
})

function answerOf({ files, reports, known, reprints }: Added, diagnostics: readonly Diagnostic[]) {
  const names = new Set(files.map(({ name }) => name))
  const of = (name: string): Diagnostic[] =>
    diagnostics.filter(({ where }) => where !== null && (where === name || where.startsWith(`${name}:`)))
  return {
    added: reports,
    known,
    reprinted: reprints.map(({ text, publisher }) => ({ text, publisher })),
    files: files.map(({ name, added }) => ({
      name,
      reports: added.map(({ text }) => text),
      diagnostics: of(name),
    })),
    diagnostics: diagnostics.filter(
      ({ where }) =>
        where === null || ![...names].some((name) => where === name || where.startsWith(`${name}:`)),
    ),
  }
}
