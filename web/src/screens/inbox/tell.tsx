import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Refused, Unreachable } from '../../api/client'
import { Isolates } from '../../sayings/said'

const ID = 'inbox'

/** A short word at the foot of the page, and a way on where there is one. */
export function tell(
  message: string,
  {
    does,
    onDo,
    bad = false,
  }: { readonly does?: string; readonly onDo?: () => void; readonly bad?: boolean } = {},
): void {
  // One word at a time: ten keys on a lost connection say it once.
  notifications.hide(ID)
  notifications.show({
    id: ID,
    // Above the cards: the foot of the page holds their buttons.
    position: 'top-center',
    color: bad ? 'red' : 'marsad',
    // Whoever can act on it has time to come to it.
    autoClose: bad || does !== undefined ? 12_000 : 4000,
    withCloseButton: true,
    role: bad ? 'alert' : 'status',
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">
          <Isolates words={message} />
        </Text>
        {does === undefined || onDo === undefined ? null : (
          <Button
            size="compact-xs"
            variant="default"
            flex="none"
            onClick={() => {
              notifications.hide(ID)
              onDo()
            }}
          >
            {does}
          </Button>
        )}
      </Group>
    ),
  })
}

/** What went wrong, in the server's words where it has any, said by `plain` in the language of the page. */
export function sayTrouble(
  error: unknown,
  { lost, plain }: { readonly lost: string; readonly plain: (words: string) => string },
): string {
  if (error instanceof Unreachable) return lost
  if (error instanceof Refused && error.diagnostics.length > 0)
    return error.diagnostics.map(({ message }) => plain(message)).join(' ')
  return error instanceof Error ? error.message : String(error)
}
