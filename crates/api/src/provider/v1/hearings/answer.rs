//! `POST /api/provider/v1/hearings/{id}/answer`

use super::list::OwnHearing;
use axum::extract::State;
use domain::ids::ReviewId;
use http_kit::provider::MemberActor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What the members want to say to the editors.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HearingAnswer {
    /// At most 4,000 graphemes.
    #[schema(example = "Wij hebben dit dezelfde dag nog met de familie besproken.")]
    text: String,
}

/// Answers once. Editors read it; it stops nothing.
#[utoipa::path(post, path = "/api/provider/v1/hearings/{id}/answer", operation_id = "answer_hearing",
tag = "provider", params(("id" = Uuid, Path, description = "The review")), request_body = HearingAnswer,
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "Said", body = OwnHearing),
    (status = 403, description = "`reader_only`: the caller only reads along; `organisation_unverified`: it is not proven yet who acts for the organisation", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`hearing_not_found`, also where somebody else runs the facility, and once it is over", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`already_said`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn answer_hearing(
    State(platform): State<Platform>,
    MemberActor(member): MemberActor,
    Path(id): Path<Uuid>,
    Json(answer): Json<HearingAnswer>,
) -> Result<Json<OwnHearing>, Problem> {
    Ok(Json(platform.providers.say(&member, ReviewId(id), &answer.text).await?.into()))
}
