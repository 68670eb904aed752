//! `POST /api/pilot/v1/applications/{id}/transition`

use crate::shapes::application::Application;
use crate::shapes::words;
use axum::extract::State;
use domain::ids::ApplicationId;
use domain::pilot::ApplicationState;
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};
use moderation::MoveRefused;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;

/// A move.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"to": "provisionally_selected", "reason": ""}))]
pub(crate) struct Transition {
    /// Where to.
    #[schema(value_type = words::ApplicationState)]
    to: ApplicationState,
    /// Why; the applicant reads it in the mail. 10 to 1,000 graphemes; may be left out where the move needs no
    /// explanation.
    reason: Option<String>,
}

/// Moves an application, and tells the applicant by mail. A 409 `rules_unmet` has the conditions that stand in the
/// way in `rules`, each with `id`, `status` and `evidence`.
#[utoipa::path(post, path = "/api/pilot/v1/applications/{id}/transition", operation_id = "move_application",
tag = "pilot", params(("id" = Uuid, Path, description = "The application")), request_body = Transition,
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The application as it stands now", body = Application),
    (status = 404, description = "`application_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`rules_unmet`, `application_state_forbids`, `programme_full` or `no_facility_chosen`",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn move_application(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<Uuid>,
    Json(transition): Json<Transition>,
) -> Result<Json<Application>, Problem> {
    let reason = transition.reason.unwrap_or_default();
    let moved = platform.desk.move_application(&manager, ApplicationId(id), transition.to, &reason).await;
    Ok(Json(moved.map_err(problem)?.into()))
}

fn problem(refused: MoveRefused) -> Problem {
    let rules: Vec<Value> = refused
        .rules
        .iter()
        .map(|rule| json!({ "id": rule.rule, "status": rule.status, "evidence": rule.evidence }))
        .collect();
    let problem = Problem::from(refused.error);
    if rules.is_empty() { problem } else { problem.with("rules", rules) }
}
