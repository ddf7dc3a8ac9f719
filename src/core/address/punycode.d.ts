// The package's ES module has no types of its own; those of its CommonJS twin fit.
declare module 'punycode/punycode.es6.js' {
  import punycode from 'punycode';
  export default punycode;
}
