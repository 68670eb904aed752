//! What a person typed, as words to look for.

use super::synonyms::{self, Form};
use super::{Token, tokenise};

/// Characters of a query that count.
pub const MAX_CHARS: usize = 200;
/// Words of a query that count.
pub const MAX_WORDS: usize = 12;

/// Words that say nothing by themselves: they lift a match but need not occur.
const SMALL: [&str; 24] = [
    "de", "het", "een", "en", "van", "der", "den", "in", "te", "ter", "ten", "bij", "voor", "op", "met",
    "of", "aan", "om", "die", "dat", "is", "naar", "uit", "t",
];

/// One thing that must occur.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As typed; several words where they are one term of the field, such as "huis van het kind".
    pub form: Form,
    /// Other ways to say it.
    pub synonyms: Vec<Form>,
    /// It need not occur.
    pub optional: bool,
    /// It may be the beginning of a word: the last one, still being typed.
    pub open: bool,
}

/// A query in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The words, in the order typed.
    pub list: Vec<Word>,
    /// All of it folded, to compare with whole names.
    pub whole: String,
    /// Something was typed, though perhaps no word (only signs): then nothing can match.
    pub asked: bool,
}

impl Words {
    /// Reads what was typed. Signs have no meaning; there is no query language.
    pub fn parse(q: &str) -> Self {
        let cut: String = q.chars().take(MAX_CHARS).collect();
        let mut tokens = tokenise(&cut);
        tokens.truncate(MAX_WORDS);
        let open_end = tokens.last().map(|token| token.end) == Some(cut.len());
        let whole = tokens.iter().map(|token| token.folded.as_str()).collect::<Vec<_>>().join(" ");
        let mut list = Vec::new();
        let mut rest = tokens.as_slice();
        while !rest.is_empty() {
            let (len, synonyms) = synonyms::at_start(rest).unwrap_or((1, Vec::new()));
            let (form, after) = rest.split_at(len.min(rest.len()));
            let optional = matches!(form, [token] if SMALL.contains(&token.folded.as_str()));
            let open = after.is_empty() && open_end;
            list.push(Word { form: form.to_vec(), synonyms, optional, open });
            rest = after;
        }
        // Only small words: then they are what is meant.
        if list.iter().all(|word| word.optional) {
            list.iter_mut().for_each(|word| word.optional = false);
        } else if let Some(last) = list.last_mut()
            && last.open
        {
            // "ten" may become "tennis", so an unfinished word counts only as a bonus when complete.
            last.open = !last.optional;
        }
        Self { asked: !q.trim().is_empty(), list, whole }
    }

    /// Whether there is nothing to look for by words.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The tokens in a row, for phrases.
    pub fn tokens(&self) -> impl Iterator<Item = &Token> {
        self.list.iter().flat_map(|word| &word.form)
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn bounded_and_without_syntax() {
        let words = Words::parse(&"zon +maan -\"ster* (".repeat(900));
        assert!(words.list.len() <= super::MAX_WORDS);
        assert!(Words::parse("+-*\"😀\u{0}").is_empty());
        assert!(Words::parse("+-*").asked);
        assert!(!Words::parse("  ").asked);
    }

    #[test]
    fn small_words_are_optional_unless_alone() {
        let words = Words::parse("de zonnebloem");
        assert_eq!(words.list.iter().map(|w| w.optional).collect::<Vec<_>>(), [true, false]);
        assert!(Words::parse("het").list.iter().all(|w| !w.optional));
        assert!(Words::parse("zonneb").list.iter().all(|w| w.open));
        assert!(Words::parse("zonneb ").list.iter().all(|w| !w.open));
    }
}
