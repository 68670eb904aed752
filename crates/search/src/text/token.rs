//! Words with their places in a text.

use super::fold::fold_char;
use super::stem;

/// Letters of a word beyond this count are left out; no word of a language is longer.
const MAX_WORD: usize = 60;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The word as it is compared: small letters, no accents, no apostrophes or dots.
    pub folded: String,
    /// Its stem.
    pub stem: String,
    /// Other spellings found in the same place: `orangerie` for `l'Orangerie`, `kinderdagverblijf`
    /// for `kinder-dagverblijf`.
    pub aliases: Vec<String>,
    /// First byte in the text.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

/// A run of letters and digits, with what stands between it and the next.
struct Atom {
    folded: String,
    start: usize,
    end: usize,
    /// The one character up to the next atom, when it is only one.
    glue: Option<char>,
}

/// The words of a text, in order.
pub fn tokenise(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut atoms = atoms(text).into_iter().peekable();
    while let Some(mut atom) = atoms.next() {
        let mut aliases = Vec::new();
        let mut dotted = is_letter(&atom.folded);
        while let Some(next) = atoms.next_if(|next| joins(&atom, next, dotted)) {
            dotted = dotted && atom.glue == Some('.');
            if atom.glue == Some('\'') && next.folded.chars().count() >= 3 {
                aliases.push(next.folded.clone());
            }
            atom.folded.push_str(&next.folded);
            atom.end = next.end;
            atom.glue = next.glue;
        }
        if atom.glue == Some('-')
            && let Some(next) = atoms.peek()
            && atom.folded.len() + next.folded.len() <= MAX_WORD
        {
            aliases.push(format!("{}{}", atom.folded, next.folded));
        }
        tokens.push(Token {
            stem: stem(&atom.folded),
            folded: atom.folded,
            aliases,
            start: atom.start,
            end: atom.end,
        });
    }
    tokens
}

/// Whether `next` belongs to the same word: after an apostrophe, or as the next letter of an
/// abbreviation such as W.Z.C. (`dotted`: all before it were single letters too).
fn joins(atom: &Atom, next: &Atom, dotted: bool) -> bool {
    let fits = atom.folded.len() + next.folded.len() <= MAX_WORD;
    fits && match atom.glue {
        Some('\'') => true,
        Some('.') => dotted && is_letter(&next.folded),
        _ => false,
    }
}

fn is_letter(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}

fn atoms(text: &str) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let mut current: Option<Atom> = None;
    let mut between = Vec::new();
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() || (current.is_some() && inside_word(c)) {
            if current.is_none() {
                if let (Some(last), [glue]) = (atoms.last_mut(), between.as_slice()) {
                    last.glue = plain_glue(*glue);
                }
                between.clear();
            }
            let atom =
                current.get_or_insert_with(|| Atom { folded: String::new(), start: at, end: at, glue: None });
            atom.end = at + c.len_utf8();
            if atom.folded.len() < MAX_WORD && c.is_alphanumeric() {
                fold_char(c, &mut atom.folded);
            }
        } else {
            atoms.extend(current.take().filter(|atom| !atom.folded.is_empty()));
            if between.len() < 2 {
                between.push(c);
            }
        }
    }
    atoms.extend(current.filter(|atom| !atom.folded.is_empty()));
    atoms
}

/// Characters that do not end a word: combining marks, soft hyphens, invisible and bidi controls.
fn inside_word(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

const fn plain_glue(c: char) -> Option<char> {
    match c {
        '\'' | '’' | '‘' | '`' | '´' => Some('\''),
        '-' | '‐' | '‑' => Some('-'),
        '.' => Some('.'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::tokenise;

    fn folded(text: &str) -> Vec<String> {
        tokenise(text).into_iter().map(|token| token.folded).collect()
    }

    #[test]
    fn apostrophes_join_hyphens_split_dots_abbreviate() {
        assert_eq!(folded("De foto’s van baby's."), ["de", "fotos", "van", "babys"]);
        assert_eq!(folded("Beveren-Kruibeke"), ["beveren", "kruibeke"]);
        assert_eq!(folded("W.Z.C. Sint-Jozef, 9120"), ["wzc", "sint", "jozef", "9120"]);
        assert_eq!(folded("Dat was goed.Echt waar"), ["dat", "was", "goed", "echt", "waar"]);
        assert!(tokenise("l'Orangerie").iter().any(|token| token.aliases.contains(&"orangerie".to_owned())));
    }

    #[test]
    fn offsets_point_into_the_text() {
        let text = "Zó’n «crèche» 😀 in Gent";
        for token in tokenise(text) {
            assert!(text.get(token.start..token.end).is_some(), "{token:?}");
        }
        assert_eq!(tokenise(text).get(1).and_then(|t| text.get(t.start..t.end)), Some("crèche"));
    }

    #[test]
    fn endless_words_are_cut() {
        assert!(tokenise(&"a".repeat(10_000)).iter().all(|token| token.folded.len() <= 64));
        assert!(tokenise(&"a.".repeat(10_000)).iter().all(|token| token.folded.len() <= 64));
    }
}
