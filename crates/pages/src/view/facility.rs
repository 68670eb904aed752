//! Facilities and their figures.

use domain::{Aggregate, Facility, Questionnaire};
use search::FacilityDocument;
use templates::pages::{AggregateView, CanReview, FacilityCard, FacilityFacts, FacilityRef, ThemeView};

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
        participating: facility.participating,
        closed: facility.closed_at.is_some(),
        source: Some(facility.source.clone()).filter(|source| !source.is_empty()),
    }
}

/// Whether it can be reviewed.
pub(crate) fn can_review(facility: &Facility) -> CanReview {
    match facility.accepts_reviews() {
        Ok(()) => CanReview::Yes,
        Err(refusal) => CanReview::No(refusal.detail),
    }
}

/// The figures, in the order of the questionnaire; none without a score.
pub(crate) fn figures(
    facility: &Facility,
    aggregate: &Aggregate,
    questionnaire: &Questionnaire,
) -> Option<AggregateView> {
    let themes = questionnaire.themes.iter().map(|theme| {
        let counted = aggregate.themes.get(&theme.id).cloned().unwrap_or_default();
        ThemeView {
            name: theme.name.clone(),
            question: theme.question.get(&facility.sector).cloned().unwrap_or_default(),
            mean: counted.mean(),
            count: u64::from(counted.count()),
            distribution: counted.distribution.map(u64::from),
        }
    });
    Some(AggregateView { score: aggregate.score()?, themes: themes.collect() })
}

/// A facility in a list.
pub(crate) fn card(found: FacilityDocument) -> FacilityCard {
    FacilityCard {
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
