//! `/gedragscode`: the rules that decisions cite.

use super::conduct_desk::{ArticleChange, sample_changes};
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use chrono::NaiveDate;

/// `/gedragscode`; each article has its code as the anchor.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/conduct.html")]
pub struct ConductPage {
    /// The frame.
    pub shell: Shell,
    /// The version, such as `2026-1`.
    pub version: String,
    /// The first day it holds.
    pub valid_from: NaiveDate,
    /// Whether it is the version that holds now.
    pub current: bool,
    /// The articles, in order.
    pub articles: Vec<Article>,
    /// The versions that hold or held, newest first.
    pub history: Vec<PastVersion>,
}

impl ConductPage {
    /// The Dutch text of this version: the rule itself.
    pub(crate) fn original(&self) -> String {
        format!("/gedragscode/{}", self.version)
    }
}

/// A version in the history.
#[derive(Clone, Debug)]
pub struct PastVersion {
    /// Its name.
    pub version: String,
    /// The first day it held.
    pub valid_from: NaiveDate,
    /// What changed and why.
    pub summary: String,
    /// What changed, article by article; nothing for the first one.
    pub changes: Vec<ArticleChange>,
}

/// An article of the code of conduct.
#[derive(Clone, Debug)]
pub struct Article {
    /// Its code, such as `privacy-1`.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
    /// Whether it is about reviews.
    pub for_reviews: bool,
    /// Whether it is about the replies of providers.
    pub for_replies: bool,
}

impl Sample for ConductPage {
    fn samples(language: Language) -> Vec<Self> {
        let article = |code: &str, for_reviews, for_replies| Article {
            code: code.to_owned(),
            title: "Geen namen of gegevens van <personen>".to_owned(),
            text: "Schrijf geen namen, adressen of telefoonnummers.".to_owned(),
            for_reviews,
            for_replies,
        };
        vec![Self {
            shell: Shell::new(language, "/gedragscode", false),
            version: "2026-1".to_owned(),
            valid_from: NaiveDate::default(),
            current: false,
            history: vec![PastVersion {
                version: "2026-2".to_owned(),
                valid_from: NaiveDate::default(),
                summary: "Duidelijker <b>Vals".to_owned(),
                changes: sample_changes(),
            }],
            articles: vec![
                article("privacy-1", true, true),
                article("own-1", true, false),
                article("privacy-2", false, true),
            ],
        }]
    }
}
