//! From labelled words to spans; a name that was found once is found everywhere.

use super::super::{Candidate, PrivacyCategory};
use super::lexicon;
use super::model::{Label, Labels};
use super::read::Tokens;
use super::reason;
use super::token::{Case, Token};
use crate::text::Text;

/// How sure a name must be to be looked for in the rest of the text.
const SURE: f64 = 0.75;

/// Proposes a span for every labelled name, and for the same name elsewhere.
pub(super) fn collect(text: &Text, tokens: &Tokens, labels: &Labels, out: &mut Vec<Candidate>) {
    let mut found: Vec<u64> = Vec::new();
    for (token, label) in tokens.list.iter().zip(labels) {
        if label.0 != Label::None && label.1 >= SURE && token.case != Case::Lower && is_telling(token) {
            found.extend([token.hash, token.stem]);
        }
    }
    found.sort_unstable();
    let again = |token: &Token| {
        let listed = [token.hash, token.stem].iter().any(|hash| found.binary_search(hash).is_ok());
        listed && token.case != Case::Lower && is_telling(token) && token.is_candidate()
    };
    let titled = |i: usize| {
        // "mevrouw De Smedt": a listed surname behind a title is one, however it is written.
        let title = i
            .checked_sub(1)
            .and_then(|k| tokens.list.get(k))
            .is_some_and(|t| t.classes & lexicon::TITLE != 0);
        title && tokens.list.get(i).is_some_and(|t| t.titled && t.surname == 1 && t.is_candidate())
    };
    let mut i = 0;
    while let (Some(&(label, sure)), Some(first)) = (labels.get(i), tokens.list.get(i)) {
        let surname = label == Label::None && titled(i);
        let repeated = label == Label::None && !surname && again(first);
        if label == Label::None && !repeated && !surname {
            i += 1;
            continue;
        }
        let goes_on = if surname {
            tokens.list.iter().skip(i + 1).take_while(|t| t.surname == 2).count()
        } else {
            labels.iter().skip(i + 1).take_while(|l| l.0 == Label::Inside).count()
        };
        let last = i + goes_on;
        if let Some(end) = tokens.list.get(last) {
            let stop = usize::from(end.initial > 0 && text.at(end.end) == Some('.'));
            out.push(Candidate {
                start: first.start,
                end: end.end + stop,
                category: PrivacyCategory::Person,
                confidence: if repeated || surname {
                    SURE
                } else {
                    (sure.clamp(0.3, 0.99) * 1_000.0).round() / 1_000.0
                },
                reason: if repeated { reason::AGAIN } else { reason::of(tokens, i, last) },
            });
        }
        i = last + 1;
    }
}

/// Neither a letter nor a word that everybody uses nor part of the facility's own name.
fn is_telling(token: &Token) -> bool {
    token.end - token.start > 2
        && token.own == 0
        && !token.housed
        && !(token.entry.common >= 4 && token.sentence_start)
        && token.entry.common < 5
}
