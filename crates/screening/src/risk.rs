//! One figure that orders the queue, and what it is made of.
//!
//! Every finding has a weight between 0 and 1; the weights are combined as independent reasons to
//! look closely: `1 - (1 - a)(1 - b)...`. So more findings never lower the figure, and none of
//! them alone hides the others.

use crate::conduct::Flag;
use crate::context::Context;
use crate::privacy::PrivacyCategory;
use crate::readability::Readability;
use crate::report::{FlagFinding, PrivacyFinding, Weight};
use domain::Relation;
use domain::SubjectKind;

/// Every text has some: nothing is published unread.
const BASE: f64 = 0.02;
/// Mean score up to which a review is read as an angry one; such texts name people more often.
const LOW_MEAN: f64 = 2.0;

/// The figure, 0 to 1, and its parts, the heaviest first.
pub(crate) fn weigh(
    privacy: &[PrivacyFinding],
    flags: &[FlagFinding],
    readability: Readability,
    legible: bool,
    context: &Context<'_>,
) -> (f64, Vec<Weight>) {
    let mut parts: Vec<Weight> = Vec::new();
    let mut add = |name: String, weight: f64| parts.push(Weight { name, weight: rounded(weight) });
    for category in PrivacyCategory::ALL {
        let surest =
            privacy.iter().filter(|f| f.category == category).map(|f| f.confidence).fold(0.0, f64::max);
        if surest > 0.0 {
            add(format!("privacy_{category}"), surest * of_category(category));
        }
    }
    for found in flags {
        add(format!("flag_{}", found.flag), found.confidence * of_flag(found.flag));
    }
    match readability {
        Readability::Ok => {}
        Readability::Fixable => add("fixable".to_owned(), 0.05),
        Readability::Unreadable => add("unreadable".to_owned(), 0.6),
    }
    if !legible {
        add("language".to_owned(), 0.5);
    }
    if mean(context.scores).is_some_and(|m| m <= LOW_MEAN) {
        add("low_scores".to_owned(), 0.15);
    }
    if context.kind == SubjectKind::Review
        && matches!(context.relation, Relation::Unknown | Relation::Provider)
    {
        add("relation".to_owned(), 0.15);
    }
    if context.kind == SubjectKind::Reply {
        add("reply".to_owned(), 0.05);
    }
    parts.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let calm = parts.iter().fold(1.0 - BASE, |calm, part| calm * (1.0 - part.weight));
    (rounded((1.0 - calm).clamp(0.0, 1.0)), parts)
}

/// How much one kind of personal data asks for a look.
const fn of_category(category: PrivacyCategory) -> f64 {
    match category {
        PrivacyCategory::NationalId | PrivacyCategory::Iban => 0.6,
        PrivacyCategory::Email | PrivacyCategory::Phone | PrivacyCategory::Address => 0.5,
        PrivacyCategory::Person | PrivacyCategory::Plate | PrivacyCategory::Room => 0.45,
        PrivacyCategory::Url | PrivacyCategory::Handle | PrivacyCategory::Date => 0.4,
    }
}

/// How much one problem asks for a look.
const fn of_flag(flag: Flag) -> f64 {
    match flag {
        Flag::Safeguarding | Flag::Threat => 0.95,
        Flag::CriminalAccusation | Flag::Discrimination => 0.9,
        Flag::Promotional | Flag::Spam | Flag::Implausible | Flag::Revenge => 0.8,
        Flag::Hearsay | Flag::Insult | Flag::FormalComplaint => 0.7,
    }
}

/// Four decimals: enough to order a queue, and the same after a trip through JSON.
fn rounded(figure: f64) -> f64 {
    (figure * 10_000.0).round() / 10_000.0
}

fn mean(scores: &[Option<u8>]) -> Option<f64> {
    let given: Vec<f64> = scores.iter().flatten().map(|&s| f64::from(s)).collect();
    (!given.is_empty()).then(|| given.iter().sum::<f64>() / given.len() as f64)
}
