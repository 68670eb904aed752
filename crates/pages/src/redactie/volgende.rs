//! `POST /redactie/volgende`: the next case for this editor, of the part of the queue they work through.

use super::AtDesk;
use super::wachtrij::rij;
use crate::address::Address;
use crate::respond;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::CaseId;
use domain::{ErrorKind, RuleError};
use http_kit::{Form, Platform, Problem};
use moderation::Editor;
use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Onward {
    #[serde(default)]
    csrf_token: String,
    /// The case that is left for it, and given back.
    #[serde(default)]
    verlaat: String,
}

/// 303 to the next case, or to the queue when there is none.
pub(crate) async fn next(
    State(platform): State<Platform>,
    editor: AtDesk,
    headers: HeaderMap,
    Form(onward): Form<Onward>,
) -> Result<Response, Problem> {
    editor.check(&headers, &onward.csrf_token)?;
    let left = onward.verlaat.parse::<CaseId>().ok();
    let found = claim_next(&platform, &editor.0, &headers, left).await?;
    if let Some(left) = left {
        give_back(&platform, &editor.0, left).await?;
    }
    match found {
        Some(case) => respond::see_other(&format!("/redactie/zaak/{case}")),
        None => respond::see_other(&rij::kept(&headers).address().with("leeg", "ja").href()),
    }
}

/// Where an editor goes after a decision in `decided`: to the next case, or to the queue.
pub(crate) async fn after(
    platform: &Platform,
    editor: &Editor,
    headers: &HeaderMap,
    decided: CaseId,
) -> Result<Response, Problem> {
    let to = match claim_next(platform, editor, headers, Some(decided)).await? {
        Some(case) => Address::new(format!("/redactie/zaak/{case}")),
        None => rij::kept(headers).address(),
    };
    respond::see_other(&to.with("vorige", decided.to_string()).href())
}

/// Gives a case back that this editor may hold.
pub(crate) async fn give_back(platform: &Platform, editor: &Editor, case: CaseId) -> Result<(), Problem> {
    match platform.desk.release(editor, case).await {
        // Not held any more, decided, or never there: then there is nothing to give back.
        Err(refusal) if !matches!(refusal.kind, ErrorKind::Conflict | ErrorKind::NotFound) => {
            Err(refusal.into())
        }
        _ => Ok(()),
    }
}

/// Claims the next case of the queue, other than `except`.
async fn claim_next(
    platform: &Platform,
    editor: &Editor,
    headers: &HeaderMap,
    except: Option<CaseId>,
) -> Result<Option<CaseId>, RuleError> {
    // A case that is held or decided is never handed out, so that `except` comes back only to who left it.
    let found = platform.desk.next(editor, &rij::kept(headers).filter()).await?;
    Ok(found.map(|full| full.case.id).filter(|case| Some(*case) != except))
}
