/**
 * Top-level domains that are better known as the endings of files, as of 2026-11-30 (https://data.iana.org/TLD/tlds-alpha-by-domain.txt).
 * In running text a bare name that ends so is a file: "zoom-noter.md", "zoom.zip".
 */
export const FILE_TYPES: ReadonlySet<string> = new Set([
  ...['zip', 'mov', 'md', 'py', 'sh', 'rs', 'pl', 'pm', 'ps', 'so', 'cc', 'ml', 'mm', 'la', 'ai', 'bz', 'tf'],
  ...[
    'app',
    'dot',
    'pub',
    'ink',
    'java',
    'st',
    'ms',
    'as',
    'id',
    'mk',
    'kt',
    'nc',
    'pn',
    'cab',
    'gdn',
    'prof',
  ],
]);

/**
 * Top-level domains of two letters that are everyday words of Danish, Norwegian, Swedish, Finnish, German or English: after a
 * full stop without a blank they begin the next sentence.
 */
export const WORDS_THAT_ARE_SUFFIXES: ReadonlySet<string> = new Set([
  ...['af', 'al', 'am', 'an', 'as', 'at', 'be', 'by', 'da', 'de', 'do', 'er', 'es', 'et', 'hr', 'id', 'ie'],
  ...['im', 'in', 'is', 'it', 'li', 'ma', 'me', 'my', 'na', 'no', 'nu', 'om', 'or', 'pa', 'se', 'so', 'to'],
  ...['vi', 'va', 'ja', 'so'],
]);
