//! Where the searched words stand in a text.

use super::words::{Word, Words};
use super::{TAIL_MIN, Token, distance, tokenise, typing_errors};
use crate::page::HighlightPart;

/// Length of an excerpt in characters, about three lines.
const EXCERPT: usize = 240;
/// Characters before the first match of an excerpt.
const LEAD: usize = 40;

/// The whole text in parts, or none where no word occurs.
/// `fuzzy` also marks words with typing errors.
pub fn whole(text: &str, words: &Words, fuzzy: bool) -> Option<Vec<HighlightPart>> {
    let tokens: Vec<Token> = matching(text, words, fuzzy);
    (!tokens.is_empty()).then(|| parts(text, 0, text.len(), &tokens))
}

/// The stretch of about 240 characters with the most matches, in parts, or none where no word
/// occurs. An ellipsis stands where text is left out.
pub fn excerpt(text: &str, words: &Words, fuzzy: bool) -> Option<Vec<HighlightPart>> {
    let tokens = matching(text, words, fuzzy);
    let first = tokens.first()?;
    let reach = EXCERPT - LEAD;
    let best = tokens
        .iter()
        .enumerate()
        .map(|(i, token)| (tokens.iter().skip(i).take_while(|t| t.end <= token.start + reach).count(), token))
        .rev()
        .max_by_key(|(count, _)| *count)
        .map_or(first, |(_, token)| token);
    let start = word_start(text, back(text, best.start, LEAD), best.start);
    let end = word_end(text, forward(text, start, EXCERPT)).max(best.end);
    let mut parts = parts(text, start, end, &tokens);
    if start > 0 {
        parts.insert(0, HighlightPart { text: "… ".to_owned(), matched: false });
    }
    if end < text.len() {
        parts.push(HighlightPart { text: " …".to_owned(), matched: false });
    }
    Some(parts)
}

fn matching(text: &str, words: &Words, fuzzy: bool) -> Vec<Token> {
    tokenise(text)
        .into_iter()
        .filter(|token| words.list.iter().any(|word| hits(word, token, fuzzy)))
        .collect()
}

fn hits(word: &Word, token: &Token, fuzzy: bool) -> bool {
    if word.optional {
        return false;
    }
    let same = |asked: &Token| {
        asked.folded == token.folded || asked.stem == token.stem || token.aliases.contains(&asked.folded)
    };
    let meant = word.form.iter().chain(word.synonyms.iter().flatten());
    if meant.into_iter().any(same) {
        return true;
    }
    word.form.iter().any(|asked| {
        let long = asked.folded.chars().count() >= TAIL_MIN;
        let head = (long || (word.open && asked.folded.len() > 1)) && token.folded.starts_with(&asked.folded);
        let tail =
            long && super::token_tails(token).iter().any(|tail| *tail == asked.folded || *tail == asked.stem);
        let max = usize::from(typing_errors(&asked.folded));
        head || tail || (fuzzy && max > 0 && distance(&asked.folded, &token.folded, max) <= max)
    })
}

fn parts(text: &str, start: usize, end: usize, matches: &[Token]) -> Vec<HighlightPart> {
    let mut parts = Vec::new();
    let mut push = |from: usize, to: usize, matched: bool| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            parts.push(HighlightPart { text: text.to_owned(), matched });
        }
    };
    let mut at = start;
    for token in matches.iter().filter(|token| token.start >= start && token.end <= end) {
        push(at, token.start, false);
        push(token.start, token.end, true);
        at = token.end;
    }
    push(at, end, false);
    parts
}

fn back(text: &str, from: usize, chars: usize) -> usize {
    text.get(..from)
        .and_then(|before| before.char_indices().rev().take(chars).last())
        .map_or(from, |(at, _)| at)
}

fn forward(text: &str, from: usize, chars: usize) -> usize {
    text.get(from..).and_then(|after| after.char_indices().nth(chars)).map_or(text.len(), |(at, _)| from + at)
}

/// The first word that begins after `at` and not after `limit`, so that an excerpt does not begin
/// inside one.
fn word_start(text: &str, at: usize, limit: usize) -> usize {
    let space = text.get(at..limit).filter(|_| at > 0).and_then(|before| {
        before.char_indices().find(|(_, c)| c.is_whitespace()).map(|(space, c)| at + space + c.len_utf8())
    });
    space.unwrap_or(at)
}

/// The end of the last whole word before `at`.
fn word_end(text: &str, at: usize) -> usize {
    if at == text.len() {
        return at;
    }
    text.get(..at).and_then(|before| before.rfind(char::is_whitespace)).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(parts: &[HighlightPart]) -> String {
        parts.iter().map(|p| if p.matched { format!("[{}]", p.text) } else { p.text.clone() }).collect()
    }

    #[test]
    fn marks_forms_and_keeps_the_text() {
        let parts = whole("De begeleiders zijn <b>lief</b>.", &Words::parse("begeleider lief"), false);
        assert_eq!(joined(&parts.expect("a match")), "De [begeleiders] zijn <b>[lief]</b>.");
        assert_eq!(whole("Niets hiervan", &Words::parse("begeleider"), false), None);
    }

    #[test]
    fn an_excerpt_shows_the_densest_place() {
        let filler = "woord ".repeat(100);
        let text = format!("tuin {filler}de grote tuin met een tuinhuis {filler}");
        let parts = excerpt(&text, &Words::parse("tuin grote"), false).expect("a match");
        let shown = joined(&parts);
        assert!(shown.contains("[grote] [tuin]"), "{shown}");
        assert!(shown.starts_with('…') && shown.ends_with('…'));
        assert!(shown.chars().count() < EXCERPT + 30);
    }
}
