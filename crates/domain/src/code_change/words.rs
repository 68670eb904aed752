//! The difference of two texts, word by word.

/// A stretch of words in a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// Only in the old text.
    Removed(String),
    /// Only in the new text.
    Added(String),
}

/// Words compared at most, of each text; what comes after is taken as replaced, so that two long texts cost
/// no more than a moment.
const MAX_WORDS: usize = 600;

/// What differs between two texts, in reading order: the longest run of words that both have in the same
/// order stays, the rest is removed or added.
pub fn differences(before: &str, after: &str) -> Vec<Piece> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (before.split_whitespace().collect(), after.split_whitespace().collect());
    let (old, old_rest) = old.split_at(old.len().min(MAX_WORDS));
    let (new, new_rest) = new.split_at(new.len().min(MAX_WORDS));
    let lengths = common(old, new);
    let mut pieces = Pieces::default();
    let (mut i, mut j) = (0, 0);
    let at = |i: usize, j: usize| lengths.get(i * (new.len() + 1) + j).copied().unwrap_or_default();
    loop {
        match (old.get(i), new.get(j)) {
            (Some(a), Some(b)) if a == b => {
                pieces.push(Kind::Same, a);
                (i, j) = (i + 1, j + 1);
            }
            (Some(a), Some(_)) if at(i + 1, j) >= at(i, j + 1) => {
                pieces.push(Kind::Removed, a);
                i += 1;
            }
            (_, Some(b)) => {
                pieces.push(Kind::Added, b);
                j += 1;
            }
            (Some(a), None) => {
                pieces.push(Kind::Removed, a);
                i += 1;
            }
            (None, None) => break,
        }
    }
    old_rest.iter().for_each(|word| pieces.push(Kind::Removed, word));
    new_rest.iter().for_each(|word| pieces.push(Kind::Added, word));
    pieces.done()
}

/// For every pair of ends the length of what is common from there on, in rows of `new.len() + 1`.
fn common(old: &[&str], new: &[&str]) -> Vec<u16> {
    let width = new.len() + 1;
    let mut lengths = vec![0_u16; (old.len() + 1) * width];
    for (i, a) in old.iter().enumerate().rev() {
        for (j, b) in new.iter().enumerate().rev() {
            let get = |at: usize| lengths.get(at).copied().unwrap_or_default();
            let length = if a == b {
                get((i + 1) * width + j + 1) + 1
            } else {
                get((i + 1) * width + j).max(get(i * width + j + 1))
            };
            if let Some(place) = lengths.get_mut(i * width + j) {
                *place = length;
            }
        }
    }
    lengths
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Same,
    Removed,
    Added,
}

#[derive(Default)]
struct Pieces(Vec<(Kind, Vec<String>)>);

impl Pieces {
    fn push(&mut self, kind: Kind, word: &str) {
        match self.0.last_mut() {
            Some((last, words)) if *last == kind => words.push(word.to_owned()),
            _ => self.0.push((kind, vec![word.to_owned()])),
        }
    }

    fn done(self) -> Vec<Piece> {
        let piece = |(kind, words): (Kind, Vec<String>)| {
            let text = words.join(" ");
            match kind {
                Kind::Same => Piece::Same(text),
                Kind::Removed => Piece::Removed(text),
                Kind::Added => Piece::Added(text),
            }
        };
        self.0.into_iter().map(piece).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_what_goes_and_what_comes() {
        let pieces =
            differences("Schrijf geen namen of adressen op.", "Schrijf nooit namen of telefoonnummers op.");
        let (same, gone, new) = (
            |t: &str| Piece::Same(t.to_owned()),
            |t: &str| Piece::Removed(t.to_owned()),
            |t: &str| Piece::Added(t.to_owned()),
        );
        let expected = [
            same("Schrijf"),
            gone("geen"),
            new("nooit"),
            same("namen of"),
            gone("adressen"),
            new("telefoonnummers"),
            same("op."),
        ];
        assert_eq!(pieces, expected);
        assert_eq!(differences("", ""), []);
        assert_eq!(differences("", "nieuw"), [new("nieuw")]);
        assert_eq!(differences("oud", ""), [gone("oud")]);
        assert_eq!(differences("zelfde  tekst", "zelfde\ntekst"), [same("zelfde tekst")]);
    }

    #[test]
    fn a_very_long_text_costs_no_more_than_a_moment() {
        let old = "oud ".repeat(50_000);
        let new = "nieuw ".repeat(50_000);
        let count =
            |kind: fn(&Piece) -> bool| differences(&old, &new).iter().filter(|piece| kind(piece)).count();
        assert!(count(|piece| matches!(piece, Piece::Removed(_))) > 0);
        assert!(count(|piece| matches!(piece, Piece::Added(_))) > 0);
    }
}
