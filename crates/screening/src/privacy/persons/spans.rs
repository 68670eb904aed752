//! From labelled words to spans.

use super::super::{Candidate, PrivacyCategory};
use super::model::{Label, Labels};
use super::reason;
use super::token::Tokens;
use crate::text::Text;

/// Proposes a span for every labelled name.
pub(super) fn collect(text: &Text, tokens: &Tokens, labels: &Labels, out: &mut Vec<Candidate>) {
    let mut i = 0;
    while let Some(&(label, sure)) = labels.get(i) {
        if label == Label::None {
            i += 1;
            continue;
        }
        let goes_on = labels.iter().skip(i + 1).take_while(|l| l.0 == Label::Inside).count();
        let last = i + goes_on;
        if let (Some(first), Some(end)) = (tokens.list.get(i), tokens.list.get(last)) {
            let stop = usize::from(end.initial > 0 && text.at(end.end) == Some('.'));
            out.push(Candidate {
                start: first.start,
                end: end.end + stop,
                category: PrivacyCategory::Person,
                confidence: sure.clamp(0.3, 0.99),
                reason: reason::of(tokens, i, last),
            });
        }
        i = last + 1;
    }
}
