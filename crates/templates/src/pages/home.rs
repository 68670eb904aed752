//! `/`: search for a facility.

use super::map::PlaceMap;
use crate::choices::sectors;
use crate::forms::{Choice, FormErrors, Link};
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
    /// What is wrong with it.
    pub errors: FormErrors,
    /// What narrows the results now, each a link to the search without it.
    pub chips: Vec<Link>,
    /// What the results can be narrowed by.
    pub facets: Vec<FacetGroup>,
    /// The facilities on this page.
    pub results: Vec<FacilityCard>,
    /// How many were found in all.
    pub total: u64,
    /// The search engine was away, so less was looked at.
    pub limited: bool,
    /// What else could be asked, when nothing was found.
    pub help: FindHelp,
    /// The results as a map, as HTML of [`PlaceMap`], in place of the list.
    pub map: Option<String>,
    /// The address of this search as a list.
    pub list_href: String,
    /// The address of this search as a map.
    pub map_href: String,
    /// The address of the next page, if there is one.
    pub next: Option<String>,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
    /// What can be followed by mail: the municipality and the sector that are chosen.
    pub follow: Vec<Link>,
    /// What is being compared; it goes along as the field `vergelijk`.
    pub compare: super::CompareBar,
}

/// What else could be asked when nothing was found; every link leads to something.
#[derive(Clone, Debug, Default)]
pub struct FindHelp {
    /// What may have been meant.
    pub spelling: Vec<Link>,
    /// The same in a wider circle.
    pub wider: Option<Link>,
    /// The same without one of the filters.
    pub fewer: Vec<Link>,
    /// The same in a municipality nearby.
    pub neighbours: Vec<Link>,
}

/// The search form; a GET form whose fields are named as the struct's.
#[derive(Clone, Debug, Default)]
pub struct SearchForm {
    /// Free text.
    pub q: String,
    /// Municipality, free text.
    pub municipality: String,
    /// The postcode around which to search, as typed.
    pub postcode: String,
    /// The point around which to search, as `LAT,LON`; empty for none.
    pub near: String,
    /// How far around to choose from, in kilometres.
    pub radius: Vec<Choice>,
    /// The sectors, with an empty value for all.
    pub sector: Vec<Choice>,
    /// The kinds, with an empty value for all.
    pub kind: Vec<Choice>,
    /// Lowest scores to choose from, with an empty value for any.
    pub min_score: Vec<Choice>,
    /// The themes, with an empty value for none.
    pub theme: Vec<Choice>,
    /// Lowest scores of the theme to choose from, with an empty value for any.
    pub min_theme_score: Vec<Choice>,
    /// Orders to choose from.
    pub sort: Vec<Choice>,
    /// Only facilities that take part; sent as `participating=true`.
    pub participating: bool,
    /// Whether the further fields are shown, because one of them is in use.
    pub more_open: bool,
    /// What the form keeps of the search without showing it, as name and value.
    pub kept: Vec<(&'static str, String)>,
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
    /// How far it is, in words, where a point was asked for and its place is known.
    pub distance: Option<String>,
    /// What the register says of its offer, in words.
    pub offer: Vec<String>,
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
                postcode: "9000".to_owned(),
                near: "51.05,3.72".to_owned(),
                radius: vec![Choice::new("10", "10 km", "10")],
                theme: vec![Choice::new("", language.t("any-theme"), "")],
                min_theme_score: vec![Choice::new("", language.t("home-any-score"), "")],
                participating: true,
                more_open: true,
                kept: vec![("province", "Oost-Vlaanderen".to_owned())],
            },
            errors: FormErrors::none(),
            chips: vec![Link { href: "/".to_owned(), label: "Sector: <b>Kinderopvang</b>".to_owned() }],
            help: FindHelp::default(),
            map: None,
            follow: vec![Link {
                href: "/abonnement?gemeente=Gent".to_owned(),
                label: "Volg Gent".to_owned(),
            }],
            list_href: "/?q=zonnetje".to_owned(),
            map_href: "/?q=zonnetje&view=map".to_owned(),
            facets: sample_facets(language),
            results: sample_cards(),
            total: 27,
            limited: false,
            next: Some("/?q=zonnetje&cursor=abc".to_owned()),
            first: Some("/?q=zonnetje".to_owned()),
            compare: super::CompareBar::new(&["verzonnen-berk".to_owned()], ""),
        };
        let form = SearchForm { q: "<script>alert('x')</script>\"".to_owned(), ..full.form.clone() };
        let link = || Link { href: "/?q=zon".to_owned(), label: "<i>Zon</i> (3)".to_owned() };
        let help = FindHelp {
            spelling: vec![link()],
            wider: Some(link()),
            fewer: vec![link()],
            neighbours: vec![link()],
        };
        let empty = Self {
            form,
            help,
            errors: FormErrors::whole("Dit is <b>fout</b>."),
            facets: vec![],
            results: vec![],
            total: 0,
            limited: true,
            next: None,
            first: None,
            ..full.clone()
        };
        let map = Self { map: PlaceMap::sample(language).html().ok(), ..full.clone() };
        vec![full, empty, map]
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
        distance: Some("ongeveer 3 km".to_owned()),
        offer: vec!["Inclusieve opvang".to_owned()],
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
        distance: None,
        offer: Vec::new(),
        participating: false,
        review_count: 0,
        score: None,
        sector: Sector::Childcare,
    };
    vec![scored, few, absent]
}
