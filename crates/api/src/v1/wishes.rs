//! `/api/v1/facilities/{id}/wishes` and `/api/v1/wishes`: asking a facility to take part.

use axum::extract::State;
use axum::http::StatusCode;
use domain::Redacted;
use domain::ids::FacilityId;
use http_kit::{Json, Path, Platform, Problem};
use serde::{Deserialize, Serialize};
use submission::{WishAsked, WishDraft};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

/// What sends something in.
pub(crate) fn sending() -> OpenApiRouter<Platform> {
    OpenApiRouter::new().routes(routes!(create_wish))
}

/// What follows a link from a mail.
pub(crate) fn following() -> OpenApiRouter<Platform> {
    OpenApiRouter::new().routes(routes!(confirm_wish)).routes(routes!(delete_wish))
}

/// A wish that a facility takes part.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"email": "nora@voorbeeld.be", "language": "nl"}))]
pub(crate) struct NewWish {
    /// Where to tell it, once, when the facility takes part. Kept encrypted, and erased after that. Without an
    /// address the wish counts at once, apart from those with one.
    #[schema(value_type = Option<String>, format = Email)]
    email: Option<Redacted<String>>,
    /// Language of the mails: `nl`, `fr` or `en`; `nl` when left out.
    #[schema(example = "nl")]
    language: Option<String>,
}

/// What became of a wish.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct WishStatus {
    /// `counted`, or `awaiting_confirmation`: it counts once the link from the mail is used.
    #[schema(example = "awaiting_confirmation")]
    status: &'static str,
}

/// The secret of the link from the mail.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WishConfirmation {
    /// What follows `/wens/bevestig/` in the link.
    #[schema(value_type = String)]
    token: Redacted<String>,
}

/// A wish that counts.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ConfirmedWish {
    /// The name of the facility in addresses.
    facility_slug: String,
    /// How many people asked it by now.
    wishes: u64,
}

/// Asks a facility to take part. With an address, a mail with a link to confirm goes out; the answer does not tell
/// what the mailbox asked before.
#[utoipa::path(post, path = "/api/v1/facilities/{id}/wishes", operation_id = "create_wish", tag = "facilities",
params(("id" = Uuid, Path, description = "The facility")), request_body = NewWish, responses(
    (status = 202, description = "It counts, or a mail is on its way", body = WishStatus),
    (status = 404, description = "`facility_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`facility_takes_part` or `facility_closed`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn create_wish(
    State(platform): State<Platform>,
    Path(id): Path<Uuid>,
    Json(wish): Json<NewWish>,
) -> Result<(StatusCode, Json<WishStatus>), Problem> {
    let language = wish.language.unwrap_or_else(|| "nl".to_owned());
    let draft = WishDraft { facility: FacilityId(id), email: wish.email, language };
    let status = match platform.submissions.wish(&draft).await? {
        WishAsked::Counted => "counted",
        WishAsked::AwaitsConfirmation => "awaiting_confirmation",
    };
    Ok((StatusCode::ACCEPTED, Json(WishStatus { status })))
}

/// Confirms a wish with the link from the mail. Doing it again changes nothing.
#[utoipa::path(post, path = "/api/v1/wishes/confirm", operation_id = "confirm_wish", tag = "facilities",
request_body = WishConfirmation, responses(
    (status = 200, description = "It counts", body = ConfirmedWish),
    (status = 404, description = "`link_unknown`, also once it was taken back", body = Problem,
        content_type = "application/problem+json"),
    (status = 410, description = "`link_expired`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn confirm_wish(
    State(platform): State<Platform>,
    Json(confirmation): Json<WishConfirmation>,
) -> Result<Json<ConfirmedWish>, Problem> {
    let about = platform.submissions.confirm_wish(confirmation.token.expose()).await?;
    Ok(Json(ConfirmedWish { facility_slug: about.slug, wishes: about.wishes }))
}

/// Takes a wish back, and erases the address. Doing it again changes nothing.
#[utoipa::path(delete, path = "/api/v1/wishes/{token}", operation_id = "delete_wish", tag = "facilities",
params(("token" = String, Path, description = "The secret of the link to take it back, in every mail")), responses(
    (status = 204, description = "Nothing of it is left"),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn delete_wish(
    State(platform): State<Platform>,
    Path(token): Path<Redacted<String>>,
) -> Result<StatusCode, Problem> {
    platform.submissions.stop_wish(token.expose()).await?;
    Ok(StatusCode::NO_CONTENT)
}
