//! Folding: NFKC, small letters, no accents.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Appends `c` to `out` as it is compared: compatibility form, small, without accents, ligatures
/// spelled out. What is neither letter nor digit adds nothing.
pub fn fold_char(c: char, out: &mut String) {
    if c.is_ascii_alphanumeric() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    for c in std::iter::once(c)
        .nfkd()
        .flat_map(char::to_lowercase)
        .nfkd()
        .filter(|c| c.is_alphanumeric() && !is_combining_mark(*c))
    {
        match c {
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ß' => out.push_str("ss"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'ı' => out.push('i'),
            // An apostrophe that Unicode counts as a letter.
            'ʼ' => {}
            c => out.push(c),
        }
    }
}

/// A whole text folded to words with one space between them; for exact comparison and for sorting
/// by name. Punctuation is dropped.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for token in super::tokenise(text) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&token.folded);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_widths_and_punctuation_fold_away() {
        assert_eq!(fold("Crèche  ’t Zonnetje!"), "creche t zonnetje");
        assert_eq!(fold("cre\u{300}che"), "creche");
        assert_eq!(fold("ＷＺＣ Sœur Thérèse"), "wzc soeur therese");
        assert_eq!(fold("\u{0}😀 -- \u{202e}"), "");
    }

    #[test]
    fn folding_a_letter_twice_changes_nothing() {
        for c in '\0'..=char::MAX {
            let mut once = String::new();
            super::fold_char(c, &mut once);
            let mut twice = String::new();
            once.chars().for_each(|c| super::fold_char(c, &mut twice));
            assert_eq!(once, twice, "{c:?}");
        }
    }
}
