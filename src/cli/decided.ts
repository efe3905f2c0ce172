/** What of a row rests on claims that nobody has decided on: `decided`, `suggested`, `1 of 2 suggested`. */
export const sayShare = (suggested: number, all: number): string =>
  suggested === 0 ? 'decided' : suggested === all ? 'suggested' : `${suggested} of ${all} suggested`
