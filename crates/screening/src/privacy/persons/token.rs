//! What is known of one word.

use super::lexicon;
use super::names::{Entry, Kind};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Case {
    Lower,
    Capital,
    Upper,
    Mixed,
    Other,
}

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Gap {
    Start,
    Blank,
    Dot,
    Comma,
    Colon,
    Slash,
    Quote,
    Bracket,
    Line,
    Other,
}

/// One word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub start: usize,
    /// One past the name: a final `'s` is left out.
    pub end: usize,
    pub hash: u64,
    /// The hash without a possessive s.
    pub stem: u64,
    pub case: Case,
    pub gap: Gap,
    pub sentence_start: bool,
    pub entry: Entry,
    /// 0 as listed; 1 a possessive s taken off; 2 a diminutive; 3 both parts of a double name; 4 one
    /// edit away.
    pub form: u8,
    pub classes: u32,
    /// Part of the reviewed facility's name (1) or of its municipality's (2).
    pub own: u8,
    /// Part of a phrase that is nobody's name.
    pub phrase: bool,
    /// Part of a surname of several words: 1 its first word, 2 a further one.
    pub surname: u8,
    pub place: bool,
    /// 1 a single letter, 2 the same with a full stop.
    pub initial: u8,
    /// Directly behind a title, a function or a word for family.
    pub titled: bool,
    /// Directly behind a title or a function.
    pub hailed: bool,
    /// In a text that is mostly not Dutch.
    pub abroad: bool,
    /// Nobody's name for sure: part of a longer phrase, the name of an animal.
    pub barred: bool,
    /// Elsewhere in the text it is the name of a house or a group.
    pub housed: bool,
    /// Stands in something else that was found, such as an address.
    pub claimed: bool,
    /// Elsewhere in the text: 1 capitalised within a sentence, 2 in lower case.
    pub elsewhere: u8,
    /// Whether elsewhere it follows a title, a function or a kin word with a capital.
    pub introduced: bool,
    /// Ends like a listed word: "aandachtsopvoeder".
    pub compound: bool,
    /// The last three letters of a word in no list.
    pub ending: u64,
    pub digits: bool,
}

impl Token {
    /// Whether it can be part of a name at all. What is in lower case and in no list cannot.
    pub fn is_candidate(&self) -> bool {
        let named = self.entry.is_name() || self.form > 0;
        let common = self.entry.common >= 6 || self.classes & lexicon::NEVER != 0;
        let spoken = self.classes & lexicon::DIALECT != 0 && !self.titled;
        let foreign = self.abroad && self.entry.foreign >= 3 && !self.titled;
        let possible = match self.case {
            Case::Lower => {
                (named && !common && !spoken && !foreign) || (self.hailed && self.entry.kind == Kind::Unknown)
            }
            _ => !common || self.initial > 0 || named,
        };
        // "Be happy", "Mo doar": short words that few people are called.
        let short = self.end - self.start <= 2 && self.entry.first < 4 && self.case != Case::Other;
        let usual = short || (self.entry.foreign >= 5 && self.entry.first < 4);
        let doubtful =
            usual && !self.titled && self.initial == 0 && (self.sentence_start || self.case == Case::Lower);
        !self.claimed
            && !self.barred
            && !self.digits
            && (self.surname > 0 || self.initial > 0 || (possible && !doubtful))
    }
}
