import { Group, Tabs, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './tab-screen.module.css'

interface TabScreenProps<Name extends string> {
  readonly title: string
  /** What narrows every tab, at the other end of the title's line. */
  readonly beside: ReactNode
  readonly tabs: readonly { readonly name: Name; readonly label: string; readonly panel: ReactNode }[]
  readonly open: Name
  readonly choose: (name: Name) => void
}

/** A screen of several tabs, each with a panel that scrolls; only the open one is there. */
export function TabScreen<Name extends string>({ title, beside, tabs, open, choose }: TabScreenProps<Name>) {
  return (
    <div className={classes.screen}>
      <Group justify="space-between" px="lg" pt="md">
        <Title order={1} size="h3">
          {title}
        </Title>
        {beside}
      </Group>
      <Tabs
        value={open}
        onChange={(next) => {
          for (const { name } of tabs) if (name === next) choose(name)
        }}
        keepMounted={false}
        className={classes.tabs ?? ''}
      >
        <Tabs.List px="lg">
          {tabs.map(({ name, label }) => (
            <Tabs.Tab key={name} value={name}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ name, panel }) => (
          <Tabs.Panel key={name} value={name} className={classes.panel ?? ''} tabIndex={0}>
            {panel}
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  )
}
