import { DirectionProvider, MantineProvider, mergeThemeOverrides, useDirection } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useLayoutEffect, useMemo } from 'react'
import { LiveProvider } from '../api/live'
import { theme } from '../theme'
import { LanguageProvider, useLanguage, useWords } from '../words/language'
import { Shell } from './shell'
import { APP_WORDS } from './words'

const client = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
  },
})

/** Mirrors components with the language; nothing that was typed is lost by it. */
function Turned({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage()
  const { setDirection } = useDirection()
  useLayoutEffect(() => setDirection(language === 'ar' ? 'rtl' : 'ltr'), [language, setDirection])
  return children
}

function Page() {
  const { close } = useWords(APP_WORDS)
  // Whoever listens hears what the cross of a notice does.
  const named = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } } },
      }),
    [close],
  )
  return (
    <DirectionProvider>
      <Turned>
        <MantineProvider theme={named} defaultColorScheme="auto">
          <Notifications position="bottom-center" autoClose={4000} />
          <Shell />
        </MantineProvider>
      </Turned>
    </DirectionProvider>
  )
}

export const App = () => (
  <LanguageProvider>
    <QueryClientProvider client={client}>
      <LiveProvider>
        <Page />
      </LiveProvider>
    </QueryClientProvider>
  </LanguageProvider>
)
