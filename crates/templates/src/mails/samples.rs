//! Samples of the mails to submitters about their own review; the others are beside this file.

use super::contexts::*;
use crate::{Language, Sample};
use chrono::{DateTime, Utc};
use domain::Redacted;
use domain::ids::ReviewId;

pub(super) fn secret(value: &str) -> Redacted<String> {
    Redacted::new(value.to_owned())
}

pub(super) fn sample_uuid() -> uuid::Uuid {
    uuid::Uuid::from_u128(0x018b_cfe5_6800_7000_8000_0000_0000_0001)
}

/// The name of an invented facility.
pub(super) fn sample_facility() -> String {
    "Woonzorgcentrum De Verzonnen Linde".to_owned()
}

/// A moment just after the first of a month began in Belgium.
pub(super) fn sample_moment() -> DateTime<Utc> {
    "2026-11-30T23:05:00Z".parse().unwrap_or_default()
}

fn sample_title(language: Language) -> &'static str {
    match language.code() {
        "fr" => "Pas de noms ni de données de <personnes>",
        "en" => "No names or details of <people>",
        _ => "Geen namen of gegevens van <personen>",
    }
}

pub(super) fn sample_articles(language: Language) -> Vec<CitedArticle> {
    vec![CitedArticle { code: "privacy-1".to_owned(), title: sample_title(language).to_owned() }]
}

pub(super) fn sample_masks(language: Language) -> Vec<MaskNote> {
    let note = |mask: &str, count| MaskNote {
        mask: mask.to_owned(),
        count,
        article: CitedArticle { code: "privacy-1".to_owned(), title: sample_title(language).to_owned() },
    };
    vec![note("[naam]", 1), note("[telefoonnummer]", 2)]
}

/// What an editor writes, with signs that have a meaning in HTML.
pub(super) fn sample_reasons(language: Language) -> Redacted<String> {
    secret(match language.code() {
        "fr" => "Vous citez le nom & le prénom d'une collaboratrice.\nParlez <plutôt> de ce qui s'est passé.",
        "en" => "You give the full name of an employee & more.\nRather <write> about what happened.",
        _ => "Je noemt een medewerker bij naam & toenaam.\nSchrijf <liever> over wat er gebeurde.",
    })
}

/// A public text with masks.
pub(super) fn sample_text() -> Redacted<String> {
    secret(
        "Mijn moeder woont hier graag. [naam] neemt altijd tijd & luistert.\n\nDe <tuin> is fijn. Bel gerust op [telefoonnummer].",
    )
}

impl Sample for VerifyReview {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self { facility_name: sample_facility(), token: secret("TOKEN"), link_hours: 72 }]
    }
}

impl Sample for ReviewPublished {
    fn samples(_: Language) -> Vec<Self> {
        let full = Self {
            facility_name: sample_facility(),
            facility_slug: "verzonnen-linde".to_owned(),
            review_id: ReviewId(sample_uuid()),
            corrected: 0,
            manage_token: secret("BEHEER"),
        };
        vec![full.clone(), Self { corrected: 2, ..full }]
    }
}

impl Sample for ReviewPublishedWithMasks {
    fn samples(language: Language) -> Vec<Self> {
        let full = Self {
            facility_name: sample_facility(),
            facility_slug: "verzonnen-linde".to_owned(),
            review_id: ReviewId(sample_uuid()),
            masks: sample_masks(language),
            published_text: sample_text(),
            corrected: 1,
            reasons: sample_reasons(language),
            statement: sample_statement(),
            manage_token: secret("BEHEER"),
        };
        vec![full.clone(), Self { reasons: secret(""), corrected: 0, ..full }]
    }
}

impl Sample for ReviewReturned {
    fn samples(language: Language) -> Vec<Self> {
        let full = Self {
            facility_name: sample_facility(),
            articles: sample_articles(language),
            reasons: sample_reasons(language),
            change: sample_change(language),
            answer_by: Some(sample_moment()),
            proposal: false,
            statement: sample_statement(),
            manage_token: secret("BEHEER"),
        };
        let proposal = Self { change: secret(""), proposal: true, ..full.clone() };
        let bare = Self {
            reasons: secret(""),
            articles: vec![],
            answer_by: None,
            statement: String::new(),
            ..proposal.clone()
        };
        vec![full, proposal, Self { proposal: false, ..bare }]
    }
}

/// The number of a statement of reasons.
pub(super) fn sample_statement() -> String {
    "V-0123456789AB".to_owned()
}

pub(super) fn sample_change(language: Language) -> Redacted<String> {
    secret(match language.code() {
        "fr" => "Enlevez le nom dans la deuxième phrase.",
        "en" => "Leave out the name in the second sentence.",
        _ => "Laat de naam in de tweede zin weg.",
    })
}

impl Sample for ReviewRejected {
    fn samples(language: Language) -> Vec<Self> {
        let full = Self {
            facility_name: sample_facility(),
            articles: sample_articles(language),
            reasons: sample_reasons(language),
            statement: sample_statement(),
            manage_token: secret("BEHEER"),
        };
        vec![full.clone(), Self { reasons: secret(""), articles: vec![], ..full }]
    }
}

impl Sample for ReviewEscalated {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self { facility_name: sample_facility(), manage_token: secret("BEHEER") }]
    }
}

impl Sample for ReviewWithdrawn {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self { facility_name: sample_facility() }]
    }
}

impl Sample for AmendmentReceived {
    fn samples(_: Language) -> Vec<Self> {
        let full = Self {
            facility_name: sample_facility(),
            earlier_stays_public: true,
            manage_token: secret("BEHEER"),
        };
        vec![full.clone(), Self { earlier_stays_public: false, ..full }]
    }
}

impl Sample for ReviewReceived {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self { facility_name: sample_facility(), manage_token: secret("BEHEER") }]
    }
}
