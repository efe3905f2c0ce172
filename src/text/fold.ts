/**
 * Folds a name for look-up: compatibility forms, case, accents, Arabic hamza and vowel signs, apostrophes and
 * hyphens. Never used for what is shown or counted.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/[’‘ʼʻ`´'ʿʾ]/g, '')
    .replace(/[-‐‑–—_/]/g, ' ')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}
