type Node = { type?: string; text?: string; children?: Node[] }

/** Blocks that hold other blocks rather than words. */
const HOLDERS = new Set(['root', 'list', 'quote', 'table', 'tablerow', 'tablecell'])

const wordsOf = ({ type, text, children }: Node): string =>
  type === 'linebreak' ? '\n' : (text ?? (children ?? []).map(wordsOf).join(''))

const blocksOf = (node: Node): string[] =>
  HOLDERS.has(node.type ?? '') && (node.children ?? []).some(({ type }) => type !== 'text')
    ? (node.children ?? []).flatMap(blocksOf)
    : [wordsOf(node).trim()].filter(Boolean)

/** The words of an editor's document, paragraph by paragraph; its look is left out. */
export const paragraphsOf = (body: unknown): string[] => {
  const root = (body as { root?: Node } | null)?.root
  return root ? blocksOf({ ...root, type: 'root' }) : []
}

const textNode = (text: string) => ({
  type: 'text',
  text,
  version: 1,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
})

/** Plain lines as a document of the editor: a line is a paragraph. */
export const toRichText = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr' as const,
    format: '' as const,
    indent: 0,
    children: text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map((line) => ({
        type: 'paragraph',
        version: 1,
        direction: 'ltr' as const,
        format: '' as const,
        indent: 0,
        textFormat: 0,
        children: [textNode(line)],
      })),
  },
})
