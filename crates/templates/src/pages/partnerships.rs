//! `/samenwerkingen`: organisations that work together.

use super::FacilityCard;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use domain::Sector;

/// `/samenwerkingen`: all of them.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/partnerships.html")]
pub struct PartnershipsPage {
    /// The frame.
    pub shell: Shell,
    /// Every partnership, by name.
    pub partnerships: Vec<PartnershipLine>,
}

/// A partnership in a list.
#[derive(Clone, Debug)]
pub struct PartnershipLine {
    /// The address of its page.
    pub href: String,
    /// Its name.
    pub name: String,
    /// How many facilities it has.
    pub facilities: u64,
}

/// `/samenwerkingen/{slug}`: one with its facilities.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/partnership.html")]
pub struct PartnershipPage {
    /// The frame.
    pub shell: Shell,
    /// What it is.
    pub partnership: PartnershipLine,
    /// Its facilities by name.
    pub members: Vec<FacilityCard>,
    /// The search for all of its facilities, with filters and a map.
    pub everything: String,
}

impl Sample for PartnershipsPage {
    fn samples(language: Language) -> Vec<Self> {
        let shell = Shell::new(language, "/samenwerkingen", true);
        vec![
            Self {
                shell: shell.clone(),
                partnerships: vec![line("Verzonnen Polder", 4), line("Verzonnen Rand", 1)],
            },
            Self { shell, partnerships: Vec::new() },
        ]
    }
}

impl Sample for PartnershipPage {
    fn samples(language: Language) -> Vec<Self> {
        let card = |name: &str, participating: bool, score| FacilityCard {
            slug: "de-verzonnen-egel".to_owned(),
            name: name.to_owned(),
            kind: "kinderdagverblijf".to_owned(),
            sector: Sector::Childcare,
            municipality: participating.then(|| "Gent".to_owned()),
            distance: None,
            offer: Vec::new(),
            participating,
            review_count: 4,
            score,
        };
        vec![Self {
            shell: Shell::new(language, "/samenwerkingen", true),
            partnership: line("Verzonnen Polder", 2),
            members: vec![card("De Verzonnen Egel", true, Some(4.2)), card("De Verzonnen Das", false, None)],
            everything: "/?partnership=Verzonnen%20Polder".to_owned(),
        }]
    }
}

fn line(name: &str, facilities: u64) -> PartnershipLine {
    PartnershipLine { href: "/samenwerkingen/verzonnen".to_owned(), name: name.to_owned(), facilities }
}
