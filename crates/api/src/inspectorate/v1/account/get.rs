//! `GET /api/inspectorate/v1/account`

use crate::shapes::team::{Account, SecondFactor, Session};
use axum::extract::State;
use http_kit::holder::InspectorHolderReader;
use http_kit::{Json, Platform, Problem};

/// The own account: its second factor and the browsers that are signed in.
#[utoipa::path(get, path = "/api/inspectorate/v1/account", operation_id = "get_inspector_account",
tag = "inspectorate account", security(("inspectorate_session" = [])), responses(
    (status = 200, description = "The account", body = Account),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_inspector_account(
    State(platform): State<Platform>,
    InspectorHolderReader(holder): InspectorHolderReader,
) -> Result<Json<Account>, Problem> {
    let factor = platform.desk.second_factor(&holder).await?;
    let sessions = platform.desk.own_sessions(&holder).await?;
    Ok(Json(Account {
        second_factor: SecondFactor::from(factor),
        sessions: sessions.into_iter().map(Session::from).collect(),
    }))
}
