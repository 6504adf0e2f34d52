//! Which characters a terminal would obey or hide instead of showing.

use std::fmt::Write;

use unicode_width::UnicodeWidthChar;

/// Zero-width joiner: glues emoji, and letters of joining scripts.
pub(super) const ZWJ: char = '\u{200D}';
/// Zero-width non-joiner: parts letters of joining scripts.
pub(super) const ZWNJ: char = '\u{200C}';
/// Variation selector 16: asks for the coloured form of the sign before it.
pub(super) const VS16: char = '\u{FE0F}';

/// Whether `c` is drawn as itself, stands for itself and never joins a neighbour: text made of such characters needs no
/// further look. Printable ASCII, Latin letters with marks, common punctuation, hanzi, full-width forms.
pub(super) fn is_plain(c: char) -> bool {
    matches!(c,
        ' '..='~'
        | '\u{A1}'..='\u{A8}' | '\u{AA}'..='\u{AC}' | '\u{AF}'..='\u{24F}'
        | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{203A}'
        | '\u{2103}' | '\u{2500}'..='\u{259F}' | '\u{2713}' | '\u{2717}'
        | '\u{3000}'..='\u{3029}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{FF01}'..='\u{FF5E}' | '\u{FFE5}')
}

/// Whether `c` commands, reorders or hides: controls, format characters, line separators, selectors, fillers, tags.
///
/// General categories Cc, Cf, Zl, Zp, the noncharacters, and whatever else Unicode's `Default_Ignorable_Code_Point` lists.
/// The three joiners above are in the set; where they belong is for the caller to say.
pub(crate) fn is_obeyed(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}' | '\u{890}'..='\u{891}'
            | '\u{8E2}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
            | '\u{FDD0}'..='\u{FDEF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
            | '\u{110BD}' | '\u{110CD}' | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Whether letters of the script of `c` change with a joiner beside them: Arabic, Syriac, the scripts of India, Mongolian.
pub(super) fn is_joining(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{DFF}' | '\u{1800}'..='\u{18AF}' | '\u{A840}'..='\u{A87F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
        && !is_obeyed(c)
        && (c.is_alphabetic() || c.width() == Some(0))
}

/// Writes `c` so that it is seen: a control picture for C0 and DEL, else its number, `<202E>`.
pub(super) fn show(c: char, to: &mut String) {
    match u32::from(c) {
        code @ 0..=0x1F => to.extend(char::from_u32(0x2400 + code)),
        0x7F => to.push('\u{2421}'),
        // Writing to a string cannot fail.
        code => drop(write!(to, "<{code:02X}>")),
    }
}
