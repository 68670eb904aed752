//! `/waarderingen`: full-text search in published reviews.

use super::EditsView;
use super::home::{FacetGroup, sample_facets};
use crate::choices::sectors;
use crate::forms::Choice;
use crate::{Language, Sample, Segment, Shell, Speak, segments};
use askama::Template;
use chrono::NaiveDate;
use domain::{Relation, Sector};

/// `/waarderingen?q=`: published reviews that hold the words.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/review_search.html")]
pub struct ReviewSearchPage {
    /// The frame.
    pub shell: Shell,
    /// What was asked; empty before the first search.
    pub q: String,
    /// The sectors, with an empty value for all; the form field is `sector`.
    pub sector: Vec<Choice>,
    /// What the results can be narrowed by.
    pub facets: Vec<FacetGroup>,
    /// The reviews on this page.
    pub hits: Vec<ReviewHit>,
    /// How many were found in all.
    pub total: u64,
    /// The search engine was away: these are the newest, whatever the words.
    pub limited: bool,
    /// The address of the next page, if there is one.
    pub next: Option<String>,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
}

/// A review that was found.
#[derive(Clone, Debug)]
pub struct ReviewHit {
    /// The review's id: the page of the facility has it as the anchor `waardering-ID`.
    pub id: String,
    /// The facility's name.
    pub facility_name: String,
    /// The facility's name in addresses.
    pub facility_slug: String,
    /// The facility's municipality, if known.
    pub municipality: Option<String>,
    /// The facility's sector.
    pub sector: Sector,
    /// Who wrote.
    pub relation: Relation,
    /// The month of the experience, such as `2026-05`.
    pub experienced_in: String,
    /// The day of publication.
    pub published_on: NaiveDate,
    /// The mean of the theme scores that were given, 1 to 5.
    pub score: Option<f64>,
    /// The text around the words, with the words marked.
    pub snippet: Vec<Segment<()>>,
    /// What editors did to the text.
    pub edits: EditsView,
}

impl Sample for ReviewSearchPage {
    fn samples(language: Language) -> Vec<Self> {
        let hit = ReviewHit {
            id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
            facility_name: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
            facility_slug: "verzonnen-linde".to_owned(),
            municipality: Some("Brugge".to_owned()),
            sector: Sector::Elderly,
            relation: Relation::Relative,
            experienced_in: "2026-05".to_owned(),
            published_on: NaiveDate::default(),
            score: Some(3.6),
            snippet: segments("De tuin is mooi & <groot>.", &[(3, 7, ())]),
            edits: super::edits::sample(),
        };
        let full = Self {
            shell: Shell::new(language, "/waarderingen", false),
            q: "tuin".to_owned(),
            sector: sectors(language, ""),
            facets: sample_facets(language),
            hits: vec![
                ReviewHit { score: None, municipality: None, edits: EditsView::default(), ..hit.clone() },
                hit,
            ],
            total: 2,
            limited: true,
            next: Some("/waarderingen?q=tuin&cursor=abc".to_owned()),
            first: Some("/waarderingen?q=tuin".to_owned()),
        };
        let none = Self {
            facets: vec![],
            hits: vec![],
            total: 0,
            limited: false,
            next: None,
            first: None,
            ..full.clone()
        };
        vec![full, Self { q: String::new(), ..none.clone() }, none]
    }
}
