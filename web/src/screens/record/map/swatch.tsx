import { useId } from 'react'
import type { Ink, Pattern } from './holders'

type Sign = 'unknown' | 'contested' | 'denied' | 'siege' | 'ceasefire'

const PATHS: Readonly<Record<Pattern, string>> = {
  rising: 'M-1 7L7-1M-1 13L13-1M5 13L13 5',
  falling: 'M5-1L13 7M-1-1L13 13M-1 5L7 13',
  level: 'M0 3h12M0 9h12',
  upright: 'M3 0v12M9 0v12',
  cross: 'M0 6h12M6 0v12',
  dots: 'M3 3h.01M9 9h.01M3 9h.01M9 3h.01',
}

/** The ink of a holder as on the map, beside its name. */
export function Swatch({ ink, sign }: { readonly ink?: Ink; readonly sign?: Sign }) {
  const id = useId()
  return (
    <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
      {ink === undefined ? (
        <SignOf sign={sign ?? 'unknown'} id={id} />
      ) : (
        <>
          <pattern id={id} width="12" height="12" patternUnits="userSpaceOnUse">
            <path
              d={PATHS[ink.pattern]}
              stroke={ink.colour}
              strokeWidth={ink.pattern === 'dots' ? 3 : 1.4}
              strokeLinecap={ink.pattern === 'dots' ? 'round' : 'butt'}
            />
          </pattern>
          <rect x="1" y="1" width="16" height="12" fill={ink.colour} fillOpacity="0.25" />
          <rect
            x="1"
            y="1"
            width="16"
            height="12"
            fill={`url(#${id})`}
            stroke={ink.colour}
            strokeWidth="1.4"
          />
        </>
      )}
    </svg>
  )
}

function SignOf({ sign, id }: { readonly sign: Sign; readonly id: string }) {
  if (sign === 'siege') {
    return (
      <circle
        cx="9"
        cy="7"
        r="5.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray="4 2.5"
      />
    )
  }
  if (sign === 'ceasefire') {
    return (
      <circle
        cx="9"
        cy="7"
        r="5.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeDasharray="1.5 2"
      />
    )
  }
  if (sign === 'contested') {
    return (
      <>
        <path d="M1 13L7 1h5L6 13z" fill="currentColor" fillOpacity="0.45" />
        <rect x="1" y="1" width="16" height="12" fill="none" stroke="currentColor" strokeDasharray="2 2" />
      </>
    )
  }
  return (
    <>
      <pattern id={id} width="12" height="12" patternUnits="userSpaceOnUse">
        <path d={PATHS.rising} stroke="currentColor" strokeOpacity="0.6" />
      </pattern>
      <rect
        x="1"
        y="1"
        width="16"
        height="12"
        fill={`url(#${id})`}
        stroke="currentColor"
        strokeDasharray="2 2"
      />
      {sign === 'denied' ? <path d="M1 13L17 1" stroke="currentColor" strokeWidth="1.4" /> : null}
    </>
  )
}
