//! `/redactie/codes`: how many codes facilities made for how many places.

use super::queue::sample_desk;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use domain::Sector;

/// `/redactie/codes`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/code_shares.html")]
pub struct CodeSharesPage {
    /// The frame, with the editor.
    pub shell: Shell,
    /// The half year, such as `2026-H2`.
    pub period: String,
    /// The facilities that made codes.
    pub rows: Vec<CodeShareRow>,
    /// The address of the next page, if there is one.
    pub next: Option<String>,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
}

/// What a facility made.
#[derive(Clone, Debug)]
pub struct CodeShareRow {
    /// Its name.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
    /// Its municipality.
    pub municipality: Option<String>,
    /// Its sector.
    pub sector: Sector,
    /// Its places, where the register says.
    pub capacity: Option<u64>,
    /// How many codes it made.
    pub issued: u64,
    /// For a hundred places.
    pub share: Option<u64>,
    /// How many came back; nothing where there are a few.
    pub used: Option<u64>,
}

/// Under so many codes for a hundred places somebody may be choosing who gets one.
const LITTLE: u64 = 25;

impl CodeShareRow {
    /// Whether it made codes for few of its places.
    pub(crate) fn little(&self) -> bool {
        self.share.is_some_and(|share| share < LITTLE)
    }

    /// How wide the bar is, 0 to 100.
    pub(crate) fn percent(&self) -> u64 {
        self.share.unwrap_or_default().min(100)
    }
}

impl CodeSharesPage {
    pub(crate) fn used_of(&self, row: &CodeShareRow) -> String {
        row.used.map_or_else(|| self.shell.t("code-share-few"), |count| count.to_string())
    }

    pub(crate) fn of_places(&self, row: &CodeShareRow) -> String {
        let made = row.issued.to_string();
        row.capacity.map_or_else(
            || self.shell.with("code-share-unknown", "made", &made),
            |places| self.shell.with2("code-share-of", "made", &made, "places", places),
        )
    }
}

impl Sample for CodeSharesPage {
    fn samples(language: Language) -> Vec<Self> {
        let row = CodeShareRow {
            name: "De <Verzonnen> Linde".to_owned(),
            slug: "de-verzonnen-linde".to_owned(),
            municipality: Some("Gent".to_owned()),
            sector: Sector::Elderly,
            capacity: Some(90),
            issued: 5,
            share: Some(5),
            used: None,
        };
        let other = CodeShareRow {
            slug: "elders".to_owned(),
            municipality: None,
            capacity: None,
            share: None,
            used: Some(12),
            ..row.clone()
        };
        let shell = sample_desk(language, "/redactie/codes");
        let next = Some("/redactie/codes?cursor=a".to_owned());
        let page = Self { shell, period: "2026-H2".to_owned(), rows: vec![row, other], next, first: None };
        let first = Some("/redactie/codes".to_owned());
        vec![Self { rows: vec![], next: None, first, ..page.clone() }, page]
    }
}
