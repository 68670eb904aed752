//! Questions whether something happened that a provider promised.

use submission::PromiseAsked;
use templates::masked;
use templates::pages::PromiseQuestion;

/// A question whose form goes to `action`.
pub(crate) fn question(asked: &PromiseAsked, action: String) -> PromiseQuestion {
    PromiseQuestion {
        id: asked.review.to_string(),
        action,
        facility: asked.facility.name.clone(),
        text: masked(&asked.text.text, &asked.text.masks),
        planned_for: asked.planned_for,
        promised_on: asked.promised_on,
        until: asked.until,
        answer: asked.answer,
    }
}

/// The questions on the page of a review that a link manages.
pub(crate) fn questions(asked: &[PromiseAsked], token: &str) -> Vec<PromiseQuestion> {
    let action = |one: &PromiseAsked| format!("/mijn-waardering/{token}/belofte/{}", one.review);
    asked.iter().map(|one| question(one, action(one))).collect()
}
