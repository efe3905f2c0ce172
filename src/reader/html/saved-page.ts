/** What browsers put between the name of a page that they save and the end of its folder's, in their languages. */
const FOLDERS = [
  '_files',
  '.files',
  '-files',
  '_fichiers',
  '-dateien',
  '_dateien',
  '_archivos',
  '_arquivos',
  '_bestanden',
  '_pliki',
  '_soubory',
  '_dosyalar',
  '-filer',
  '_filer',
  '-tiedostot',
  '_elemei',
  '_datoteke',
  '_fitxers',
  '_ملفات',
]

/** Of the names in one folder, those of the folders that belong to a saved page beside them: pictures, styles, frames. */
export function pageFoldersOf(names: readonly string[]): ReadonlySet<string> {
  const pages = names.flatMap((name) => /^(.+)\.x?html?$/i.exec(name)?.[1]?.toLowerCase() ?? [])
  const belonging = new Set(pages.flatMap((page) => FOLDERS.map((end) => `${page}${end}`)))
  return new Set(names.filter((name) => belonging.has(name.toLowerCase())))
}
