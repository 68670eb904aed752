//! What an editor asks of a decision that is not taken yet: what it would send, a text to start from, or what
//! the text would become. The case is shown again with the form as it was filled in, and changes nothing.

use super::beslissing::{kept, read, refused};
use crate::fields::Fields;
use crate::respond;
use crate::view::{case, decision};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::RuleError;
use domain::ids::CaseId;
use http_kit::{Platform, Problem};
use moderation::{Editor, Preview};

/// 200 with the answer; 422, 409 or 403 as for deciding.
pub(super) async fn answer(
    asked: &str,
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    headers: &HeaderMap,
    fields: &Fields,
) -> Result<Response, Problem> {
    match asked {
        "mail" => match mails(platform, editor, id, fields).await? {
            Ok(found) => {
                let mut page = kept(platform, editor, id, headers, fields).await?;
                page.mails = Some(case::mails(found));
                respond::with(StatusCode::OK, &page)
            }
            Err(refusal) => refused(refusal, platform, editor, id, headers, fields).await,
        },
        "redenen" => reasons(platform, editor, id, headers, fields).await,
        _ => respond::with(StatusCode::OK, &kept(platform, editor, id, headers, fields).await?),
    }
}

async fn mails(
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    fields: &Fields,
) -> Result<Result<Preview, RuleError>, Problem> {
    Ok(match read(platform, editor, id, fields).await? {
        Ok(draft) => platform.desk.preview(editor, id, draft).await,
        Err(refusal) => Err(refusal),
    })
}

/// The form with the text of the chosen articles added to the reasons.
async fn reasons(
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    headers: &HeaderMap,
    fields: &Fields,
) -> Result<Response, Problem> {
    let mut page = kept(platform, editor, id, headers, fields).await?;
    let language = page.form.as_ref().map(|form| form.mail_language).unwrap_or_default();
    let text = match decision::reason_text(fields, |articles, action| {
        platform.desk.reason_text(editor, articles, action, language.code())
    }) {
        Ok(text) => text,
        Err(refusal) => return refused(refusal, platform, editor, id, headers, fields).await,
    };
    if let Some(form) = &mut page.form {
        decision::insert_reasons(form, &text);
    }
    respond::with(StatusCode::OK, &page)
}
