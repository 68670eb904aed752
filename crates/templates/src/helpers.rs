//! Who may fill in a review for somebody else, in words.

use crate::forms::Choice;
use crate::{Language, Speak};
use domain::Helper;

const fn key(helper: Helper) -> &'static str {
    match helper {
        Helper::Family => "helper-family",
        Helper::Friend => "helper-friend",
        Helper::Volunteer => "helper-volunteer",
        Helper::Service => "helper-service",
        Helper::Staff => "helper-staff",
        Helper::Other => "helper-other",
    }
}

/// A kind of helper.
pub fn helper(language: Language, helper: Helper) -> String {
    language.t(key(helper))
}

/// The kinds of helper to choose from, with nobody (an empty value) first, `current` chosen.
pub fn helpers(language: Language, current: &str) -> Vec<Choice> {
    std::iter::once(Choice::new("", language.t("helper-nobody"), current))
        .chain(Helper::ALL.iter().map(|one| Choice::new(one.as_str(), helper(language, *one), current)))
        .collect()
}
