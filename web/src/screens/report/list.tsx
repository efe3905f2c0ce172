/** Not built yet. */
export const ReportsList = () => null
