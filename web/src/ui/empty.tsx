import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** Nothing to show yet, and what to do next. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" p="xl" maw={560} mx="auto" mt="10vh">
      <Title order={2} size="h3" ta="center">
        {title}
      </Title>
      <Text component="div" c="dimmed" ta="center">
        {children}
      </Text>
    </Stack>
  )
}
