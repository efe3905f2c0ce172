/** Version of CODEBOOK.md: the major number moves when an old coding would come out differently. */
export const CODEBOOK_VERSION = '1.0.0'
