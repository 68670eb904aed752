//! `/voorziening/{slug}`: a facility, its scores and its reviews.

use super::compare::CompareBar;
use super::scores::{ScoresView, sample as sample_scores};
use super::{EditsView, PromiseView};
use crate::choices::{periods, relations, review_languages, review_orders};
use crate::forms::{Choice, Link};
use crate::{Language, Sample, Segment, Shell, Speak, masked};
use askama::Template;
use chrono::NaiveDate;
use domain::{Improvement, MemberFunction, PromiseStatus, Relation, Sector};

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
    /// The scores, or why there are none.
    pub scores: ScoresView,
    /// Whether a review can be written.
    pub can_review: CanReview,
    /// How the reviews are ordered and narrowed.
    pub filters: ReviewFilters,
    /// The reviews on this page.
    pub reviews: Vec<PublicReview>,
    /// The address of the next page, if there is one.
    pub next: Option<String>,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
    /// What machines read.
    pub machine: Machine,
    /// What is being compared.
    pub compare: CompareBar,
}

/// A GET form, each field with an empty value for all.
#[derive(Clone, Debug, Default)]
pub struct ReviewFilters {
    /// `sort`: the orders.
    pub sort: Vec<Choice>,
    /// `theme`: only reviews that score it.
    pub theme: Vec<Choice>,
    /// `relation`: only of these writers.
    pub relation: Vec<Choice>,
    /// `period`: only about experiences of this time.
    pub period: Vec<Choice>,
    /// `language`: only in this language.
    pub language: Vec<Choice>,
    /// Whether anything is left out.
    pub narrowed: bool,
}

/// What stands in the head of the page for search engines and other programs.
#[derive(Clone, Debug, Default)]
pub struct Machine {
    /// The full address of the page, without filters.
    pub canonical: String,
    /// A sentence about it.
    pub description: String,
    /// A JSON-LD document in which `<`, `>` and `&` are written as escapes, so that it can stand in a page.
    pub json_ld: String,
    /// The facility's id, for its JSON.
    pub id: String,
    /// The address that opens a mail with the link.
    pub mailto: String,
    /// Whether search engines should leave this page: another view of the same reviews.
    pub other_view: bool,
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
    /// How many people it has room for.
    pub capacity: Option<u32>,
    /// Whether inclusive care is offered; none where the register does not say.
    pub inclusive_care: Option<bool>,
    /// Whether the price depends on the income; none where the register does not say.
    pub income_based_price: Option<bool>,
    /// The pages of the partnerships it belongs to.
    pub partnerships: Vec<Link>,
    /// Whether it takes part.
    pub participating: bool,
    /// Whether it no longer exists.
    pub closed: bool,
    /// Where these facts come from.
    pub source: Option<String>,
}

impl FacilityPage {
    pub(crate) const fn can_be_reviewed(&self) -> bool {
        matches!(self.can_review, CanReview::Yes)
    }
}

impl FacilityFacts {
    /// What the register says of the offer, as keys of words: what is asked and the answer. In childcare parents
    /// look for these, so there "not known" is said too.
    pub(crate) fn offer(&self) -> Vec<(&'static str, &'static str)> {
        let asked = [("fact-inclusive", self.inclusive_care), ("fact-income-price", self.income_based_price)];
        let says = |(key, said)| match said {
            Some(true) => Some((key, "fact-yes")),
            Some(false) => Some((key, "fact-no")),
            None => (self.sector == Sector::Childcare).then_some((key, "facet-unknown")),
        };
        asked.into_iter().filter_map(says).collect()
    }

    pub(crate) fn website_link(&self) -> Option<&str> {
        let website = self.website.as_deref()?;
        (website.starts_with("https://") || website.starts_with("http://")).then_some(website)
    }
}

/// Whether a review of a facility can be written.
#[derive(Clone, Debug)]
pub enum CanReview {
    /// It can; the page shows the button.
    Yes,
    /// It cannot; the sentence says why.
    No(String),
    /// It does not take part now; somebody can ask it to.
    Ask(super::GateView),
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
    /// The language of the text, ISO 639-1.
    pub language: String,
    /// Whether it is too old to count in the score.
    pub too_old: bool,
    /// Whether somebody filled it in for the person whose experience it is.
    pub helped: bool,
    /// Whether it came with a relationship code.
    pub confirmed_user: bool,
    /// Where its writer updated it.
    pub update: Option<UpdateView>,
    /// What whoever runs the facility answered, and what followed later.
    pub replies: Vec<ReplyView>,
}

/// A published reply. Nothing in it leads to who wrote it.
#[derive(Clone, Debug)]
pub struct ReplyView {
    /// Whether it tells what followed later.
    pub later: bool,
    /// The text with its masks marked.
    pub text: Vec<Segment<()>>,
    /// What editors did to it.
    pub edits: EditsView,
    /// As what somebody replied.
    pub function: MemberFunction,
    /// Whether it says to do something about it.
    pub improvement: Improvement,
    /// Where that stands.
    pub promise: Option<PromiseView>,
    /// The day of publication.
    pub published_on: NaiveDate,
}

impl ReplyView {
    pub(super) fn sample(later: bool) -> Self {
        Self {
            later,
            text: masked("Dank u. <Onze> [naam] past het aan.", &[(16, 22)]),
            edits: super::edits::sample(),
            function: if later { MemberFunction::Staff } else { MemberFunction::Management },
            improvement: if later { Improvement::Made } else { Improvement::Planned },
            promise: Some(super::promise::sample_promise(match later {
                true => PromiseStatus::Contested,
                false => PromiseStatus::Planned,
            })),
            published_on: NaiveDate::default(),
        }
    }
}

/// That a review was updated by its writer.
#[derive(Clone, Debug)]
pub struct UpdateView {
    /// The day of the update.
    pub updated_on: NaiveDate,
    /// What it said before; none where an editor keeps readers from it.
    pub before: Option<BeforeView>,
}

/// What a review said before its writer updated it.
#[derive(Clone, Debug)]
pub struct BeforeView {
    /// The day on which it was written.
    pub written_on: NaiveDate,
    /// The mean of its scores; it no longer counts.
    pub score: Option<f64>,
    /// Its scores per theme.
    pub scores: Vec<ThemeScore>,
    /// Its text with its masks marked.
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
            scores: ScoresView::Shown(Box::new(sample_scores())),
            can_review: CanReview::Yes,
            filters: ReviewFilters {
                sort: review_orders(language, "newest"),
                theme: vec![Choice::new("", language.t("any-theme"), ""), Choice::new("care", "Zorg", "")],
                relation: relations(language, ""),
                period: periods(language, "year"),
                language: review_languages(language, ""),
                narrowed: true,
            },
            reviews: vec![sample_review("1"), PublicReview { score: None, ..sample_review("2") }],
            next: Some("/voorziening/verzonnen-linde?cursor=abc".to_owned()),
            first: Some("/voorziening/verzonnen-linde".to_owned()),
            machine: Machine {
                canonical: "https://example.org/voorziening/verzonnen-linde".to_owned(),
                description: language.t("facility-summary-few"),
                json_ld: "{\"@context\":\"https://schema.org\"}".to_owned(),
                id: "0197".to_owned(),
                mailto: "mailto:?subject=De%20Verzonnen%20Linde".to_owned(),
                other_view: false,
            },
            compare: CompareBar::new(&["de-verzonnen-berk".to_owned()], "verzonnen-linde"),
        };
        let few = Self {
            scores: ScoresView::TooFew(3),
            review_count: 1,
            next: None,
            first: None,
            filters: ReviewFilters { narrowed: false, ..full.filters.clone() },
            ..full.clone()
        };
        let old = Self { scores: ScoresView::TooOld(3), reviews: vec![], ..full.clone() };
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
            capacity: None,
            inclusive_care: None,
            income_based_price: None,
            partnerships: vec![],
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
        let gate = domain::pilot::Gate {
            why: domain::pilot::WhyNot::Left,
            since: Some(chrono::DateTime::default()),
            wave: None,
            expected: None,
        };
        let gate = super::GateView::of(language, &gate, 2, true);
        let asked = Self {
            facility: FacilityFacts { participating: false, ..sample_facts() },
            can_review: CanReview::Ask(gate),
            ..full.clone()
        };
        vec![full, few, old, none, asked]
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
        capacity: Some(84),
        inclusive_care: Some(true),
        income_based_price: Some(false),
        partnerships: vec![Link {
            href: "/samenwerkingen/verzonnen-samen".to_owned(),
            label: "Verzonnen & Samen".to_owned(),
        }],
        participating: true,
        closed: false,
        source: Some("verzonnen voor de demo".to_owned()),
    }
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
        language: "nl".to_owned(),
        too_old: id == "2",
        helped: id == "2",
        confirmed_user: id == "1",
        update: Some(UpdateView {
            updated_on: NaiveDate::default(),
            before: (id == "1").then(|| BeforeView {
                written_on: NaiveDate::default(),
                score: Some(2.0),
                scores: vec![score("Onthaal en informatie", Some(2))],
                text: masked("Toen was het <niet> goed, zei [naam].", &[(30, 36)]),
                edits: super::edits::sample(),
            }),
        }),
        replies: if id == "1" { vec![ReplyView::sample(false), ReplyView::sample(true)] } else { vec![] },
    }
}
