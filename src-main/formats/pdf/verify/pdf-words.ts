/**
 * Words that stand in the names of honest PDFs (families of fonts, glyphs, keys, makers of fonts) and are people's names
 * too: alone they prove nothing there.
 */
export const pdfWords: ReadonlySet<string> = new Set(
  `roman times helvetica courier arial symbol zapf dingbats georgia verdana tahoma calibri cambria candara consolas
  constantia corbel palatino garamond bodoni baskerville caslon franklin gothic futura gill sans serif lucida monaco
  geneva rockwell century schoolbook bookman avant garde optima univers frutiger minion myriad nimbus liberation dejavu
  noto source roboto ubuntu cantarell carlito caladea gelasio linux libertine biolinum latin modern computer concrete
  black light medium bold italic oblique regular narrow condensed extended heavy thin book demi semi ultra display text
  mono caption small capitals swash slanted fixed impact trebuchet marlett monotype linotype adobe identity ordering
  registry unicode ucs japan korea china winansi macroman standard custom embedded subset type font image pages page
  pattern shading group matte domain background function width height length filter columns colors predictor subtype
  encoding differences device gray grey indexed separation colorant perceptual relative saturation absolute normal
  multiply screen overlay darken lighten luminosity alpha beta gamma delta epsilon zeta theta iota kappa lambda omicron
  sigma upsilon omega acute grave cedilla dieresis circumflex tilde caron breve macron ogonek hungarumlaut dotless
  comma period colon hyphen space bullet dagger section paragraph euro sterling florin yen cent degree quote
  single double left right angle bracket brace paren slash question exclam underscore percent ampersand asterisk plus
  minus equal less greater number dollar thorn lozenge summation product radical integral infinity partial trademark
  registered copyright apple heart spade club diamond male female`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
