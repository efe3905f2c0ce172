import type { Printing, RecordedReport } from '../record/index.js'
import { PERSONAL_HOSTS } from './policy.js'
import type { Take, Walk } from './walk.js'

/** A report as others may find it: no file name, no private address, no time of capture. */
export function redactReport(
  report: RecordedReport,
  { walk, take }: { readonly walk: Walk; readonly take: Take },
): RecordedReport {
  const { text, language, printings } = report
  const redacted = ({ title, url, publisher, published }: Printing): Printing => {
    const open = openAddress(url)
    if (url !== null && open === null) take('addresses of reports')
    return {
      // The name of a file that somebody sent may name them.
      id: text.slice(0, 12),
      title: walk(title),
      url: walk(open),
      publisher: walk(publisher),
      published,
      captured: '',
    }
  }
  if (printings === undefined) return { text, ...redacted(report), language }
  const all = printings.map(redacted)
  return { text, ...all[0]!, language, printings: all }
}

/** An address of a public page; null for a person's own page, a file, or what is no address. */
function openAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, hostname, username, password } = new URL(url)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  const isPersonal = PERSONAL_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`))
  return isWeb && !isPersonal && username === '' && password === '' ? url : null
}
