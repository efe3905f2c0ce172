import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Trouble } from '../../../ui/trouble'
import { useLanguage } from '../../../words/language'
import classes from './edit.module.css'
import type { PinGround, Spot } from './pin-ground'

interface PinMapProps {
  readonly spot: Spot | null
  readonly title: string
  readonly onPoint: (spot: Spot) => void
}

/** A small map on which a place is pointed at; what it sets also stands in the field beside it. */
export function PinMap({ spot, title, onPoint }: PinMapProps) {
  const container = useRef<HTMLDivElement>(null)
  const { language } = useLanguage()
  const dark = useComputedColorScheme('light') === 'dark'
  const [ground, setGround] = useState<PinGround | null>(null)
  const [error, setError] = useState<unknown>(null)
  const point = useRef(onPoint)
  point.current = onPoint
  useEffect(() => {
    let left = false
    let close = (): void => {}
    const open = async (): Promise<void> => {
      const { openPinGround } = await import('./pin-ground')
      if (left || container.current === null) return
      const opened = await openPinGround(container.current, {
        dark,
        language,
        title,
        onPoint: (at) => point.current(at),
      })
      close = opened.close
      if (left) close()
      else setGround(opened)
    }
    open().catch(setError)
    return () => {
      left = true
      setGround(null)
      close()
    }
  }, [dark, language, title])
  useEffect(() => ground?.show(spot), [ground, spot])
  return error === null ? (
    <div
      ref={container}
      className={classes.map}
      dir="ltr"
      data-testid="pin-map"
      data-ready={ground !== null}
    />
  ) : (
    <Trouble error={error} />
  )
}
