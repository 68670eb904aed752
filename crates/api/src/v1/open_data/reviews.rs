//! `GET /api/v1/open-data/reviews.jsonl`

use super::file;
use crate::shapes::{review, words};
use axum::body::Bytes;
use axum::extract::State;
use axum::response::Response;
use domain::Relation;
use domain::ids::ReviewId;
use http_kit::{Platform, Problem};
use serde::Serialize;
use submission::OpenReview;
use utoipa::ToSchema;
use uuid::Uuid;

/// A line of the file: one published review.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OpenDataReview)]
pub(crate) struct Line {
    /// Its id.
    id: Uuid,
    /// What it is about.
    facility_id: Uuid,
    /// In what relation the writer stands to the facility; null where too few public reviews of that facility
    /// come from the same.
    #[schema(value_type = Option<words::Relation>)]
    relation: Option<&'static str>,
    /// The year of the experience; null where too few public reviews of that facility share it and the relation.
    #[schema(example = 2026)]
    experienced_year: Option<u16>,
    /// The month in which it came online.
    #[schema(value_type = words::Month)]
    published_in: String,
    /// The month in which its writer sent in what it says now; null where that is what it always said. What it said
    /// before is not in the file.
    #[schema(value_type = Option<words::Month>)]
    updated_in: Option<String>,
    /// Language of the text, ISO 639-1.
    #[schema(example = "nl")]
    language: String,
    /// Theme id to score 1 to 5; null is "niet van toepassing".
    #[schema(value_type = words::Scores)]
    scores: review::Scores,
    /// The text as readers see it, with what editors masked in square brackets.
    text: String,
}

/// Every published review, one JSON object a line (JSON Lines, UTF-8). What would point at one person is left
/// out. CC BY 4.0.
#[utoipa::path(get, path = "/api/v1/open-data/reviews.jsonl", operation_id = "get_open_reviews",
tag = "open data", responses(
    (status = 200, description = "A line for every published review", body = Line,
        content_type = "application/jsonl; charset=utf-8"),
))]
pub(crate) async fn get_open_reviews(State(platform): State<Platform>) -> Result<Response, Problem> {
    let next = move |after: Option<ReviewId>| {
        let platform = platform.clone();
        async move {
            let page = platform.reading.open_reviews(after).await.map_err(std::io::Error::other)?;
            let Some(last) = page.last().map(|open| open.id) else { return Ok(None) };
            let mut rows = Vec::new();
            for open in page {
                serde_json::to_writer(&mut rows, &Line::of(open))?;
                rows.push(b'\n');
            }
            Ok(Some((Bytes::from(rows), last)))
        }
    };
    let name = "attachment; filename=\"reviews.jsonl\"";
    Ok(file("application/jsonl; charset=utf-8", name, Bytes::new(), next))
}

impl Line {
    fn of(open: OpenReview) -> Self {
        Self {
            id: open.id.0,
            facility_id: open.facility.0,
            relation: open.relation.map(Relation::as_str),
            experienced_year: open.experienced_year,
            published_in: open.published_in.to_string(),
            updated_in: open.updated_in.map(|month| month.to_string()),
            language: open.language,
            scores: review::scores(&open.scores),
            text: open.text.text,
        }
    }
}
