//! `GET /api/provider/v1/facilities/{id}/reviews`

use super::list::Wanted;
use crate::shapes::review::FacilityReview;
use crate::shapes::words;
use axum::extract::State;
use domain::ReplyState;
use domain::ids::FacilityId;
use http_kit::provider::MemberReader;
use http_kit::{Json, Path, Platform, Problem, Query};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A published review of a facility of the caller's.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MemberReview {
    #[serde(flatten)]
    review: FacilityReview,
    /// Where the newest reply of the caller's organisation stands; null where there is none.
    #[schema(value_type = Option<words::ReplyState>)]
    reply_status: Option<ReplyState>,
}

/// A page of the reviews of a facility of the caller's.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MemberReviewPage {
    /// The reviews of this page, newest first.
    items: Vec<MemberReview>,
    /// Pass it as `cursor` to get what follows; null on the last page.
    next_cursor: Option<String>,
}

/// The published reviews of a facility of the caller's, and whether they are answered.
#[utoipa::path(get, path = "/api/provider/v1/facilities/{id}/reviews", operation_id = "list_own_reviews",
tag = "provider", params(("id" = Uuid, Path, description = "The facility"), Wanted),
security(("provider_session" = [])), responses(
    (status = 200, description = "A page of reviews", body = MemberReviewPage),
    (status = 404, description = "`facility_not_found`, also where somebody else runs it", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_own_reviews(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
    Path(id): Path<Uuid>,
    Query(wanted): Query<Wanted>,
) -> Result<Json<MemberReviewPage>, Problem> {
    let limit = wanted.limit_or_usual();
    let page = platform.providers.reviews(&member, FacilityId(id), wanted.into_cursor(), limit).await?;
    let code = platform.desk.rules().code.current();
    let items = page
        .items
        .into_iter()
        .map(|mine| MemberReview { review: FacilityReview::of(mine.review, code), reply_status: mine.reply });
    Ok(Json(MemberReviewPage { items: items.collect(), next_cursor: page.next_cursor }))
}
