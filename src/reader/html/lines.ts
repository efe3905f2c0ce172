import { foldSpaces } from '../spaces.js'

const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption dd details div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const LEFT_OUT = new Set('figcaption figure footer aside button select textarea'.split(' '))

interface TreeNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<TreeNode>
}

/** Text of a tree, one line a block, white space folded (foldSpaces), empty lines left out. Not recursive: depth costs no stack. */
export function linesOf(root: unknown): readonly string[] {
  const lines: string[] = []
  let line = ''
  const close = (): void => {
    const folded = foldSpaces(line)
    if (folded !== '') lines.push(folded)
    line = ''
  }
  const stack: (TreeNode | 'close')[] = [root as TreeNode]
  while (stack.length > 0) {
    const node = stack.pop()!
    if (node === 'close') {
      close()
      continue
    }
    if (node.nodeType === 3) {
      line += node.textContent ?? ''
      continue
    }
    const name = node.nodeName.toLowerCase()
    if (node.nodeType !== 1 || LEFT_OUT.has(name)) continue
    if (BLOCKS.has(name)) {
      close()
      stack.push('close')
    }
    for (const child of [...node.childNodes].reverse()) stack.push(child)
  }
  close()
  return lines
}
