//! `/aanbieder/meldingen`: how a member hears that reviews come online, in which language mails come, and the link to
//! stop in the mails.

use super::signed_in::AtProvider;
use super::view::shell;
use crate::address::Address;
use crate::fields::Fields;
use crate::respond;
use crate::view::{self, LANGUAGE};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::FacilityId;
use domain::{ErrorKind, FieldError, NewsFrequency, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::ProviderMember;
use serde::Deserialize;
use templates::Language;
use templates::forms::FormErrors;
use templates::pages::{NotificationRow, NotificationsPage, StopNewsPage};

/// Rows on a page.
const ROWS: u64 = 50;
const ROOT: &str = "/aanbieder/meldingen";

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Wanted {
    cursor: Option<String>,
    gedaan: Option<String>,
}

/// The facilities, each with how often a mail comes.
pub(super) async fn page(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let mut page = context(&platform, &member, wanted.cursor.as_deref(), member.language().code()).await?;
    page.shell = page.shell.with_notice(view::notice(wanted.gedaan.as_deref()));
    respond::ok(&page)
}

/// Chooses the language of the mails: 303 to the list; 422 with the page for what is no language.
pub(super) async fn choose_language(
    State(platform): State<Platform>,
    member: AtProvider,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "language"].contains(&name))?;
    let typed = fields.text("language");
    match platform.providers.choose_language(&member.0, typed).await {
        Ok(_) => respond::see_other(&format!("{ROOT}?gedaan=bewaard")),
        Err(refusal) if refusal.kind == ErrorKind::Invalid => {
            let mut page = context(&platform, &member.0, None, typed).await?;
            page.errors = FormErrors::from_fields(&refusal.fields);
            respond::with(status_of(refusal.kind), &page)
        }
        Err(refusal) => Err(refusal.into()),
    }
}

async fn context(
    platform: &Platform,
    member: &ProviderMember,
    cursor: Option<&str>,
    language: &str,
) -> Result<NotificationsPage, Problem> {
    let found = platform.providers.notifications(member, cursor, ROWS).await?;
    let (next, first) = Address::new(ROOT).pager(cursor, found.next_cursor);
    let rows = found.items.iter().map(|mine| NotificationRow {
        id: mine.facility.id.to_string(),
        name: mine.facility.name.clone(),
        frequency: LANGUAGE.news_frequencies(mine.frequency.as_str()),
    });
    Ok(NotificationsPage {
        shell: shell(platform, member, ROOT),
        languages: Language::poster_languages(language),
        errors: FormErrors::none(),
        rows: rows.collect(),
        next,
        first,
    })
}

/// Chooses how often a mail comes about a facility: 303 to the list; 404 where somebody else runs it.
pub(super) async fn choose(
    State(platform): State<Platform>,
    member: AtProvider,
    Path(id): Path<FacilityId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "frequency"].contains(&name))?;
    let frequency: NewsFrequency = fields.text("frequency").parse().map_err(|_| {
        let detail = "Kies een waarde uit de lijst.";
        RuleError::invalid(vec![FieldError::new("/frequency", "invalid_value", detail)])
    })?;
    platform.providers.choose_notification(&member.0, id, frequency).await?;
    respond::see_other(&format!("{ROOT}?gedaan=bewaard"))
}

/// The button to stop; 404 for a link that we never made.
pub(super) async fn stop_page(
    State(platform): State<Platform>,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    platform.desk.peek_news_stop(&token)?;
    respond::ok(&StopNewsPage { shell: view::dutch(&platform, ROOT), token })
}

/// Stops, whatever the body says, and as often as asked: 200, without a redirect (RFC 8058).
pub(super) async fn stop(
    State(platform): State<Platform>,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    platform.desk.stop_news(&token).await?;
    respond::ok(&StopNewsPage { shell: view::dutch(&platform, ROOT), token: String::new() })
}
