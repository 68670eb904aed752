//! `/`: search for a facility.

use crate::choices::sectors;
use crate::forms::Choice;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use domain::Sector;

/// `/`: the search form, the facets and the facilities that were found.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/home.html")]
pub struct HomePage {
    /// The frame.
    pub shell: Shell,
    /// What was asked.
    pub form: SearchForm,
    /// What the results can be narrowed by.
    pub facets: Vec<FacetGroup>,
    /// The facilities on this page.
    pub results: Vec<FacilityCard>,
    /// How many were found in all.
    pub total: u64,
    /// The search engine was away, so less was looked at.
    pub limited: bool,
    /// The address of the next page, if there is one.
    pub next: Option<String>,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
}

/// The search form; a GET form whose fields are named as the struct's.
#[derive(Clone, Debug, Default)]
pub struct SearchForm {
    /// Free text.
    pub q: String,
    /// Municipality, free text.
    pub municipality: String,
    /// The sectors, with an empty value for all.
    pub sector: Vec<Choice>,
    /// The kinds, with an empty value for all.
    pub kind: Vec<Choice>,
    /// Lowest scores to choose from, with an empty value for any.
    pub min_score: Vec<Choice>,
    /// Orders to choose from.
    pub sort: Vec<Choice>,
    /// Only facilities that take part; sent as `participating=true`.
    pub participating: bool,
}

/// A facet: a property to narrow the results by.
#[derive(Clone, Debug)]
pub struct FacetGroup {
    /// Such as "Sector".
    pub name: String,
    /// Its values.
    pub links: Vec<FacetLink>,
}

/// A value of a facet.
#[derive(Clone, Debug)]
pub struct FacetLink {
    /// Such as "Kinderopvang".
    pub label: String,
    /// How many results have it.
    pub count: u64,
    /// The address with this value chosen; without it when it is chosen already.
    pub href: String,
    /// Whether it is chosen.
    pub active: bool,
}

/// A facility in a list.
#[derive(Clone, Debug)]
pub struct FacilityCard {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The register's code of its kind.
    pub kind: String,
    /// Its sector.
    pub sector: Sector,
    /// Its municipality, if known.
    pub municipality: Option<String>,
    /// Whether it takes part.
    pub participating: bool,
    /// Published reviews.
    pub review_count: u64,
    /// The score from 1 to 5; none below the smallest number of reviews that is shown.
    pub score: Option<f64>,
}

impl Sample for HomePage {
    fn samples(language: Language) -> Vec<Self> {
        let full = Self {
            shell: Shell::new(language, "/", true),
            form: SearchForm {
                q: "zonnetje".to_owned(),
                municipality: "Gent".to_owned(),
                sector: sectors(language, "childcare"),
                kind: vec![
                    Choice::new("", language.t("home-any-kind"), ""),
                    Choice::new("kinderdagverblijf", language.kind("kinderdagverblijf"), ""),
                ],
                min_score: vec![Choice::new("", language.t("home-any-score"), ""), Choice::new("4", "4", "")],
                sort: vec![Choice::new("relevance", language.t("sort-relevance"), "relevance")],
                participating: true,
            },
            facets: sample_facets(language),
            results: sample_cards(),
            total: 27,
            limited: false,
            next: Some("/?q=zonnetje&cursor=abc".to_owned()),
            first: Some("/?q=zonnetje".to_owned()),
        };
        let form = SearchForm { q: "<script>alert('x')</script>\"".to_owned(), ..full.form.clone() };
        let empty = Self {
            form,
            facets: vec![],
            results: vec![],
            total: 0,
            limited: true,
            next: None,
            first: None,
            ..full.clone()
        };
        vec![full, empty]
    }
}

pub(crate) fn sample_facets(language: Language) -> Vec<FacetGroup> {
    let link = |label: String, count, active| FacetLink {
        label,
        count,
        active,
        href: "/?sector=childcare".to_owned(),
    };
    vec![FacetGroup {
        name: language.t("facet-sector"),
        links: vec![
            link(language.sector(Sector::Childcare), 21, true),
            link(language.sector(Sector::Elderly), 6, false),
        ],
    }]
}

fn sample_cards() -> Vec<FacilityCard> {
    let scored = FacilityCard {
        slug: "verzonnen-zonnetje".to_owned(),
        name: "Kinderdagverblijf 't Verzonnen Zonnetje".to_owned(),
        kind: "kinderdagverblijf".to_owned(),
        sector: Sector::Childcare,
        municipality: Some("Gent".to_owned()),
        participating: true,
        review_count: 42,
        score: Some(4.21),
    };
    let few = FacilityCard { slug: "een".to_owned(), review_count: 1, score: None, ..scored.clone() };
    let absent = FacilityCard {
        slug: "hostile".to_owned(),
        name: "<b>Vals & \"Echt\"</b>".to_owned(),
        kind: "onbekende_soort".to_owned(),
        municipality: None,
        participating: false,
        review_count: 0,
        score: None,
        sector: Sector::Childcare,
    };
    vec![scored, few, absent]
}
