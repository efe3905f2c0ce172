import type { Diagnostic, Outcome } from '../../diagnostic/index.js'
import { errorOf, noteOf } from '../../diagnostic/index.js'
import type { Report } from '../../report/index.js'
import { readDate, timeOf } from '../date.js'
import type { ReadOptions, TextFormat } from '../format.js'
import { parseJson, Refused } from '../json/index.js'
import { makeReport, takenWith } from '../report.js'

const KINDS =
  'public_channel|private_channel|personal_chat|bot_chat|private_group|public_supergroup|private_supergroup|saved_messages'

const MARK = new RegExp(`"type"\\s*:\\s*"(?:${KINDS})"[\\s\\S]*"messages"\\s*:\\s*\\[`)

/** How much of a file is looked at, bytes. */
const HEAD = 8_192

/** True where JSON begins as Telegram Desktop writes it: one chat, or a whole account. */
export function isTelegram(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  return (
    /^(?:\u00ef\u00bb\u00bf)?\s*\{/.test(head) && (MARK.test(head) || /"chats"\s*:\s*\{\s*"about"/.test(head))
  )
}

/** Telegram Desktop's JSON export (`result.json`): each message with words a report. Pictures and files are counted, not read. */
export const TELEGRAM: TextFormat = {
  slug: 'telegram',
  label: 'Telegram Desktop export (result.json), one report a message',
  endings: [],
  mimes: [],
  isUtf8: true,
  recognises: () => false,
  isMarked: isTelegram,
  read: (text, options) => {
    const value = parseJson(text, options.name)
    if (value instanceof Refused) return { value: [], diagnostics: [value.why] }
    const chats = chatsOf(value)
    const reports: Report[] = []
    const diagnostics: Diagnostic[] = []
    const left = { service: 0, wordless: 0, media: 0 }
    for (const chat of chats) {
      for (const message of messagesOf(chat)) {
        if (message.type !== 'message') left.service++
        else {
          if (hasMedia(message)) left.media++
          const made = readMessage(message, { chat, options })
          if (made === null) left.wordless++
          else {
            reports.push(...made.value)
            diagnostics.push(...made.diagnostics)
          }
        }
      }
    }
    const met = reports.length + diagnostics.length
    return { value: reports, diagnostics: [...diagnostics, ...leftOut(left, { met, name: options.name })] }
  },
}

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const objectsIn = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isObject) : [])

function chatsOf(value: unknown): readonly Fields[] {
  if (!isObject(value)) return []
  const all = isObject(value.chats) ? objectsIn(value.chats.list) : []
  return all.length > 0 ? all : [value]
}

const messagesOf = (chat: Fields): readonly Fields[] => objectsIn(chat.messages)

const wordsOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

/** The words of a message: plain ones and those with a form (bold, links, mentions) joined as they stand. */
function textOf({ text, text_entities: entities }: Fields): string {
  const parts =
    Array.isArray(entities) && entities.length > 0 ? entities : Array.isArray(text) ? text : [text]
  return parts
    .map((part) =>
      typeof part === 'string' ? part : isObject(part) && typeof part.text === 'string' ? part.text : '',
    )
    .join('')
}

const MEDIA = ['photo', 'file', 'media_type', 'poll', 'location_information', 'contact_information']

const hasMedia = (message: Fields): boolean => MEDIA.some((key) => message[key] !== undefined)

/** The instant in UTC; null where the export does not give it (it was not written before 2021). */
function instantOf(seconds: unknown): string | null {
  const time = Number(wordsOf(seconds) ?? Number.NaN) * 1_000
  return Number.isFinite(time) && Math.abs(time) < 8e15 ? new Date(time).toISOString() : null
}

/** The report of a message; null where it has no words. */
function readMessage(
  message: Fields,
  { chat, options }: { readonly chat: Fields; readonly options: ReadOptions },
): Outcome<readonly Report[]> | null {
  const text = textOf(message)
  if (text.trim() === '') return null
  const number = String(message.id ?? '?')
  const part = `message ${number}`
  const sent = instantOf(message.date_unixtime)
  const written = wordsOf(message.date)
  const edited = instantOf(message.edited_unixtime) ?? wordsOf(message.edited)
  const name = wordsOf(chat.name)
  const from = wordsOf(message.from)
  const forwarded = wordsOf(message.forwarded_from)
  const says = [
    ...(sent !== null
      ? [`sent ${sent}`]
      : written !== null
        ? [`sent ${written}, in the time zone of whoever exported it`]
        : []),
    ...(edited === null ? [] : [`edited ${edited}`]),
    ...('forwarded_from' in message ? [`forwarded from ${forwarded ?? 'somebody who is not named'}`] : []),
    ...(hasMedia(message) ? ['with a picture, video or file, which was not read'] : []),
  ]
  const byline = wordsOf(message.author) ?? (from === name ? null : from)
  return makeReport(
    {
      id: `telegram/${String(chat.id ?? '?')}/${number}`,
      text,
      title: null,
      url: null,
      publisher: name ?? options.publisher,
      published: readDate(sent ?? written ?? '') ?? options.date,
      ...timeOf(sent),
      ...takenWith({ part, byline, says }),
    },
    `${options.name}, ${part}`,
    options,
  )
}

interface Left {
  readonly service: number
  readonly wordless: number
  readonly media: number
}

/** What was not read, each with how many. @param options.met how many messages were read or refused */
function leftOut(
  { service, wordless, media }: Left,
  { met, name }: { readonly met: number; readonly name: string },
): readonly Diagnostic[] {
  if (met === 0) {
    const seen = `no message with words in it (without words: ${wordless}, notices of Telegram itself: ${service})`
    return [errorOf('report/empty', `${seen}; nothing was read; export the chat again`, name)]
  }
  const say = (code: string, count: number, seen: string): readonly Diagnostic[] =>
    count === 0 ? [] : [noteOf(code, `${seen}: ${count}; they were not read`, name)]
  return [
    ...say('telegram/media', media, 'pictures, videos and files beside the messages'),
    ...say('telegram/no-words', wordless, 'messages without words'),
    ...say('telegram/service', service, 'notices of Telegram itself (joined, pinned …)'),
  ]
}
