//! Sentences with «marks» around what must be found.

use domain::{Relation, Sector};
use screening::{Context, PrivacyCategory, Report, Screener, SubjectKind};

/// A review of an invented facility.
pub const CONTEXT: Context<'static> = Context {
    kind: SubjectKind::Review,
    sector: Sector::Childcare,
    facility_name: "De Proefballon",
    municipality: Some("Teststad"),
    relation: Relation::Parent,
    scores: &[Some(4), Some(4), Some(5), None, Some(3), Some(4), Some(4), Some(4)],
    submitted_language: None,
};

/// Screens in the usual context.
pub fn report(text: &str) -> Report {
    screener().screen(text, &CONTEXT)
}

/// Fails unless exactly the marked spans are found, all of `category`.
#[track_caller]
pub fn found_exactly(category: PrivacyCategory, marked: &str) {
    let text: String = marked.chars().filter(|c| !matches!(c, '«' | '»')).collect();
    let (mut expected, mut at, mut start) = (Vec::new(), 0, 0);
    for c in marked.chars() {
        match c {
            '«' => start = at,
            '»' => expected.push((start, at, category)),
            _ => at += 1,
        }
    }
    let found: Vec<_> = report(&text).privacy.iter().map(|f| (f.start, f.end, f.category)).collect();
    assert_eq!(found, expected, "in {text:?}");
}

/// Fails when anything is found.
#[track_caller]
pub fn found_nothing(text: &str) {
    let found = report(text).privacy;
    assert!(found.is_empty(), "in {text:?}: {found:?}");
}

/// The screener as shipped.
pub fn screener() -> &'static Screener {
    Screener::shipped().expect("the shipped files are usable")
}
