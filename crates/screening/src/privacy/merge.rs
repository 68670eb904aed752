//! Settling candidates that overlap, such as the link inside an e-mail address.

use super::{Candidate, PrivacyCategory, persons};
use crate::report::PrivacyFinding;

/// Joins candidates that overlap into one finding over their union, so that nothing that any
/// detector saw stays in view. The longest candidate names it; of two equally long ones the surer.
pub(super) fn merge(mut candidates: Vec<Candidate>) -> Vec<PrivacyFinding> {
    candidates.sort_by_key(|c| (c.start, std::cmp::Reverse(c.end)));
    let mut found: Vec<PrivacyFinding> = Vec::new();
    let mut best = (0, 0.0);
    for candidate in candidates.into_iter().filter(|c| c.start < c.end) {
        let rank = (candidate.end - candidate.start, candidate.confidence);
        match found.last_mut() {
            Some(last) if candidate.start < last.end => {
                last.end = last.end.max(candidate.end);
                if rank > best {
                    best = rank;
                    rename(last, &candidate);
                }
            }
            _ => {
                best = rank;
                found.push(finding(&candidate));
            }
        }
    }
    found
}

fn rename(finding: &mut PrivacyFinding, by: &Candidate) {
    finding.category = by.category;
    finding.confidence = by.confidence;
    by.reason.clone_into(&mut finding.reason);
    mask(by).clone_into(&mut finding.mask);
}

/// What readers see: for a name, whose it is where the words around it say so.
fn mask(candidate: &Candidate) -> &'static str {
    match candidate.category {
        PrivacyCategory::Person => persons::mask(candidate.reason),
        other => other.mask(),
    }
}

fn finding(candidate: &Candidate) -> PrivacyFinding {
    PrivacyFinding {
        start: candidate.start,
        end: candidate.end,
        category: candidate.category,
        confidence: candidate.confidence,
        reason: candidate.reason.to_owned(),
        mask: mask(candidate).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(start: usize, end: usize, category: PrivacyCategory) -> Candidate {
        Candidate { start, end, category, confidence: 0.9, reason: "Test." }
    }

    #[test]
    fn the_longest_names_the_union() {
        let found = merge(vec![
            candidate(5, 9, PrivacyCategory::Url),
            candidate(0, 9, PrivacyCategory::Email),
            candidate(8, 10, PrivacyCategory::Handle),
            candidate(10, 12, PrivacyCategory::Date),
        ]);
        let seen: Vec<_> = found.iter().map(|f| (f.start, f.end, f.category)).collect();
        assert_eq!(seen, [(0, 10, PrivacyCategory::Email), (10, 12, PrivacyCategory::Date)]);
    }
}
