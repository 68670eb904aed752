//! What a writer is told about a text while writing it: questions, not verdicts. Nothing here repeats the text.

use crate::{Language, Speak};
use screening::{Flag, PrivacyCategory};

/// What is asked where personal data stand.
pub fn privacy(language: Language, category: PrivacyCategory) -> String {
    language.t(match category {
        PrivacyCategory::Person => "advice-person",
        PrivacyCategory::Email => "advice-email",
        PrivacyCategory::Phone => "advice-phone",
        PrivacyCategory::Url => "advice-url",
        PrivacyCategory::Handle => "advice-handle",
        PrivacyCategory::Address => "advice-address",
        PrivacyCategory::NationalId => "advice-national-id",
        PrivacyCategory::Iban => "advice-iban",
        PrivacyCategory::Plate => "advice-plate",
        PrivacyCategory::Date => "advice-date",
        PrivacyCategory::Room => "advice-room",
    })
}

/// What is asked where the code of conduct may be broken.
pub fn flag(language: Language, flag: Flag) -> String {
    language.t(match flag {
        Flag::Promotional => "advice-promotional",
        Flag::Spam => "advice-spam",
        Flag::Implausible => "advice-implausible",
        Flag::Revenge => "advice-revenge",
        Flag::Hearsay => "advice-hearsay",
        Flag::Insult => "advice-insult",
        Flag::Discrimination => "advice-discrimination",
        Flag::Threat => "advice-threat",
        Flag::CriminalAccusation => "advice-criminal-accusation",
        Flag::Safeguarding => "advice-safeguarding",
        Flag::FormalComplaint => "advice-formal-complaint",
    })
}

/// What is asked where a reply tells who wrote a review, or of somebody's health or family.
pub fn reveals(language: Language) -> String {
    language.t("advice-reveals")
}

/// The text is shorter than a review may be, in graphemes.
pub fn too_short(language: Language, least: usize, length: usize) -> String {
    language.with2("advice-too-short", "least", least, "length", length)
}

/// The text is in a language that the editors do not read.
pub fn unknown_language(language: Language) -> String {
    language.t("advice-language")
}

/// About so many people could have written this, and whether something less precise can be said.
pub fn few_people(language: Language, people: u32, choices: bool) -> String {
    let few = language.n("advice-few-people", u64::from(people.max(1)));
    if choices { format!("{few} {}", language.t("advice-few-choices")) } else { few }
}

/// What a less precise choice does: another period, as `2026-Q2` or `2026`, or no relation, or both.
pub fn coarser(language: Language, period: Option<&str>, without_relation: bool) -> String {
    let period = period.map(|period| language.month(period));
    match (period, without_relation) {
        (Some(period), false) => language.with("advice-say-period", "period", period),
        (Some(period), true) => language.with("advice-say-both", "period", period),
        (None, _) => language.t("advice-say-relation"),
    }
}

/// A mask was put in the place of something.
pub fn masked(language: Language, mask: &str) -> String {
    language.with("help-masked", "mask", mask)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_finding_has_a_question_of_its_own() {
        let privacy = PrivacyCategory::ALL.map(|category| privacy(Language::NL, category));
        let flags = Flag::ALL.map(|one| flag(Language::NL, one));
        let mut all: Vec<&String> = privacy.iter().chain(&flags).collect();
        assert!(all.iter().all(|sentence| !sentence.contains("{{")));
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 22);
    }

    #[test]
    fn a_choice_says_what_it_does() {
        assert!(coarser(Language::NL, Some("2026-Q2"), false).contains("het tweede kwartaal van 2026"));
        assert!(coarser(Language::NL, Some("2026"), true).contains("2026"));
        assert_ne!(coarser(Language::NL, None, true), coarser(Language::NL, Some("2026"), true));
    }
}
