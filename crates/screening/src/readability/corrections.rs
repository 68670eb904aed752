//! Proposed corrections of what is mechanical: capitals, blanks, signs, clear misspellings. None of
//! them changes what a text says, and none touches personal data.

use super::shape::{Reader, Shape, small_by_rule};
use super::vocabulary::Kind;
use crate::text::{Text, Word, is_blank};
use serde::{Deserialize, Serialize};

/// A proposal: replace a span. An editor or the writer accepts it or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// First scalar value of the span.
    pub start: usize,
    /// One past the last scalar value of the span; never `start`.
    pub end: usize,
    /// What to put there.
    pub replacement: String,
    /// Why.
    pub reason: CorrectionReason,
}

/// Why something should be written differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CorrectionReason {
    /// A sentence starts with a small letter.
    SentenceCapital,
    /// Two blanks or more.
    DoubleBlank,
    /// A blank before a comma or a stop.
    BlankBeforeSign,
    /// No blank after a comma or a stop.
    BlankAfterSign,
    /// A row of signs.
    RepeatedSign,
    /// The text does not end with a stop.
    FinalStop,
    /// A word that is one letter away from the only word it can be.
    Spelling,
    /// Two words without a blank.
    MissingBlank,
}

impl CorrectionReason {
    /// What is wrong, in one Dutch sentence.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::SentenceCapital => "Een zin begint met een hoofdletter.",
            Self::DoubleBlank => "Eén spatie is genoeg.",
            Self::BlankBeforeSign => "Voor dit leesteken hoort geen spatie.",
            Self::BlankAfterSign => "Na dit leesteken hoort een spatie.",
            Self::RepeatedSign => "Eén leesteken is genoeg.",
            Self::FinalStop => "De laatste zin eindigt met een punt.",
            Self::Spelling => "Dit woord is waarschijnlijk verkeerd gespeld.",
            Self::MissingBlank => "Tussen deze woorden hoort een spatie.",
        }
    }
}

/// The most proposals for one text; who needs more rewrites it.
const MOST: usize = 100;
/// The shortest word, in bytes, whose spelling is corrected.
const SHORTEST_WORD: usize = 5;
/// Words whose spelling is looked up, because each takes a walk through the dictionary.
const MOST_SPELLED: usize = 12;
/// A text of fewer words may do without a final stop.
const FEWEST_FOR_STOP: usize = 4;

/// The corrections, in order, without overlap, in folded scalar values.
pub(super) fn propose(text: &Text, reader: &Reader<'_>, shape: &Shape) -> Vec<Correction> {
    let mut all = signs(text, reader.is_dutch);
    // A text in capitals has to be typed again, not mended letter by letter.
    if !shape.shouts() {
        all.extend(capitals(text));
    }
    if reader.is_dutch {
        all.extend(spelling(text, reader, shape));
        all.extend(final_stop(text, shape));
    }
    all.sort_by_key(|correction| (correction.start, correction.end));
    let mut kept: Vec<Correction> = Vec::new();
    let mut hidden = reader.hidden.iter().peekable();
    for correction in all {
        while hidden.next_if(|span| span.1 <= correction.start).is_some() {}
        let touches_data = hidden.peek().is_some_and(|span| span.0 < correction.end);
        // A misspelled word at the start of a sentence gets its capital too.
        if let Some(last) = kept.last_mut()
            && last.reason == CorrectionReason::SentenceCapital
            && last.start == correction.start
            && !touches_data
        {
            *last = Correction { replacement: capitalised(&correction.replacement), ..correction };
            continue;
        }
        let is_free = kept.last().is_none_or(|last| last.end <= correction.start);
        if is_free && !touches_data && kept.len() < MOST {
            kept.push(correction);
        }
    }
    kept
}

/// Blanks and signs, in one pass.
fn signs(text: &Text, is_dutch: bool) -> Vec<Correction> {
    let mut found = Vec::new();
    let mut i = 0;
    while let Some(c) = text.at(i) {
        let correction = match c {
            ' ' | '\t' => blanks(text, i, is_dutch),
            '!' | '?' | '.' | ',' => row_of_signs(text, i),
            _ => None,
        };
        i = correction.as_ref().map_or(i + 1, |correction: &Correction| correction.end.max(i + 1));
        if found.len() < MOST {
            found.extend(correction);
        }
    }
    found
}

/// The blanks that start at `i`: too many of them, or before a sign.
fn blanks(text: &Text, i: usize, is_dutch: bool) -> Option<Correction> {
    if text.prev(i).is_none_or(|c| c.is_whitespace()) {
        return None;
    }
    let end = (i..).take_while(|&k| text.at(k).is_some_and(is_blank)).last()? + 1;
    let is_sign = match text.at(end)? {
        ',' | '.' => true,
        // French puts a blank there.
        '!' | '?' => is_dutch,
        _ => false,
    };
    let ends_word = text.prev(i).is_some_and(char::is_alphanumeric);
    // " ..." and " .be" are no stops.
    let is_single = text.at(end + 1).is_none_or(|c| c.is_whitespace() || c == '!' || c == '?');
    let correction = |replacement: &str, end: usize, reason: CorrectionReason| {
        Some(Correction { start: i, end, replacement: replacement.to_owned(), reason })
    };
    if is_sign && ends_word && is_single {
        let sign = text.at(end).map(String::from).unwrap_or_default();
        // A row of signs has a correction of its own.
        if text.at(end + 1).is_none_or(char::is_whitespace) {
            return correction(&sign, end + 1, CorrectionReason::BlankBeforeSign);
        }
    }
    let is_line_end = text.at(end) == Some('\n');
    (end - i >= 2 && !is_line_end).then(|| correction(" ", end, CorrectionReason::DoubleBlank)).flatten()
}

/// The row of signs that starts at `i`: too long, or no blank behind it.
fn row_of_signs(text: &Text, i: usize) -> Option<Correction> {
    let of_row = |c: char| matches!(c, '!' | '?' | '.' | ',');
    let end = (i..).take_while(|&k| text.at(k).is_some_and(of_row)).last()? + 1;
    let row = text.chars().get(i..end)?;
    let has = |sign: char| row.contains(&sign);
    let (asks, shouts, commas) = (has('?'), has('!'), row.iter().all(|c| *c == ','));
    let short = match (asks, shouts) {
        (true, true) => "?!",
        (true, false) => "?",
        (false, true) => "!",
        (false, false) if commas => ",",
        (false, false) => "...",
    };
    let is_long = match (asks || shouts || commas, row.len()) {
        (true, length) => length > short.len(),
        (false, length) => length > 3 && !has(','),
    };
    let correction = |replacement: String, reason| Some(Correction { start: i, end, replacement, reason });
    let after_word = text.prev(i).is_some_and(|c| c.is_alphanumeric() || is_blank(c) || c == ')');
    if is_long && after_word {
        let crowded = text.at(end).is_some_and(char::is_alphabetic);
        return correction(
            format!("{short}{}", if crowded { " " } else { "" }),
            CorrectionReason::RepeatedSign,
        );
    }
    let is_crowded = row == [',']
        && text.prev(i).is_some_and(char::is_alphabetic)
        && text.at(end).is_some_and(char::is_alphabetic);
    is_crowded.then(|| correction(", ".to_owned(), CorrectionReason::BlankAfterSign)).flatten()
}

/// Small letters at the start of sentences.
fn capitals(text: &Text) -> Vec<Correction> {
    let mut found = Vec::new();
    let mut words = text.words().iter().peekable();
    for &(start, end) in text.sentences().iter().take(MOST) {
        while words.next_if(|word| word.start < start).is_some() {}
        let Some(&&word) = words.peek() else { break };
        let lower = text.word(word);
        let is_address = text.chars().get(word.start..end.min(word.start + 40)).unwrap_or_default();
        let is_address = is_address.iter().take_while(|c| !c.is_whitespace()).any(|c| matches!(c, '@' | '/'));
        let first = text.at(word.start).filter(|c| c.is_lowercase());
        let opens =
            text.prev(word.start).is_none_or(|c| c.is_whitespace() || matches!(c, '"' | '(' | '“' | '.'));
        let (Some(first), true, false) = (first, opens, is_address || small_by_rule(text, word.start)) else {
            continue;
        };
        let (length, replacement) =
            if lower.starts_with("ij") { (2, "IJ".to_owned()) } else { (1, first.to_uppercase().collect()) };
        found.push(Correction {
            start: word.start,
            end: word.start + length,
            replacement,
            reason: CorrectionReason::SentenceCapital,
        });
    }
    found
}

/// Words that can only be one other word, and pairs of words without a blank.
fn spelling(text: &Text, reader: &Reader<'_>, shape: &Shape) -> Vec<Correction> {
    let words = shape.odd.iter().take(MOST_SPELLED);
    words.filter_map(|&(word, kind)| respell(text, reader, word, kind)).collect()
}

fn respell(text: &Text, reader: &Reader<'_>, word: Word, kind: Kind) -> Option<Correction> {
    let lower = text.word(word);
    let is_small = text.chars().get(word.start..word.end)?.iter().skip(1).all(|c| c.is_lowercase());
    if !is_small {
        return None;
    }
    let (better, reason) = match kind {
        Kind::Glued => {
            let (left, right) = lower.split_at(reader.vocabulary.glued_at(lower, reader.languages)?);
            (format!("{left} {right}"), CorrectionReason::MissingBlank)
        }
        Kind::Unknown if lower.len() >= SHORTEST_WORD => {
            (reader.vocabulary.words.only_neighbour(lower)?, CorrectionReason::Spelling)
        }
        _ => return None,
    };
    let is_capital = text.at(word.start).is_some_and(char::is_uppercase);
    let replacement = if is_capital { capitalised(&better) } else { better };
    Some(Correction { start: word.start, end: word.end, replacement, reason })
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A stop behind the last word, unless the text is a list or ends with a link.
fn final_stop(text: &Text, shape: &Shape) -> Option<Correction> {
    let last = text.words().last()?;
    let ends_with_word = text.chars().iter().skip(last.end).all(|c| c.is_whitespace());
    let is_list = text.chars().iter().rev().take(200).any(|c| matches!(c, '\n' | '@' | '/' | '_'));
    let letter = text.at(last.end.checked_sub(1)?).filter(|c| c.is_alphanumeric())?;
    (ends_with_word && !is_list && shape.words >= FEWEST_FOR_STOP).then(|| Correction {
        start: last.end - 1,
        end: last.end,
        replacement: format!("{letter}."),
        reason: CorrectionReason::FinalStop,
    })
}
