import { TextInput } from '@mantine/core'

interface FindBoxProps {
  /** What is looked for: said in the empty box, and to whoever cannot see it. */
  readonly label: string
  readonly value: string
  readonly onType: (typed: string) => void
  /** CSS pixels. */
  readonly width: number
}

/** Words by which the rows of a screen are found. */
export const FindBox = ({ label, value, onType, width }: FindBoxProps) => (
  <TextInput
    aria-label={label}
    placeholder={label}
    value={value}
    onChange={(event) => onType(event.currentTarget.value)}
    dir="auto"
    w={width}
  />
)
