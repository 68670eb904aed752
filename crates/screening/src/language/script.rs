//! Languages that their script gives away.

/// What the letters of a text say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// No letters at all.
    None,
    /// Mostly Latin letters: any of many languages.
    Latin,
    /// A script that only one of our languages is written in.
    Language(&'static str),
    /// A script of a language that is not told apart.
    Other,
}

/// Reads `chars` once.
pub(super) fn of(chars: &[char]) -> Script {
    let (mut letters, mut cyrillic, mut ukrainian, mut arabic, mut other) = (0, 0, 0, 0, 0);
    for &c in chars.iter().filter(|c| c.is_alphabetic()) {
        letters += 1;
        match c {
            'і' | 'ї' | 'є' | 'ґ' | 'І' | 'Ї' | 'Є' | 'Ґ' => ukrainian += 1,
            '\u{400}'..='\u{52f}' => cyrillic += 1,
            '\u{600}'..='\u{6ff}' => arabic += 1,
            '\u{250}'..='\u{3ff}' | '\u{530}'..='\u{1dff}' | '\u{2c00}'.. => other += 1,
            _ => {}
        }
    }
    let most = |n: usize| n * 2 > letters;
    if letters == 0 {
        Script::None
    } else if most(cyrillic + ukrainian) {
        if ukrainian > 0 { Script::Language("uk") } else { Script::Other }
    } else if most(arabic) {
        Script::Language("ar")
    } else if most(other) {
        Script::Other
    } else {
        Script::Latin
    }
}
