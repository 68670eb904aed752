//! `/voorziening/{slug}`: a facility, its scores and its reviews.

use super::EditsView;
use crate::forms::Choice;
use crate::{Language, Sample, Segment, Shell, Speak, masked};
use askama::Template;
use chrono::NaiveDate;
use domain::{Relation, Sector};

/// `/voorziening/{slug}`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/facility.html")]
pub struct FacilityPage {
    /// The frame.
    pub shell: Shell,
    /// What the register says.
    pub facility: FacilityFacts,
    /// Published reviews.
    pub review_count: u64,
    /// From how many reviews on the scores are shown.
    pub min_reviews: u64,
    /// The scores; none below `min_reviews`.
    pub aggregate: Option<AggregateView>,
    /// Whether a review can be written.
    pub can_review: CanReview,
    /// The orders of the reviews: a GET form with the fields `sort` and `theme`.
    pub sort: Vec<Choice>,
    /// The themes, with an empty value for all: only reviews that score it are shown.
    pub theme: Vec<Choice>,
    /// The reviews on this page.
    pub reviews: Vec<PublicReview>,
    /// The address of the next page, if there is one.
    pub next: Option<String>,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
}

/// What the register says about a facility.
#[derive(Clone, Debug)]
pub struct FacilityFacts {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The register's code of its kind.
    pub kind: String,
    /// Its sector.
    pub sector: Sector,
    /// Who runs it.
    pub organiser: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Municipality.
    pub municipality: Option<String>,
    /// Public telephone number.
    pub phone: Option<String>,
    /// Public e-mail address of the facility.
    pub email: Option<String>,
    /// Website; linked only when it begins with `https://` or `http://`.
    pub website: Option<String>,
    /// Whether it takes part.
    pub participating: bool,
    /// Whether it no longer exists.
    pub closed: bool,
    /// Where these facts come from.
    pub source: Option<String>,
}

impl FacilityFacts {
    pub(crate) fn website_link(&self) -> Option<&str> {
        let website = self.website.as_deref()?;
        (website.starts_with("https://") || website.starts_with("http://")).then_some(website)
    }
}

/// The scores of a facility.
#[derive(Clone, Debug)]
pub struct AggregateView {
    /// The score over all themes, 1 to 5.
    pub score: f64,
    /// The scores per theme, in the order of the questionnaire.
    pub themes: Vec<ThemeView>,
}

/// The scores of one theme.
#[derive(Clone, Debug)]
pub struct ThemeView {
    /// The name of the theme.
    pub name: String,
    /// The question that was asked.
    pub question: String,
    /// The mean, 1 to 5; none when nobody answered.
    pub mean: Option<f64>,
    /// How many answered.
    pub count: u64,
    /// How many gave 1, 2, 3, 4 and 5.
    pub distribution: [u64; 5],
}

impl ThemeView {
    /// Score, count and the height of its bar from 0 to 40, for each of the five scores.
    pub(crate) fn bars(&self) -> Vec<(u64, u64, u64)> {
        let most = self.distribution.iter().copied().max().unwrap_or(0).max(1);
        (1..)
            .zip(self.distribution)
            .map(|(score, count)| (score, count, count.saturating_mul(40) / most))
            .collect()
    }
}

/// Whether a review of a facility can be written.
#[derive(Clone, Debug)]
pub enum CanReview {
    /// It can; the page shows the button.
    Yes,
    /// It cannot; the sentence says why.
    No(String),
}

/// A published review.
#[derive(Clone, Debug)]
pub struct PublicReview {
    /// Its id: the anchor is `waardering-ID`.
    pub id: String,
    /// Who wrote.
    pub relation: Relation,
    /// The month of the experience, such as `2026-05`.
    pub experienced_in: String,
    /// The day of publication.
    pub published_on: NaiveDate,
    /// The mean of the theme scores that were given, 1 to 5.
    pub score: Option<f64>,
    /// The scores per theme, in the order of the questionnaire.
    pub scores: Vec<ThemeScore>,
    /// The published text with its masks marked.
    pub text: Vec<Segment<()>>,
    /// What editors did to it.
    pub edits: EditsView,
}

/// The score a review gives to a theme.
#[derive(Clone, Debug)]
pub struct ThemeScore {
    /// The name of the theme.
    pub name: String,
    /// 1 to 5; none for "niet van toepassing".
    pub score: Option<u8>,
}

impl Sample for FacilityPage {
    fn samples(language: Language) -> Vec<Self> {
        let full = Self {
            shell: Shell::new(language, "/voorziening/verzonnen-linde", true),
            facility: sample_facts(),
            review_count: 12,
            min_reviews: 3,
            aggregate: Some(AggregateView { score: 4.24, themes: sample_themes() }),
            can_review: CanReview::Yes,
            sort: vec![
                Choice::new("newest", language.t("sort-newest"), "newest"),
                Choice::new("lowest", language.t("sort-lowest"), ""),
            ],
            theme: vec![Choice::new("", language.t("any-theme"), ""), Choice::new("care", "Zorg", "")],
            reviews: vec![sample_review("1"), PublicReview { score: None, ..sample_review("2") }],
            next: Some("/voorziening/verzonnen-linde?cursor=abc".to_owned()),
            first: Some("/voorziening/verzonnen-linde".to_owned()),
        };
        let few = Self { aggregate: None, review_count: 1, next: None, first: None, ..full.clone() };
        let reason = "Deze voorziening doet nog niet mee. Daarom kun je ze nog niet waarderen.".to_owned();
        let bare = FacilityFacts {
            name: "<i>Bare</i>".to_owned(),
            organiser: None,
            street: None,
            postcode: None,
            municipality: None,
            phone: None,
            email: None,
            website: Some("javascript:alert(1)".to_owned()),
            participating: false,
            closed: true,
            source: None,
            ..sample_facts()
        };
        let none = Self {
            facility: bare,
            review_count: 0,
            reviews: vec![],
            can_review: CanReview::No(reason),
            ..few.clone()
        };
        vec![full, few, none]
    }
}

pub(crate) fn sample_facts() -> FacilityFacts {
    FacilityFacts {
        slug: "verzonnen-linde".to_owned(),
        name: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
        kind: "woonzorgcentrum".to_owned(),
        sector: Sector::Elderly,
        organiser: Some("Verzonnen Zorg vzw".to_owned()),
        street: Some("Voorbeeldstraat 1".to_owned()),
        postcode: Some("8000".to_owned()),
        municipality: Some("Brugge".to_owned()),
        phone: Some("050 00 00 00".to_owned()),
        email: Some("info@example.org".to_owned()),
        website: Some("https://example.org/".to_owned()),
        participating: true,
        closed: false,
        source: Some("verzonnen voor de demo".to_owned()),
    }
}

fn sample_themes() -> Vec<ThemeView> {
    let theme = |name: &str, mean, count, distribution| ThemeView {
        name: name.to_owned(),
        question: "Kreeg je duidelijke informatie en werd je goed onthaald bij de start?".to_owned(),
        mean,
        count,
        distribution,
    };
    vec![
        theme("Onthaal en informatie", Some(4.25), 12, [0, 1, 1, 4, 6]),
        theme("Omgang en respect", Some(3.1), 11, [1, 2, 4, 3, 1]),
        theme("Zorg en begeleiding", Some(4.6), 12, [0, 0, 1, 3, 8]),
        theme("Contact met familie en netwerk", None, 0, [0; 5]),
    ]
}

fn sample_review(id: &str) -> PublicReview {
    let score = |name: &str, score| ThemeScore { name: name.to_owned(), score };
    let text = "Mijn moeder woont hier graag. [naam] neemt altijd tijd & luistert.\n\nDe <tuin> is fijn.";
    PublicReview {
        id: id.to_owned(),
        relation: Relation::Relative,
        experienced_in: "2026-05".to_owned(),
        published_on: NaiveDate::default(),
        score: Some(4.5),
        scores: vec![score("Onthaal en informatie", Some(5)), score("Omgang en respect", None)],
        text: masked(text, &[(30, 36)]),
        edits: super::edits::sample(),
    }
}
