import { Button, Menu } from '@mantine/core'
import { useRate } from '../api/decisions'
import { useWords } from '../words/language'
import { RATING_WORDS } from './rating-words'
import { Trouble } from './trouble'

interface RatingProps {
  readonly value: string | null
  /** Steps with their words, the best first. */
  readonly steps: Readonly<Record<string, string>>
  /** What the menu is for, for whoever cannot see where it stands. */
  readonly label: string
  readonly path: string
  readonly body: (step: string | null) => unknown
}

/** One axis of trust, which nobody has to fill in. */
export function Rating({ value, steps, label, path, body }: RatingProps) {
  const words = useWords(RATING_WORDS)
  const { mutate, error, isPending } = useRate()
  const choose = (step: string | null) => mutate({ path, body: body(step) })
  const shown = value === null ? words.none : (steps[value] ?? value)
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" size="compact-sm" loading={isPending} aria-label={`${label}: ${shown}`}>
            {shown}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {Object.entries(steps).map(([step, said]) => (
            <Menu.Item key={step} onClick={() => choose(step)}>
              {said}
            </Menu.Item>
          ))}
          {value === null ? null : <Menu.Item onClick={() => choose(null)}>{words.none}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {error === null ? null : <Trouble error={error} />}
    </>
  )
}
