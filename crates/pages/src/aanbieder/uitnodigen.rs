//! `/aanbieder/voorzieningen/{id}/uitnodigen`: posters, letters and codes to hand out.

use super::signed_in::AtProvider;
use super::view::shell;
use crate::done::Done;
use crate::fields::Fields;
use crate::respond;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::ids::{BatchId, FacilityId};
use domain::{ErrorKind, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::ProviderMember;
use onboarding::{BatchDraft, CodesStanding, MyBatch, Printed};
use std::fmt::Write as _;
use templates::forms::{FormError, FormErrors};
use templates::pages::{BatchRow, CodesView, InvitationsPage};
use templates::{Language, Shell, brussels};

/// The page; 404 where somebody else runs the facility, 403 for who only reads along.
pub(super) async fn page(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Path(id): Path<FacilityId>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let mut page = context(&platform, &member, id).await?;
    page.shell = page.shell.with_notice(done.notice());
    respond::ok(&page)
}

/// Makes papers: the PDF; the page with what is wrong otherwise.
pub(super) async fn make(
    State(platform): State<Platform>,
    member: AtProvider,
    Path(id): Path<FacilityId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "kind", "language", "copies", "name"].contains(&name))?;
    let text = |name| fields.text(name).to_owned();
    let draft = BatchDraft {
        kind: text("kind"),
        language: text("language"),
        // What is no number is none of those that are taken.
        copies: fields.text("copies").trim().parse().unwrap_or(0),
        name: text("name"),
    };
    match platform.providers.invite(&member.0, id, &draft).await {
        Ok(printed) => Ok(pdf(printed)),
        Err(refusal) => {
            let mut page = context(&platform, &member.0, id).await?;
            let language = page.shell.language;
            page.kinds = language.invitation_kinds(&draft.kind);
            page.languages = Language::poster_languages(&draft.language);
            (page.copies, page.label) = (text("copies"), draft.name);
            refused(page, refusal)
        }
    }
}

/// The PDF of papers that were made before.
pub(super) async fn again(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Path((id, batch)): Path<(FacilityId, BatchId)>,
) -> Result<Response, Problem> {
    Ok(pdf(platform.providers.printed_again(&member, id, batch).await?))
}

/// Takes a code back: 303 to the page.
pub(super) async fn withdraw(
    State(platform): State<Platform>,
    member: AtProvider,
    Path((id, batch)): Path<(FacilityId, BatchId)>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| name == CSRF_FIELD)?;
    match platform.providers.withdraw_invitations(&member.0, id, batch).await {
        Ok(_) => respond::see_other(&format!("/aanbieder/voorzieningen/{id}/uitnodigen?gedaan=code-terug")),
        Err(refusal) => refused(context(&platform, &member.0, id).await?, refusal),
    }
}

/// Evaluates a request that the command made: the answer as a file. The platform sees no code.
pub(super) async fn codes(
    State(platform): State<Platform>,
    member: AtProvider,
    Path(id): Path<FacilityId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "aanvraag"].contains(&name))?;
    let issued = match requested(fields.text("aanvraag")) {
        Some(blinded) => platform.providers.issue_codes(&member.0, id, &blinded).await,
        None => Err(RuleError::invalid(vec![domain::FieldError::new(
            "/aanvraag",
            "bad_request",
            "Dit is geen aanvraag van de opdracht. Plak ze helemaal.",
        )])),
    };
    match issued {
        Ok(issued) => {
            let answer = serde_json::json!({
                "period": issued.period.to_string(),
                "key": { "id": issued.key.id, "public_key": hex(&issued.key.element) },
                "evaluated": issued.evaluated.elements.iter().map(|one| hex(one)).collect::<Vec<_>>(),
                "proof": hex(&issued.evaluated.proof),
            });
            let name = "attachment; filename=\"antwoord.json\"";
            let headers = [(CONTENT_TYPE, "application/json"), (CONTENT_DISPOSITION, name)];
            Ok((StatusCode::OK, headers, answer.to_string()).into_response())
        }
        Err(refusal) => {
            let mut page = context(&platform, &member.0, id).await?;
            page.request = fields.text("aanvraag").chars().take(20_000).collect();
            refused(page, refusal)
        }
    }
}

/// The blinded elements of a request; nothing where it is none.
fn requested(text: &str) -> Option<Vec<String>> {
    let value: serde_json::Value = serde_json::from_str(text.trim()).ok()?;
    let all = value.get("blinded")?.as_array()?;
    all.iter().map(|one| one.as_str().map(str::to_owned)).collect()
}

pub(super) fn pdf(printed: Printed) -> Response {
    let name = format!("attachment; filename=\"{}\"", printed.file_name);
    ([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)], printed.pdf).into_response()
}

fn refused(mut page: InvitationsPage, refusal: RuleError) -> Result<Response, Problem> {
    let status = status_of(refusal.kind);
    page.errors = match refusal.kind {
        // One field holds all of a request.
        ErrorKind::Invalid => FormErrors(
            FormErrors::from_fields(&refusal.fields)
                .0
                .into_iter()
                .map(|error| match error.field.starts_with("blinded") {
                    true => FormError { field: "aanvraag".to_owned(), ..error },
                    false => error,
                })
                .collect(),
        ),
        ErrorKind::Conflict => FormErrors::whole(refusal.detail),
        _ => return Err(refusal.into()),
    };
    respond::with(status, &page)
}

async fn context(
    platform: &Platform,
    member: &ProviderMember,
    id: FacilityId,
) -> Result<InvitationsPage, Problem> {
    let invited = platform.providers.invited(member, id).await?;
    let standing = platform.providers.codes_standing(member, id).await?;
    let shell: Shell = shell(platform, member, &format!("/aanbieder/voorzieningen/{id}/uitnodigen"));
    let language = shell.language;
    Ok(InvitationsPage {
        closed: invited.facility.accepts_reviews().err().map(|refusal| language.refusal(&refusal)),
        name: invited.facility.name,
        slug: invited.facility.slug,
        base: platform.base_url.to_string(),
        id: id.to_string(),
        kinds: language.invitation_kinds(""),
        languages: Language::poster_languages(language.code()),
        copies: String::new(),
        label: String::new(),
        batches: invited.batches.into_iter().map(row).collect(),
        codes: made(&standing),
        request: String::new(),
        errors: FormErrors::none(),
        shell,
    })
}

fn row(batch: MyBatch) -> BatchRow {
    let language: Language = batch.language.parse().unwrap_or_default();
    BatchRow {
        id: batch.id.to_string(),
        kind: batch.kind,
        language: language.own_name(),
        name: batch.name,
        copies: u64::from(batch.copies),
        code: batch.code.to_string(),
        mine: batch.mine,
        reviews: batch.reviews.map(u64::from),
        made_on: brussels(batch.created_at).date(),
        withdrawn_on: batch.withdrawn_at.map(|at| brussels(at).date()),
    }
}

fn made(standing: &CodesStanding) -> CodesView {
    let allowance = standing.allowance;
    CodesView {
        period: standing.period.to_string(),
        capacity: allowance.capacity.map(u64::from),
        allowed: u64::from(allowance.allowed),
        issued: u64::from(allowance.issued),
        left: u64::from(allowance.left()),
        used: standing.used.map(u64::from),
        public_key: standing.key.as_ref().map(|key| hex(&key.element)),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
