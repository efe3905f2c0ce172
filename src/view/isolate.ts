const RTL = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}'
const RUN = new RegExp(`[${RTL}](?:[${RTL}\\p{M}\\p{N}\\s.,،:'’"()\\u200c\\u200d-]*[${RTL}\\p{M}])?`, 'gu')

/**
 * Puts each stretch of right-to-left script between FSI and PDI (Unicode UAX 9), so that it keeps its order and does
 * not turn the English, the numbers and the columns around it.
 */
export const isolateScripts = (text: string): string => text.replace(RUN, '\u2068$&\u2069')
