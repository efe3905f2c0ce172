/** Not built yet. */
export const ReportPage = () => null
