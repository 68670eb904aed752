//! `/aanbieder/waardering/{id}`: a review with the replies to it, and the form to write one.

use super::signed_in::AtProvider;
use super::view::{form, page as context, warnings};
use crate::done::Done;
use crate::fields::Fields;
use crate::respond;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::ReviewId;
use domain::{ErrorKind, FieldError, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use onboarding::ReplyDraft;
use templates::forms::FormErrors;
use templates::pages::QuestionForm;

/// The review; 404 where somebody else runs the facility.
pub(super) async fn page(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Path(id): Path<ReviewId>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let found = platform.providers.review(&member, id).await?;
    let mut page = context(&platform, &member, id, &found);
    page.shell = page.shell.with_notice(done.notice());
    if done.code() == Some("reactie") {
        let token = platform.providers.question_after(&member, id).await?;
        let csrf = member.csrf_token().expose();
        page.question = token.map(|token| QuestionForm::new("/aanbieder/mening", csrf, token.expose()));
    }
    respond::ok(&page)
}

/// Looks at what was written, keeps it or sends it: 303 to the review; the page with what screening says, or
/// with what is wrong, otherwise.
pub(super) async fn write(
    State(platform): State<Platform>,
    member: AtProvider,
    Path(id): Path<ReviewId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "text", "improvement", "planned_for", "doe"].contains(&name))?;
    let (providers, member) = (&platform.providers, &member.0);
    let draft = draft(&fields)?;
    let done = match fields.text("doe") {
        "bewaren" => providers.save_draft(member, id, &draft).await.map(|_| "bewaard"),
        "versturen" => {
            let sent = providers.review(member, id).await?;
            // Nothing to change was sent in yet, or the answer is public: then it is a new one.
            let new = sent.to_write().is_none_or(|(reply, _)| reply.is_none_or(|reply| reply.version == 0));
            let answer = match new {
                true => providers.send(member, id, &draft).await,
                false => providers.edit(member, id, &draft).await,
            };
            answer.map(|_| "reactie")
        }
        _ => match providers.preview(member, id, &draft.text).await {
            Ok(seen) => {
                let found = providers.review(member, id).await?;
                let mut page = context(&platform, member, id, &found);
                page.form = form(&found, Some(&draft));
                if let Some(form) = &mut page.form {
                    form.preview = Some(warnings(&seen));
                }
                return respond::ok(&page);
            }
            Err(refusal) => Err(refusal),
        },
    };
    match done {
        Ok(code) => respond::see_other(&format!("/aanbieder/waardering/{id}?gedaan={code}")),
        Err(refusal) => refused(&platform, member, id, Some(&draft), "", refusal).await,
    }
}

/// Appeals: 303 to the review; 422 with the page otherwise.
pub(super) async fn appeal(
    State(platform): State<Platform>,
    member: AtProvider,
    Path(id): Path<ReviewId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "reason"].contains(&name))?;
    let reason = fields.text("reason");
    match platform.providers.appeal(&member.0, id, reason).await {
        Ok(_) => respond::see_other(&format!("/aanbieder/waardering/{id}?gedaan=reactie-beroep")),
        Err(refusal) => refused(&platform, &member.0, id, None, reason, refusal).await,
    }
}

fn draft(fields: &Fields) -> Result<ReplyDraft, Problem> {
    let improvement = match fields.text("improvement") {
        "" => domain::Improvement::None,
        given => given.parse().map_err(|_| {
            let detail = "Kies een waarde uit de lijst.";
            RuleError::invalid(vec![FieldError::new("/improvement", "invalid_value", detail)])
        })?,
    };
    // The field stays in the form of who plans nothing: what is left in it says nothing then.
    let planned_for = match fields.text("planned_for") {
        given if given.is_empty() || improvement != domain::Improvement::Planned => None,
        given => Some(given.parse().map_err(|_| {
            let detail = "Dit is geen dag. Een voorbeeld: 2026-12-24.";
            RuleError::invalid(vec![FieldError::new("/planned_for", "invalid_value", detail)])
        })?),
    };
    Ok(ReplyDraft { text: fields.text("text").to_owned(), improvement, planned_for })
}

async fn refused(
    platform: &Platform,
    member: &moderation::ProviderMember,
    id: ReviewId,
    draft: Option<&ReplyDraft>,
    reason: &str,
    refusal: RuleError,
) -> Result<Response, Problem> {
    if !matches!(refusal.kind, ErrorKind::Invalid | ErrorKind::Conflict) {
        return Err(refusal.into());
    }
    let found = platform.providers.review(member, id).await?;
    let mut page = context(platform, member, id, &found);
    if draft.is_some() {
        page.form = form(&found, draft);
    }
    if let Some(kept) = &mut page.appeal {
        reason.clone_into(kept);
    }
    page.errors = match refusal.kind {
        ErrorKind::Invalid => FormErrors::from_fields(&refusal.fields),
        _ => FormErrors::whole(refusal.detail),
    };
    respond::with(status_of(refusal.kind), &page)
}
