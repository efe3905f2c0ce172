import { Text, type TextProps } from '@mantine/core'

interface Bounds {
  readonly low: number | null
  readonly best?: number | null
  readonly high: number | null
}

/** `7–11`, `7+`, `≤ 11`, `?`: what nobody said is never shown as 0. */
export function sayRange({ low, high }: Bounds): string {
  const number = (n: number): string => n.toLocaleString('en-GB')
  if (low === null && high === null) return '?'
  if (high === null) return `${number(low!)}+`
  if (low === null) return `≤ ${number(high)}`
  return low === high ? number(low) : `${number(low)}–${number(high)}`
}

export const Range = ({ of, ...style }: { readonly of: Bounds } & TextProps) => (
  <Text component="span" className="number" {...style}>
    {sayRange(of)}
  </Text>
)
