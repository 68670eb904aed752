//! `/aanbieder/meldingen`: how a member hears that reviews come online, and the link to stop in the mails.

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
use domain::{FieldError, NewsFrequency, RuleError};
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use serde::Deserialize;
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
    let cursor = wanted.cursor.as_deref();
    let found = platform.providers.notifications(&member, cursor, ROWS).await?;
    let (next, first) = Address::new(ROOT).pager(cursor, found.next_cursor);
    let rows = found.items.iter().map(|mine| NotificationRow {
        id: mine.facility.id.to_string(),
        name: mine.facility.name.clone(),
        frequency: LANGUAGE.news_frequencies(mine.frequency.as_str()),
    });
    let shell = shell(&platform, &member, ROOT).with_notice(view::notice(wanted.gedaan.as_deref()));
    respond::ok(&NotificationsPage { shell, rows: rows.collect(), next, first })
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
