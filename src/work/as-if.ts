import type { LinkDecision } from '../record/index.js'
import type { Picture } from './picture.js'
import { pictureOf } from './picture.js'
import type { Project } from './project.js'

/** Nobody has said it yet. */
const NOBODY = { entry: '', by: '', at: '' } as const

/** What would follow from the record if these links were told; tells nothing. */
export function pictureWith(
  { standing, suggestions }: Picture,
  links: readonly LinkDecision[],
  { objects }: Pick<Project, 'objects'>,
): Picture {
  const asIf = links.map(({ claims, same, reason }) => ({ claims, same: same === true, reason, ...NOBODY }))
  return pictureOf({ ...standing, links: [...standing.links, ...asIf] }, objects, { suggestions })
}
