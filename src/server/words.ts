/** `1 claim`, `3 claims`, `2 entries`. */
export const many = (n: number, noun: string): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? noun : plural(noun)}`

function plural(noun: string): string {
  const [first = '', ...rest] = noun.split(' ')
  const one = /[^aeiou]y$/.test(first) ? `${first.slice(0, -1)}ies` : `${first}s`
  return [one, ...rest].join(' ')
}
