import type { State } from '../state/index.js'
import { statesOf } from '../state/index.js'
import type { Project } from './project.js'

/** Control, sieges and ceasefires of a project, rival accounts side by side. */
export const listStates = (project: Project, options: { readonly suggestions: boolean }): readonly State[] =>
  statesOf(project.standing().claims, options)
