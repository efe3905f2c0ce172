import { Button, Text } from '@mantine/core'
import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../../words/language'
import { ADD_WORDS } from './add-words'
import classes from './inbox.module.css'
import { INBOX_WORDS } from './words'

/** Lets files be dropped anywhere on the page; true while some are held over it. */
export function useDrop(
  onFiles: (files: readonly File[]) => void,
  { on = true }: { readonly on?: boolean } = {},
): boolean {
  const [over, setOver] = useState(false)
  const take = useRef(onFiles)
  take.current = onFiles
  useEffect(() => {
    if (!on) return
    let depth = 0
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      depth++
      setOver(true)
    }
    const leave = (): void => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const hold = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) take.current(files)
    }
    const heard = { dragenter: enter, dragleave: leave, dragover: hold, drop } as const
    const names = Object.keys(heard) as (keyof typeof heard)[]
    for (const name of names) window.addEventListener(name, heard[name])
    return () => {
      for (const name of names) window.removeEventListener(name, heard[name])
    }
  }, [on])
  return over
}

/** Opens the computer's files. */
export function AddButton({
  onFiles,
  filled = false,
}: {
  readonly onFiles: (files: readonly File[]) => void
  readonly filled?: boolean
}) {
  const words = useWords(INBOX_WORDS)
  const input = useRef<HTMLInputElement>(null)
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.currentTarget.files ?? [])]
    event.currentTarget.value = ''
    if (files.length > 0) onFiles(files)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        className="visually-hidden"
        onChange={pick}
        tabIndex={-1}
        aria-label={words.actions.add}
        data-testid="add-files"
      />
      <Button
        size={filled ? 'sm' : 'compact-xs'}
        variant={filled ? 'filled' : 'subtle'}
        onClick={() => input.current?.click()}
      >
        {words.actions.add}
      </Button>
    </>
  )
}

/** Over the page while files are held over it. */
export function DropHint() {
  const words = useWords(ADD_WORDS)
  return (
    <div className={classes.drop} role="status">
      <Text size="xl" fw={600}>
        {words.drop}
      </Text>
    </div>
  )
}
