// Which glyph names are mere names of characters, and so may be kept.
const WORDS: ReadonlySet<string> = new Set(
  (
    'space exclam quotedbl numbersign dollar percent ampersand quotesingle quoteright quoteleft parenleft parenright ' +
    'asterisk plus comma hyphen minus period slash zero one two three four five six seven eight nine colon semicolon ' +
    'less equal greater question at bracketleft backslash bracketright asciicircum underscore grave braceleft bar ' +
    'braceright asciitilde exclamdown cent sterling currency yen brokenbar section dieresis copyright ordfeminine ' +
    'guillemotleft guillemotright guilsinglleft guilsinglright logicalnot registered macron degree plusminus acute mu ' +
    'paragraph periodcentered cedilla ordmasculine onequarter onehalf threequarters questiondown multiply divide ' +
    'germandbls eth thorn Eth Thorn ae oe AE OE dotlessi dotlessj fraction fi fl ff ffi ffl endash emdash dagger ' +
    'daggerdbl bullet quotesinglbase quotedblbase quotedblleft quotedblright ellipsis perthousand circumflex tilde ' +
    'breve dotaccent ring hungarumlaut ogonek caron florin trademark Euro euro onesuperior twosuperior threesuperior ' +
    'nbspace nonbreakingspace sfthyphen softhyphen hyphensoft middot bullet2 lozenge summation product integral radical infinity ' +
    'approxequal notequal lessequal greaterequal partialdiff Delta Omega pi Pi apple alpha beta gamma delta epsilon ' +
    'zeta eta theta iota kappa lambda nu xi omicron rho sigma sigma1 tau upsilon phi chi psi omega Alpha Beta Gamma ' +
    'Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Rho Sigma Tau Upsilon Phi Chi Psi theta1 phi1 omega1 ' +
    'Upsilon1 arrowleft arrowright arrowup arrowdown arrowboth arrowdblleft arrowdblright arrowdblup arrowdbldown ' +
    'arrowdblboth universal existential suchthat element notelement congruent therefore perpendicular similar ' +
    'proportional equivalence intersection union propersubset propersuperset reflexsubset reflexsuperset notsubset ' +
    'emptyset gradient aleph Ifraktur Rfraktur weierstrass angle angleleft angleright dotmath logicaland logicalor ' +
    'club diamond heart spade minute second carriagereturn circlemultiply circleplus asteriskmath registerserif ' +
    'copyrightserif trademarkserif registersans copyrightsans trademarksans radicalex arrowvertex arrowhorizex ' +
    'parenlefttp parenleftex parenleftbt parenrighttp parenrightex parenrightbt bracketlefttp bracketleftex ' +
    'bracketleftbt bracketrighttp bracketrightex bracketrightbt bracelefttp braceleftmid braceleftbt braceex ' +
    'bracerighttp bracerightmid bracerightbt integraltp integralex integralbt visiblespace suppress nine8 estimated ' +
    'numero afii checkmark filledbox H18533 H18543 H18551 H22073 triagup triagdn invbullet openbullet female male ' +
    'musicalnote musicalnotedbl house exclamdbl'
  ).split(' '),
);
const ACCENTED =
  /^(?:[A-Za-z]|ae|AE|oe|OE|dotlessi)(?:acute|grave|circumflex|dieresis|tilde|ring|cedilla|caron|breve|macron|ogonek|dotaccent|hungarumlaut|slash|bar|croat|commaaccent|comma|dot|small|superior|inferior|oldstyle|sc){1,2}$/;
const NUMBERED =
  /^(?:uni(?:[0-9A-F]{4}){1,4}|u[0-9A-F]{4,6}|(?:afii|glyph|cid|gid|index|char|SF|[A-Za-z]{1,2})\d{1,5}|[A-Z]{1,2}[0-9A-F]{2})$/;
const LETTER = /^[A-Za-z]{1,2}$/;
const SUFFIX =
  /\.(?:alt|sc|smcp|small|oldstyle|taboldstyle|superior|inferior|fitted|case|lf|tf|osf|onum|tnum|pnum|lnum|ss\d{2}|liga|dlig|swsh|sups|subs|numr|dnom|null|notdef|\d{1,3})$/;
const NUMERALS =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine)(?:superior|inferior|oldstyle|eighths?|thirds?|sixths?|fitted|numerator|denominator)$/;

/** A name of a known shape, alone or joined with `_` as in ligatures. */
export function isCharacterName(name: string): boolean {
  if (name === '.notdef' || name === '.null') return true;
  const parts = name.replace(SUFFIX, '').replace(SUFFIX, '').split('_');
  return parts.length <= 4 && parts.every(isOneCharacterName);
}

function isOneCharacterName(name: string): boolean {
  return WORDS.has(name) || LETTER.test(name) || ACCENTED.test(name) || NUMBERED.test(name) || NUMERALS.test(name);
}
