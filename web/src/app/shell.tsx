import {
  ActionIcon,
  Alert,
  Anchor,
  Box,
  Button,
  Group,
  Loader,
  Progress,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core'
import { Suspense } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'
import { useLive } from '../api/live'
import { useSession } from '../api/session'
import { Told, usePlain } from '../sayings/said'
import { carryFiles } from '../screens/inbox/batches'
import { DropHint, useDrop } from '../screens/inbox/drop'
import { OwnLabels } from '../ui/badge'
import { Empty } from '../ui/empty'
import { Trouble } from '../ui/trouble'
import { useLanguage, useWords } from '../words/language'
import { Fence } from './fence'
import { SCREENS } from './screens'
import classes from './shell.module.css'
import { APP_WORDS } from './words'

const PLACES = [
  ['/', 'inbox'],
  ['/incidents', 'incidents'],
  ['/record', 'record'],
  ['/positions', 'positions'],
  ['/dictionary', 'dictionary'],
  ['/reports', 'reports'],
] as const

/** Head, places to go, and the screen that is open. */
export function Shell() {
  const words = useWords(APP_WORDS)
  const plain = usePlain()
  const session = useSession()
  const { connected, jobs } = useLive()
  const [at, navigate] = useLocation()
  // The inbox takes files by itself; dropped on another screen they are taken there, and never open in the page's place.
  const over = useDrop(
    (files) => {
      carryFiles(files)
      navigate('/')
    },
    { on: at !== '/' },
  )
  return (
    <div className={classes.page}>
      <a className={classes.skip} href="#main">
        {words.skip}
      </a>
      <Head />
      {connected ? null : (
        <Alert color="yellow" radius={0} p="xs" role="status">
          {words.offline}
        </Alert>
      )}
      {jobs.map(({ job, label, done, total }) => (
        <Box key={job} px="md" py={4} role="status">
          <Text size="xs">
            <Told words={label} /> <span className="number">{`${done} / ${total}`}</span>
          </Text>
          <Progress value={total === 0 ? 0 : (100 * done) / total} size="sm" aria-label={plain(label)} />
        </Box>
      ))}
      <main id="main" className={classes.main} tabIndex={-1}>
        {session.data === undefined ? (
          session.isError ? (
            <Box p="xl" maw={640} mx="auto">
              <Trouble error={session.error} again={() => session.refetch()} />
            </Box>
          ) : null
        ) : (
          <OwnLabels value={session.data.labels}>
            <Fence key={at}>
              <Suspense fallback={<Loader m="xl" aria-label="…" />}>
                <Switch>
                  {SCREENS.map(({ path, screen }) => (
                    <Route key={path} path={path} component={screen} />
                  ))}
                  <Route>
                    <Empty title={words.notHere}>
                      <Anchor component={Link} href="/">
                        {words.goInbox}
                      </Anchor>
                    </Empty>
                  </Route>
                </Switch>
              </Suspense>
            </Fence>
          </OwnLabels>
        )}
      </main>
      {over ? <DropHint /> : null}
    </div>
  )
}

function Head() {
  const words = useWords(APP_WORDS)
  const { language, choose } = useLanguage()
  const { data } = useSession()
  const [at] = useLocation()
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  const isHere = (path: string): boolean =>
    path === '/' ? at === '/' : at === path || at.startsWith(`${path}/`)
  return (
    <header className={classes.head}>
      <Group gap="xs" wrap="nowrap">
        <img src="/icon.svg" alt="" width={26} height={26} />
        <Text fw={600} className={classes.name}>
          Marsad
        </Text>
        <Text c="dimmed" size="sm" dir="auto" className={classes.project}>
          {data?.project}
        </Text>
      </Group>
      <nav className={classes.places}>
        {PLACES.map(([path, name]) => (
          <Link
            key={path}
            href={path}
            className={classes.place ?? ''}
            aria-current={isHere(path) ? 'page' : undefined}
          >
            {words[name]}
            {path === '/' && data !== undefined && data.counts.waiting > 0 ? (
              <span className={`${classes.count} number`} title={words.waiting(data.counts.waiting)}>
                {data.counts.waiting.toLocaleString('en-GB')}
              </span>
            ) : null}
          </Link>
        ))}
      </nav>
      <Group gap="xs" wrap="nowrap">
        {data === undefined ? null : (
          <Text size="sm" c="dimmed" className={classes.person}>
            {words.as} <bdi>{data.person}</bdi>
          </Text>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          lang={language === 'ar' ? 'en' : 'ar'}
          onClick={() => choose(language === 'ar' ? 'en' : 'ar')}
        >
          {words.language}
        </Button>
        <ActionIcon
          variant="subtle"
          aria-label={dark ? words.light : words.dark}
          title={dark ? words.light : words.dark}
          onClick={() => setColorScheme(dark ? 'light' : 'dark')}
        >
          <span aria-hidden="true">{dark ? '☀' : '☾'}</span>
        </ActionIcon>
      </Group>
    </header>
  )
}
