//! Samples of the mails.

use super::contexts::*;
use crate::{Language, Sample};
use domain::Redacted;
use domain::ids::ReviewId;

fn secret(value: &str) -> Redacted<String> {
    Redacted::new(value.to_owned())
}

fn sample_uuid() -> uuid::Uuid {
    uuid::Uuid::from_u128(0x018b_cfe5_6800_7000_8000_0000_0000_0001)
}

fn sample_articles() -> Vec<CitedArticle> {
    vec![CitedArticle {
        code: "privacy-1".to_owned(),
        title: "Geen namen of gegevens van <personen>".to_owned(),
    }]
}

fn sample_masks() -> Vec<MaskNote> {
    let note = |mask: &str, count| MaskNote {
        mask: mask.to_owned(),
        count,
        article: CitedArticle {
            code: "privacy-1".to_owned(),
            title: "Geen namen of gegevens van personen".to_owned(),
        },
    };
    vec![note("[naam]", 1), note("[telefoonnummer]", 2)]
}

impl Sample for VerifyReview {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self {
            facility_name: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
            token: secret("TOKEN"),
            link_hours: 72,
        }]
    }
}

impl Sample for ReviewPublished {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self {
            facility_name: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
            facility_slug: "verzonnen-linde".to_owned(),
            review_id: ReviewId(sample_uuid()),
            manage_token: secret("BEHEER"),
        }]
    }
}

impl Sample for ReviewPublishedWithMasks {
    fn samples(_: Language) -> Vec<Self> {
        let full = Self {
            facility_name: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
            facility_slug: "verzonnen-linde".to_owned(),
            review_id: ReviewId(sample_uuid()),
            masks: sample_masks(),
            published_text: secret(
                "Mijn moeder woont hier graag. [naam] neemt altijd tijd & luistert.\n\nDe <tuin> is fijn. Bel gerust op [telefoonnummer].",
            ),
            reasons: secret(
                "Je noemt een medewerker bij naam & toenaam.\nSchrijf <liever> over wat er gebeurde.",
            ),
            manage_token: secret("BEHEER"),
        };
        vec![full.clone(), Self { reasons: secret(""), ..full }]
    }
}

impl Sample for ReviewReturned {
    fn samples(_: Language) -> Vec<Self> {
        let full = Self {
            facility_name: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
            articles: sample_articles(),
            reasons: secret(
                "Je noemt een medewerker bij naam & toenaam.\nSchrijf <liever> over wat er gebeurde.",
            ),
            manage_token: secret("BEHEER"),
        };
        vec![full.clone(), Self { reasons: secret(""), articles: vec![], ..full }]
    }
}

impl Sample for ReviewRejected {
    fn samples(_: Language) -> Vec<Self> {
        let full = Self {
            facility_name: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
            articles: sample_articles(),
            reasons: secret(
                "Je noemt een medewerker bij naam & toenaam.\nSchrijf <liever> over wat er gebeurde.",
            ),
            manage_token: secret("BEHEER"),
        };
        vec![full.clone(), Self { reasons: secret(""), articles: vec![], ..full }]
    }
}

impl Sample for ReviewEscalated {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self {
            facility_name: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
            manage_token: secret("BEHEER"),
        }]
    }
}

impl Sample for ReviewWithdrawn {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self { facility_name: "Woonzorgcentrum De Verzonnen Linde".to_owned() }]
    }
}

impl Sample for AmendmentReceived {
    fn samples(_: Language) -> Vec<Self> {
        let full = Self {
            facility_name: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
            earlier_stays_public: true,
            manage_token: secret("BEHEER"),
        };
        vec![full.clone(), Self { earlier_stays_public: false, ..full }]
    }
}

impl Sample for ReviewReceived {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self {
            facility_name: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
            manage_token: secret("BEHEER"),
        }]
    }
}

impl Sample for AppealReceived {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self {
            facility_name: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
            manage_token: secret("BEHEER"),
        }]
    }
}

impl Sample for ReviewTakenDown {
    fn samples(_: Language) -> Vec<Self> {
        let full = Self {
            facility_name: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
            articles: sample_articles(),
            reasons: secret(
                "Je noemt een medewerker bij naam & toenaam.\nSchrijf <liever> over wat er gebeurde.",
            ),
            manage_token: secret("BEHEER"),
        };
        vec![full.clone(), Self { reasons: secret(""), articles: vec![], ..full }]
    }
}
