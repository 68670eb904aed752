//! Where sentences end in Dutch as people write it.

/// Abbreviations after which a full stop ends nothing.
const ABBREVIATIONS: [&str; 34] = [
    "dr", "drs", "prof", "ing", "ir", "mr", "mevr", "mw", "dhr", "hr", "juffr", "zr", "br", "st", "nr",
    "tel", "blz", "bv", "bijv", "o.a", "m.a.w", "d.w.z", "i.v.m", "t.e.m", "a.u.b", "aub", "ca", "incl",
    "excl", "evt", "resp", "vb", "max", "min",
];

/// The sentences as ranges over `lower`, the lower-case text; together they cover every word.
pub(super) fn split(lower: &[char]) -> Vec<(usize, usize)> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut i = 0;
    while let Some(&c) = lower.get(i) {
        let ends = match c {
            '\n' | '!' | '?' | '…' => true,
            '.' => ends_here(lower, i),
            _ => false,
        };
        i += 1;
        if ends {
            while lower.get(i).is_some_and(|c| matches!(c, '.' | '!' | '?' | '…' | '"' | '”' | ')' | '\n'))
            {
                i += 1;
            }
            push(&mut sentences, lower, start, i);
            start = i;
        }
    }
    push(&mut sentences, lower, start, lower.len());
    sentences
}

fn push(sentences: &mut Vec<(usize, usize)>, lower: &[char], start: usize, end: usize) {
    let part = lower.get(start..end).unwrap_or_default();
    if part.iter().any(|c| c.is_alphanumeric()) {
        let blank = part.iter().take_while(|c| c.is_whitespace()).count();
        sentences.push((start + blank, end));
    }
}

/// Whether the full stop at `i` ends a sentence: not in a number or an abbreviation.
fn ends_here(lower: &[char], i: usize) -> bool {
    if lower.get(i + 1).is_some_and(|c| c.is_alphanumeric()) {
        // "klaar.Maar" is a missing space; a digit or a single letter before it is an abbreviation.
        let long = |k: usize| lower.get(k).is_some_and(|c| c.is_alphabetic());
        return i >= 3
            && (1..=3).all(|k| long(i - k))
            && (1..=3).all(|k| long(i + k))
            && !is_address(lower, i);
    }
    let reach = lower.get(i.saturating_sub(8)..i).unwrap_or_default();
    let from = reach.iter().rposition(|c| !c.is_alphanumeric() && *c != '.').map_or(0, |k| k + 1);
    let word: String = reach.get(from..).unwrap_or_default().iter().collect();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    !initial && !ABBREVIATIONS.contains(&word.as_str())
}

/// Whether the full stop at `i` stands in an e-mail address or a link.
fn is_address(lower: &[char], i: usize) -> bool {
    let blank = |c: &char| c.is_whitespace();
    let reach = 60;
    let before = lower.get(i.saturating_sub(reach)..i).unwrap_or_default();
    let from = before.iter().rposition(blank).map_or(0, |k| k + 1);
    let after = lower.get(i..(i + reach).min(lower.len())).unwrap_or_default();
    let to = after.iter().position(blank).unwrap_or(after.len());
    let word: String = before.iter().skip(from).chain(after.iter().take(to)).collect();
    word.contains('@')
        || word.contains("www.")
        || word.contains('/')
        || word.ends_with(".be")
        || word.ends_with(".com")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<String> {
        let lower: Vec<char> = text.chars().collect();
        split(&lower).into_iter().map(|(a, b)| lower[a..b].iter().collect()).collect()
    }

    #[test]
    fn sentences_end_where_readers_end_them() {
        assert_eq!(
            sentences("dr. maes kwam. en k. de smet ook! ja?"),
            ["dr. maes kwam.", "en k. de smet ook!", "ja?"]
        );
        assert_eq!(sentences("om 14.30 uur.daarna niet meer"), ["om 14.30 uur.", "daarna niet meer"]);
        assert_eq!(
            sentences("zie www.voorbeeld.be of a@voorbeeld.be nu"),
            ["zie www.voorbeeld.be of a@voorbeeld.be nu"]
        );
        assert!(sentences(" ... \n\n!! ").is_empty());
    }
}
