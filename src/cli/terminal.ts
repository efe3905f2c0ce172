type Env = Readonly<Record<string, string | undefined>>

/** Columns where nobody says how many there are. */
const DEFAULT_WIDTH = 100

/** Colours only on a terminal, and not where NO_COLOR (no-color.org) is set or the terminal can do none. */
export const wantsColour = ({ terminal, env }: { readonly terminal: boolean; readonly env: Env }): boolean =>
  terminal && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb'

/** Columns of the terminal; else what COLUMNS says. */
export function widthOf({
  columns,
  env,
}: {
  readonly columns: number | undefined
  readonly env: Env
}): number {
  if (columns !== undefined && columns > 0) return columns
  const said = Number(env.COLUMNS)
  return Number.isInteger(said) && said > 0 ? said : DEFAULT_WIDTH
}
