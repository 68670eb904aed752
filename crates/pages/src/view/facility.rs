//! Facilities and their figures.

use domain::standing::Unshown;
use domain::{Facility, Questionnaire, Scoring};
use search::{FacilityDocument, Hit};
use submission::{FacilityView, partnership_slug};
use templates::forms::Link;
use templates::pages::{
    AggregateView, CanReview, FacilityCard, FacilityFacts, FacilityRef, GateView, QuarterView, ScoresView,
    ThemeView,
};
use templates::{Language, Speak};

/// A facility by name. A municipality that the name ends with is not said twice.
pub(crate) fn named(facility: &Facility) -> FacilityRef {
    FacilityRef {
        slug: facility.slug.clone(),
        name: facility.name.clone(),
        municipality: facility.municipality.clone().filter(|place| !facility.name.ends_with(place.as_str())),
    }
}

/// What the register says.
pub(crate) fn facts(facility: &Facility) -> FacilityFacts {
    FacilityFacts {
        slug: facility.slug.clone(),
        name: facility.name.clone(),
        kind: facility.kind.clone(),
        sector: facility.sector,
        organiser: facility.organiser.clone(),
        street: facility.street.clone(),
        postcode: facility.postcode.clone(),
        municipality: facility.municipality.clone(),
        phone: facility.phone.clone(),
        email: facility.email.clone(),
        website: facility.website.clone(),
        capacity: facility.capacity,
        inclusive_care: facility.offer.inclusive_care,
        income_based_price: facility.offer.income_based_price,
        partnerships: facility.offer.partnerships.iter().map(|name| partnership(name)).collect(),
        participating: facility.participating,
        closed: facility.closed_at.is_some(),
        source: Some(facility.source.clone()).filter(|source| !source.is_empty()),
    }
}

/// The page of a partnership.
fn partnership(name: &str) -> Link {
    Link { href: format!("/samenwerkingen/{}", partnership_slug(name)), label: name.to_owned() }
}

/// Whether it can be reviewed, and what can be done where it cannot.
pub(crate) fn can_review(language: Language, view: &FacilityView) -> CanReview {
    match (view.facility.accepts_reviews(), gate(language, view)) {
        (Ok(()), _) => CanReview::Yes,
        (Err(_), Some(gate)) => CanReview::Ask(gate),
        (Err(refusal), None) => CanReview::No(language.refusal(&refusal)),
    }
}

/// Why it takes no reviews, in words; none where it does, or no longer exists.
pub(crate) fn gate(language: Language, view: &FacilityView) -> Option<GateView> {
    let reviews = view.aggregate.review_count > 0;
    view.gate.map(|one| GateView::of(language, &one.gate, one.wishes.all(), reviews))
}

/// The scores in the order of the questionnaire, or why there are none.
pub(crate) fn scores(view: &FacilityView, questionnaire: &Questionnaire, scoring: &Scoring) -> ScoresView {
    let rules = scoring.rules();
    let standing = &view.standing;
    let Some(score) = standing.score else {
        return match standing.unshown(view.aggregate.review_count) {
            Some(Unshown::TooOld) => ScoresView::TooOld(u64::from(rules.years)),
            _ => ScoresView::TooFew(u64::from(rules.minimum)),
        };
    };
    let themes = questionnaire.themes.iter().map(|theme| {
        let counted = standing.themes.get(&theme.id).cloned().unwrap_or_default();
        ThemeView {
            name: theme.name.clone(),
            question: theme.question.get(&view.facility.sector).cloned().unwrap_or_default(),
            mean: counted.mean,
            count: u64::from(counted.counts.count()),
            distribution: counted.counts.distribution.map(u64::from),
        }
    });
    let quarters = standing.trend.iter().map(|told| {
        let (year, quarter) = told.quarter.parts();
        QuarterView { year, quarter, count: u64::from(told.count), mean: told.mean }
    });
    ScoresView::Shown(Box::new(AggregateView {
        score,
        counted: u64::from(standing.counted),
        themes: themes.collect(),
        quarters: quarters.collect(),
        labels: questionnaire.scale.labels.clone(),
        minimum: u64::from(rules.minimum),
        half_life_months: u64::from(rules.half_life_months),
        years: u64::from(rules.years),
    }))
}

/// A facility in a list.
pub(crate) fn card(language: Language, hit: Hit<FacilityDocument>) -> FacilityCard {
    let found = hit.document;
    let says = |said: Option<bool>, words: &str| (said == Some(true)).then(|| language.t(words));
    let offer = [
        says(found.offer.inclusive_care, "find-offer-inclusive"),
        says(found.offer.income_based_price, "find-offer-income"),
    ];
    let about = if found.point_approximate { "find-distance-about" } else { "find-distance" };
    FacilityCard {
        distance: hit.distance_km.map(|km| language.with(about, "km", language.decimal(&km))),
        offer: offer.into_iter().flatten().collect(),
        slug: found.slug,
        name: found.name,
        kind: found.kind,
        sector: found.sector,
        municipality: found.municipality,
        participating: found.participating,
        review_count: u64::from(found.review_count),
        score: found.score,
    }
}
