import type { RecordedReport } from '../../record/index.js'
import type { GivenNote } from '../../review/index.js'
import type { Head } from '../schema/index.js'

export const headOf = (report: RecordedReport): Head => {
  const { text, id, title, url, publisher, published, captured, language } = report
  return { text, id, title, url, publisher, published, captured, language }
}

export const noteOf = ({ text, by, at, entry }: GivenNote) => ({ text, by, at, entry })
