/** Names of the rows of the count table (data/quantity/numbers.yml, hedges.yml), by their ids, as a card shows them. */
export const COUNT_ROW_NAMES: Readonly<Record<string, string>> = {
  'number/digits': 'figures',
  'number/word': 'number in words',
  'number/tens': 'twenty to ninety in words',
  'number/scale': 'hundred, thousand, million',
  'number/dozen': 'dozen, score',
  'number/short-scale': 'thousand or million shortened to a letter',
  'number/half': 'half, quarter',
  'number/set': 'both, couple, trio',
  'number/several': 'several, many',
  'number/several-scale': 'several thousand',
  'number/dozens': 'dozens, hundreds, thousands',
  'number/vague-pair': 'hundreds if not thousands',
  'number/range': 'one number to another',
  'number/between': 'between two numbers',
  'number/range-to': 'a number and what it may come to',
  'number/rise': 'change from one number to another',
  'number/strength': 'strength of a force',
  'number/zero': 'nobody',
  'number/unhurt': 'nobody hurt',
  'number/single': 'one person',
  'number/ordinal-single': 'one more: a third, a fourth',
  'number/sum': 'sum of two numbers',
  'share/part': 'share: half, most',
  'share/ratio': 'one in so many',
  'share/percent': 'percentage',
  'share/compared': 'compared with another number',
  'hedge/at-least': 'at least',
  'hedge/more-than': 'more than',
  'hedge/at-most': 'at most',
  'hedge/less-than': 'fewer than',
  'hedge/about': 'about',
  'hedge/exact': 'a word that leaves the number as it is',
}

/** Names of rows; of a row that is not here (of an older record, of a sheet) the words of its id. */
export const sayCountRows = (rows: readonly string[]): string =>
  rows.map((id) => COUNT_ROW_NAMES[id] ?? wordsIn(id)).join(' + ')

/** Rows of the calendar are named by the words of their ids. */
export const sayCalendarRows = (rows: readonly string[]): string => rows.map(wordsIn).join(' + ')

/** Ids of rows are words with hyphens between them. */
const wordsIn = (id: string): string => id.slice(id.indexOf('/') + 1).replaceAll('-', ' ')
