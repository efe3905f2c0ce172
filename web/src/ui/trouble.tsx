import { Alert, Button, Stack, Text } from '@mantine/core'
import { Refused, Unreachable } from '../api/client'
import { Told } from '../sayings/said'
import { useWords, type Words } from '../words/language'

const WORDS: Words<{
  readonly lost: string
  readonly back: string
  readonly failed: string
  readonly again: string
}> = {
  en: {
    lost: 'The server cannot be reached',
    back: 'Start it again with “marsad serve”. What you typed is still here.',
    failed: 'That did not work',
    again: 'Try again',
  },
  ar: {
    lost: 'تعذّر الوصول إلى الخادم',
    back: 'أعد تشغيله بالأمر «marsad serve». ما كتبته ما زال هنا.',
    failed: 'لم ينجح ذلك',
    again: 'أعد المحاولة',
  },
}

/** What happened and how to go on. */
export function Trouble({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const words = useWords(WORDS)
  const lost = error instanceof Unreachable
  const lines = error instanceof Refused ? error.diagnostics.map(({ message }) => message) : []
  return (
    <Alert color={lost ? 'yellow' : 'red'} title={lost ? words.lost : words.failed} role="alert">
      <Stack gap="xs" align="start">
        {lost ? (
          <Text size="sm">{words.back}</Text>
        ) : (
          (lines.length === 0 ? [String((error as Error).message)] : lines).map((line) => (
            <Text size="sm" key={line}>
              <Told words={line} />
            </Text>
          ))
        )}
        {again === undefined ? null : (
          <Button size="xs" variant="default" onClick={again}>
            {words.again}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
