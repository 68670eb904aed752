//! `/voorziening/{slug}`: a facility with its figures and reviews; `/voorziening/{slug}.atom`: its feed.

mod feed;
pub(crate) mod formulier;
mod list;
pub(crate) mod vraag;
pub(crate) mod widget;

use crate::address::encode;
use crate::respond;
use crate::view::{self, compare, facility, json_ld, review};
use crate::visit::Visit;
use axum::extract::State;
use axum::response::Response;
use http_kit::{Path, Platform, Problem, Query};
use list::List;
use submission::FacilityView;
use templates::pages::{FacilityPage, Machine};
use templates::{Language, Speak};

/// The facility and a page of its reviews, or its feed.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(slug): Path<String>,
    Query(list): Query<List>,
) -> Result<Response, Problem> {
    if let Some(slug) = slug.strip_suffix(".atom") {
        return feed::feed(&platform, visit.language, slug).await;
    }
    let reading = &platform.reading;
    let found = reading.facility_by_slug(&slug).await?;
    let scoring = reading.scoring();
    let reviews = reading.reviews_of(found.facility.id, &list.query(scoring.month())).await?;
    let path = format!("/voorziening/{}", found.facility.slug);
    let (next, first) = list.address(&path).pager(list.cursor.as_deref(), reviews.next_cursor);
    let questionnaire = &*visit.language.questionnaire(reading.questionnaire());
    let code = &*visit.language.code_of_conduct(platform.submissions.rules().code.current());
    let canonical = visit.whole(&platform, &path);
    let language = visit.language;
    let shown = |shown| review::published(shown, questionnaire, code, &scoring);
    respond::ok(&FacilityPage {
        shell: view::public(&platform, &visit, &path),
        review_count: u64::from(found.aggregate.review_count),
        scores: facility::scores(&found, questionnaire, &scoring),
        can_review: facility::can_review(language, &found),
        facility: facility::facts(&found.facility),
        filters: list.filters(language, questionnaire),
        machine: Machine {
            description: summary(language, &found),
            json_ld: json_ld::document(language, &found, &reviews.reviews, &canonical),
            id: found.facility.id.to_string(),
            mailto: mailto(language, &found, &canonical),
            other_view: list.other_view(),
            canonical,
        },
        compare: compare::bar(list.vergelijk.as_deref(), &found.facility.slug),
        reviews: reviews.reviews.iter().map(shown).collect(),
        next: next.map(to_the_list),
        first: first.map(to_the_list),
    })
}

/// A later page begins at its reviews, not at the figures that were read already.
fn to_the_list(address: String) -> String {
    address + "#waarderingen"
}

/// A sentence for search engines and for whoever gets the link.
fn summary(language: Language, view: &FacilityView) -> String {
    match view.standing.score {
        Some(score) => {
            let (score, count) = (language.decimal(&score), view.aggregate.review_count);
            language.with2("facility-summary", "score", score, "count", count)
        }
        None => language.t("facility-summary-few"),
    }
}

fn mailto(language: Language, view: &FacilityView, canonical: &str) -> String {
    let subject = language.with("share-subject", "name", &view.facility.name);
    format!("mailto:?subject={}&body={}", encode(&subject), encode(canonical))
}
