import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReports, readerFor } from '../index.js'

const TEXT = 'Army artillery shelled the town of Halvek on Monday, killing at least 12 people.'

const message = (id: number, more: object) => ({
  id,
  type: 'message',
  date: '2024-03-19T01:30:00',
  date_unixtime: '1710801000',
  from: 'Halvek News',
  from_id: 'channel77',
  text: TEXT,
  ...more,
})

const chat = (messages: readonly object[]) => ({
  name: 'Halvek News',
  type: 'public_channel',
  id: 77,
  messages,
})

const read = (value: unknown) =>
  openReports(Buffer.from(JSON.stringify(value, null, 1)), {
    name: 'result.json',
    date: null,
    publisher: null,
  })

test('each message is a report: id, day in UTC, channel, parts of its words joined', async () => {
  const parts = [
    'Army ',
    { type: 'bold', text: 'shelled' },
    ' Halvek, said ',
    { type: 'mention', text: '@obs' },
    '.\nTwelve people were killed.',
  ]
  const { value, diagnostics } = await read(
    chat([
      message(1, { text: parts }),
      message(2, { text_entities: [{ type: 'plain', text: TEXT }], text: '' }),
    ]),
  )
  assert.deepEqual(
    value.map(({ id, text, publisher, published, url, title }) => [
      id,
      text,
      publisher,
      published,
      url,
      title,
    ]),
    [
      [
        'telegram/77/1',
        'Army shelled Halvek, said @obs.\nTwelve people were killed.',
        'Halvek News',
        '2024-03-18',
        null,
        null,
      ],
      ['telegram/77/2', TEXT, 'Halvek News', '2024-03-18', null, null],
    ],
  )
  assert.deepEqual(value[0]!.taken?.says, ['sent 2024-03-18T22:30:00.000Z'])
  assert.equal(value[0]!.taken?.part, 'message 1')
  assert.deepEqual(diagnostics, [])
})

test('edited, forwarded, signed and with a picture: said beside the words, not among them', async () => {
  const { value, diagnostics } = await read(
    chat([
      message(1, { edited: '2024-03-19T03:30:00', edited_unixtime: '1710808200' }),
      message(2, { forwarded_from: 'Korrin Watch' }),
      message(3, { forwarded_from: null }),
      message(4, { author: 'Lina', photo: 'photos/photo_1.jpg' }),
      message(5, { from: 'Omar' }),
      message(6, { date_unixtime: undefined }),
      message(7, { text: '', photo: '(File not included. Change data exporting settings to download.)' }),
      { id: 8, type: 'service', action: 'pin_message', text: '' },
    ]),
  )
  const sent = 'sent 2024-03-18T22:30:00.000Z'
  assert.deepEqual(
    value.map(({ taken, text }) => [text, taken?.byline, ...(taken?.says ?? [])]),
    [
      [TEXT, null, sent, 'edited 2024-03-19T00:30:00.000Z'],
      [TEXT, null, sent, 'forwarded from Korrin Watch'],
      [TEXT, null, sent, 'forwarded from somebody who is not named'],
      [TEXT, 'Lina', sent, 'with a picture, video or file, which was not read'],
      [TEXT, 'Omar', sent],
      [TEXT, null, 'sent 2024-03-19T01:30:00, in the time zone of whoever exported it'],
    ],
  )
  assert.equal(value[5]!.published, '2024-03-19')
  assert.deepEqual(
    diagnostics.map(({ code, message: words }) => [code, words]),
    [
      ['telegram/media', 'pictures, videos and files beside the messages: 2; they were not read'],
      ['telegram/no-words', 'messages without words: 1; they were not read'],
      ['telegram/service', 'notices of Telegram itself (joined, pinned …): 1; they were not read'],
    ],
  )
})

test('a whole account: every chat, each under its own name', async () => {
  const { value } = await read({
    about: 'Here is the data you requested.',
    chats: {
      about: 'x',
      list: [chat([message(1, {})]), { ...chat([message(1, {})]), name: 'Korrin', id: 78 }],
    },
  })
  assert.deepEqual(
    value.map(({ id, publisher }) => [id, publisher]),
    [
      ['telegram/77/1', 'Halvek News'],
      ['telegram/78/1', 'Korrin'],
    ],
  )
})

test('the export is told from other JSON by how it begins', () => {
  const slugOf = (value: unknown, name = 'result.json') =>
    readerFor(name, Buffer.from(JSON.stringify(value))).slug
  assert.equal(slugOf(chat([])), 'telegram')
  assert.equal(slugOf(chat([]), 'halvek.txt'), 'telegram')
  assert.equal(slugOf({ type: 'public', messages: [] }), 'json')
})

test('a chat without words is refused by name', async () => {
  for (const messages of [[], [message(1, { text: '' })]]) {
    const { value, diagnostics } = await read(chat(messages))
    assert.deepEqual(value, [])
    assert.equal(diagnostics[0]!.code, 'report/empty')
  }
})
