//! `POST /redactie/wachtrij/volgende`: the next case, of those that the filters in the address ask for. The
//! cases after it come from there too.

use super::{List, rij};
use crate::redactie::{AtDesk, Token};
use crate::respond;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use http_kit::{Form, Platform, Problem, Query};

/// 303 to the case, which then is the editor's; back to the queue when nothing is left.
pub(crate) async fn take(
    State(platform): State<Platform>,
    editor: AtDesk,
    Query(list): Query<List>,
    headers: HeaderMap,
    Form(token): Form<Token>,
) -> Result<Response, Problem> {
    editor.check(&headers, &token.csrf_token)?;
    let answer = match platform.desk.next(&editor.0, &list.filter()).await? {
        Some(full) => respond::see_other(&format!("/redactie/zaak/{}", full.case.id)),
        None => respond::see_other(&list.address().with("leeg", "ja").href()),
    };
    Ok(rij::keep(&platform, &list, answer?))
}
