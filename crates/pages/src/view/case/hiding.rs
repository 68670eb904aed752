//! The form to hide a public text until it is decided.

use crate::view::LANGUAGE;
use domain::conduct::AppliesTo;
use domain::{CaseReason, ReviewEvent};
use http_kit::Platform;
use moderation::FullCase;
use templates::Speak;
use templates::forms::Choice;
use templates::pages::HidingForm;

/// The form as it was filled in; nothing where this editor cannot hide the text of this case.
pub(crate) fn form(platform: &Platform, full: &FullCase, article: &str, reasons: &str) -> Option<HidingForm> {
    let decides = full.held_by_me && full.case.settles_at.is_none();
    // A second reader is not told whether anything is public.
    let blind = full.unseen || full.case.reason == CaseReason::SecondReading;
    if !decides || blind || !full.review.state.allows(ReviewEvent::Hide) {
        return None;
    }
    let articles = platform.desk.rules().code.articles.iter();
    let of_reviews = articles.filter(|one| one.applies_to != AppliesTo::Reply);
    let choices = of_reviews.map(|one| Choice::new(&one.code, one.title.clone(), article));
    let first = Choice::new("", LANGUAGE.t("hide-choose"), article);
    Some(HidingForm {
        articles: std::iter::once(first).chain(choices).collect(),
        reasons: reasons.to_owned(),
    })
}
