import { Text } from '@mantine/core'
import { useDays } from '../words/language'

/** A day in ISO, with the local form beside it for whoever hovers or listens. */
export function Day({ iso }: { readonly iso: string | null }) {
  const say = useDays()
  if (iso === null) return <Text component="span">–</Text>
  return (
    <time dateTime={iso} title={say(iso)} className="number">
      {iso.slice(0, 10)}
    </time>
  )
}

/** First and last day; one day where they are the same. */
export function Days({ start, end }: { readonly start: string | null; readonly end: string | null }) {
  if (start === end || end === null) return <Day iso={start} />
  if (start === null)
    return (
      <span className="number">
        ≤ <Day iso={end} />
      </span>
    )
  return (
    <>
      <Day iso={start} />
      {' … '}
      <Day iso={end} />
    </>
  )
}
