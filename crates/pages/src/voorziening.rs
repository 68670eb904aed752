//! `/voorziening/{slug}`: a facility with its figures and reviews; `/voorziening/{slug}.atom`: its feed.

mod feed;
mod list;
pub(crate) mod widget;

use crate::address::encode;
use crate::respond;
use crate::view::{self, LANGUAGE, compare, facility, json_ld, review};
use axum::extract::State;
use axum::response::Response;
use http_kit::{Path, Platform, Problem, Query};
use list::List;
use submission::FacilityView;
use templates::Speak;
use templates::pages::{FacilityPage, Machine};

/// The facility and a page of its reviews, or its feed.
pub(crate) async fn page(
    State(platform): State<Platform>,
    Path(slug): Path<String>,
    Query(list): Query<List>,
) -> Result<Response, Problem> {
    if let Some(slug) = slug.strip_suffix(".atom") {
        return feed::feed(&platform, slug).await;
    }
    let reading = &platform.reading;
    let found = reading.facility_by_slug(&slug).await?;
    let scoring = reading.scoring();
    let reviews = reading.reviews_of(found.facility.id, &list.query(scoring.month())).await?;
    let path = format!("/voorziening/{}", found.facility.slug);
    let (next, first) = list.address(&path).pager(list.cursor.as_deref(), reviews.next_cursor);
    let questionnaire = reading.questionnaire();
    let code = platform.submissions.rules().code.current();
    let canonical = format!("{}{path}", platform.base_url);
    let shown = |shown| review::published(shown, questionnaire, code, &scoring);
    respond::ok(&FacilityPage {
        shell: view::public(&platform, &path),
        review_count: u64::from(found.aggregate.review_count),
        scores: facility::scores(&found, questionnaire, &scoring),
        can_review: facility::can_review(&found.facility),
        facility: facility::facts(&found.facility),
        filters: list.filters(questionnaire),
        machine: Machine {
            description: summary(&found),
            json_ld: json_ld::document(&found, &reviews.reviews, &canonical),
            id: found.facility.id.to_string(),
            mailto: mailto(&found, &canonical),
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
fn summary(view: &FacilityView) -> String {
    match view.standing.score {
        Some(score) => {
            let (score, count) = (LANGUAGE.decimal(&score), view.aggregate.review_count);
            LANGUAGE.with2("facility-summary", "score", score, "count", count)
        }
        None => LANGUAGE.t("facility-summary-few"),
    }
}

fn mailto(view: &FacilityView, canonical: &str) -> String {
    let subject = LANGUAGE.with("share-subject", "name", &view.facility.name);
    format!("mailto:?subject={}&body={}", encode(&subject), encode(canonical))
}
