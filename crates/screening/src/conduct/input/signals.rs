//! What the lexicons say about a text: which occur, how often, denied or quoted, and which two in
//! one sentence.

use super::reading::Reading;
use crate::conduct::lexicon::{Hit, Lexicons};

/// Words before a hit in which a denial counts, and after it (Dutch puts *niet* behind the verb).
const DENIAL: (usize, usize) = (3, 2);

/// How a hit is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// Said as it stands.
    Plain,
    /// With a denial beside it.
    Denied,
    /// Between quotation marks.
    Quoted,
}

/// The signals of the lexicons.
#[derive(Debug, Default)]
pub(crate) struct Signals {
    /// Number and value, in the order of the numbers.
    pub values: Vec<(u32, f32)>,
    /// Every hit with its use.
    pub hits: Vec<(Hit, Use)>,
    /// What holds in a single sentence: sentence and number of the signal, in order.
    pub by_sentence: Vec<(u32, u32)>,
}

/// How many signals `lexicons` gives: four for each, and one for each pair.
pub(crate) fn count(lexicons: &Lexicons) -> u32 {
    let n = lexicons.names().len() as u32;
    4 * n + n * n
}

/// The name of the signal `number`.
pub(crate) fn name(lexicons: &Lexicons, number: u32) -> String {
    let names = lexicons.names();
    let n = names.len() as u32;
    let at = |k: u32| names.get(k as usize).map_or("", String::as_str);
    if number < 4 * n {
        let kind = ["", ":often", ":denied", ":quoted"].get((number % 4) as usize).copied().unwrap_or("");
        format!("{}{kind}", at(number / 4))
    } else {
        let pair = number - 4 * n;
        format!("{}+{}", at(pair / n.max(1)), at(pair % n.max(1)))
    }
}

/// The signals of the hits in `reading`; `denial` is the lexicon of denials.
pub(crate) fn signals(
    reading: &Reading,
    hits: Vec<Hit>,
    lexicons: &Lexicons,
    denial: Option<u16>,
) -> Signals {
    let n = lexicons.names().len();
    let mut denials = vec![false; reading.tokens.len()];
    for hit in hits.iter().filter(|hit| Some(hit.lexicon) == denial) {
        if let Some(slot) = denials.get_mut(hit.first) {
            *slot = true;
        }
    }
    let used = |hit: &Hit| {
        if reading.tokens.get(hit.first).is_some_and(|t| t.quoted) {
            return Use::Quoted;
        }
        let sentence = reading.sentence.get(hit.first);
        let near = hit.first.saturating_sub(DENIAL.0)..hit.first;
        let after = hit.last + 1..hit.last + 1 + DENIAL.1;
        let denied = near
            .chain(after)
            .any(|k| denials.get(k).copied().unwrap_or_default() && reading.sentence.get(k) == sentence);
        if denied && Some(hit.lexicon) != denial { Use::Denied } else { Use::Plain }
    };
    let hits: Vec<(Hit, Use)> = hits.into_iter().map(|hit| (hit, used(&hit))).collect();
    let mut counts = vec![[0_u32; 3]; n];
    for (hit, used) in &hits {
        if let Some(count) = counts.get_mut(usize::from(hit.lexicon)) {
            count[*used as usize] += 1;
        }
    }
    let mut values = Vec::new();
    for (k, [plain, denied, quoted]) in (0_u32..).zip(counts) {
        let mut put = |kind: u32, value: f32| {
            if value > 0.0 {
                values.push((4 * k + kind, value));
            }
        };
        put(0, if plain > 0 { 1.0 } else { 0.0 });
        put(1, (plain.max(1) as f32).ln().min(2.0));
        put(2, if denied > 0 { 1.0 } else { 0.0 });
        put(3, if quoted > 0 { 1.0 } else { 0.0 });
    }
    let by_sentence = by_sentence(reading, &hits, n as u32);
    let mut pairs: Vec<u32> =
        by_sentence.iter().map(|(_, number)| *number).filter(|number| *number >= 4 * n as u32).collect();
    pairs.sort_unstable();
    pairs.dedup();
    values.extend(pairs.into_iter().map(|number| (number, 1.0)));
    Signals { values, hits, by_sentence }
}

/// Which lexicons, and which two of them, occur in each sentence.
fn by_sentence(reading: &Reading, hits: &[(Hit, Use)], n: u32) -> Vec<(u32, u32)> {
    let sentence = |hit: &Hit| reading.sentence.get(hit.first).copied().unwrap_or_default();
    let mut found = Vec::new();
    let mut here: Vec<u32> = Vec::new();
    for group in hits.chunk_by(|a, b| sentence(&a.0) == sentence(&b.0)) {
        let Some((first, _)) = group.first() else { continue };
        here.clear();
        let plain = group.iter().filter(|(_, used)| *used == Use::Plain);
        here.extend(plain.map(|(hit, _)| u32::from(hit.lexicon)));
        here.sort_unstable();
        here.dedup();
        for (k, &a) in here.iter().enumerate() {
            found.push((sentence(first), 4 * a));
            found.extend(here.iter().skip(k + 1).map(|&b| (sentence(first), 4 * n + a * n + b)));
        }
    }
    found
}
