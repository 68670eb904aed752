//! `GET /api/editorial/v1/account`

use crate::shapes::team::{Account, SecondFactor, Session};
use axum::extract::State;
use http_kit::holder::HolderReader;
use http_kit::{Json, Platform, Problem};

/// The own account: its second factor and the browsers that are signed in.
#[utoipa::path(get, path = "/api/editorial/v1/account", operation_id = "get_account",
tag = "editorial account", security(("editorial_session" = [])), responses(
    (status = 200, description = "The account", body = Account),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_account(
    State(platform): State<Platform>,
    HolderReader(holder): HolderReader,
) -> Result<Json<Account>, Problem> {
    let factor = platform.desk.second_factor(&holder).await?;
    let sessions = platform.desk.own_sessions(&holder).await?;
    Ok(Json(Account {
        second_factor: SecondFactor::from(factor),
        sessions: sessions.into_iter().map(Session::from).collect(),
    }))
}
