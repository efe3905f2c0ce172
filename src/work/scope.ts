import type { Kind } from '../codebook/index.js'
import { isKind, KINDS } from '../codebook/index.js'
import type { RecordedClaim } from '../record/index.js'
import { codebookOfProject } from './codebook.js'
import type { Project } from './project.js'

/**
 * Kinds that a project leaves aside where its settings say nothing: that people met, spoke or stood by each other.
 * Happenings with victims or damage, states and moves of forces are inside.
 */
const ASIDE: ReadonlySet<Kind> = new Set<Kind>(['talks', 'message', 'support'])

/** Stances that make a position or an announcement, which the record follows whatever it is about. */
const POSITIONS = new Set(['plans', 'threatens', 'offers', 'accepts', 'rejects', 'demands'])

/** Kinds that a project counts: those of `scope` in project.yml, else those of a codebook of its own, else all but talk and backing. */
export function scopeOf(project: Project): readonly Kind[] {
  const { scope } = project.settings
  const { own, kinds } = codebookOfProject(project)
  // Whoever writes a codebook of their own names what they count.
  if (scope === undefined) return own ? kinds : KINDS.filter((kind) => !ASIDE.has(kind))
  return scope.filter(isKind).filter((kind) => kinds.includes(kind))
}

/** Tells whether a claim lies outside of what a project counts; who counts people is never outside. */
export function outsideOf(project: Project): (claim: RecordedClaim) => boolean {
  const inside = new Set<Kind>(scopeOf(project))
  const { scope } = project.settings
  return ({ claim }) =>
    !inside.has(claim.kind) &&
    claim.counts.length === 0 &&
    (scope !== undefined || !POSITIONS.has(claim.stance))
}
