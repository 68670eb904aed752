//! The public side's use cases. Every test has a database of its own and runs on both engines, as
//! `...::sqlite` and `...::postgres`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod accept;
mod amend;
mod appeal;
mod form_time;
mod idempotency;
mod interval;
mod limited;
mod mail_language;
mod manage;
mod races;
mod resend;
mod secrets;
mod submit;
mod verify;
mod withdraw;

use domain::{RuleError, Score};
use std::collections::BTreeMap;

/// The pointers and codes of an error about fields.
fn fields(error: RuleError) -> Vec<(String, &'static str)> {
    assert_eq!(error.code, "invalid_fields");
    error.fields.into_iter().map(|field| (field.pointer, field.code)).collect()
}

/// Scores as a form sends them.
fn scores(given: &[(&str, u8)]) -> BTreeMap<String, Option<u8>> {
    given.iter().map(|(theme, score)| ((*theme).to_owned(), Some(*score))).collect()
}

/// The figures of a facility: how many reviews, and theme, mean and count of each theme.
async fn figures(
    platform: &testkit::platform::TestPlatform,
    facility: &domain::Facility,
) -> (u32, BTreeMap<String, [u32; 5]>) {
    let aggregate = platform.store.view().facilities().aggregate(facility.id).await.unwrap();
    let themes = aggregate.themes.into_iter().map(|(theme, counts)| (theme, counts.distribution));
    (aggregate.review_count, themes.collect())
}

/// The public text of a review, if readers see one, with its care score.
async fn public(
    platform: &testkit::platform::TestPlatform,
    review: domain::ids::ReviewId,
) -> Option<(String, Option<u8>)> {
    let found = platform.store.view().public_reviews().find(review).await.unwrap()?;
    let care = found.scores.0.get("care").copied().flatten().map(Score::get);
    Some((found.text.text, care))
}
