//! The form with which an editor hides a public text until it is decided.

use crate::forms::Choice;

/// POSTed to `/redactie/zaak/{id}/verbergen` with `csrf_token`, `artikel` and `waarom`.
#[derive(Clone, Debug)]
pub struct HidingForm {
    /// The articles, with an empty value first.
    pub articles: Vec<Choice>,
    /// The reasons for the author, as typed so far.
    pub reasons: String,
}
