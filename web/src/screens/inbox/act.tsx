import { Button, type ButtonProps, Kbd } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './inbox.module.css'

interface ActProps extends ButtonProps {
  /** The key that does the same. */
  readonly keyed: string
  readonly onAct: () => void
  readonly children: ReactNode
}

/** A button with its key printed on it. */
export const Act = ({ keyed, onAct, children, ...style }: ActProps) => (
  <Button
    variant="default"
    size="xs"
    onClick={onAct}
    aria-keyshortcuts={keyed === 'A' ? 'Shift+A' : keyed}
    rightSection={
      <Kbd size="xs" aria-hidden="true" className={classes.kbd ?? ''}>
        {keyed}
      </Kbd>
    }
    {...style}
  >
    {children}
  </Button>
)
