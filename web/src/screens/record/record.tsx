/** Not built yet. */
export const Record = () => null
