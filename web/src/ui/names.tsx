import { Fragment } from 'react'
import { useComma } from '../words/language'

/** Names one after the other, each in its own direction. */
export function Names({ of }: { readonly of: readonly string[] }) {
  const comma = useComma()
  return (
    <>
      {of.map((name, i) => (
        <Fragment key={name}>
          {i === 0 ? '' : comma}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
    </>
  )
}
