import { Box } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { Trouble } from '../ui/trouble'

interface Fenced {
  readonly error: unknown
}

/** Keeps a fault of one screen from taking the whole page; going elsewhere or trying again begins anew. */
export class Fence extends Component<{ readonly children: ReactNode }, Fenced> {
  override state: Fenced = { error: null }

  static getDerivedStateFromError(error: unknown): Fenced {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return (
      <Box p="xl" maw={640} mx="auto">
        <Trouble error={this.state.error} again={() => this.setState({ error: null })} />
      </Box>
    )
  }
}
