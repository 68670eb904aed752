//! `GET /mijn-waardering/{token}/bevestigd`: the review was just confirmed.

use crate::respond;
use crate::view::{facility, promise};
use crate::visit::Visit;
use axum::extract::State;
use axum::response::Response;
use chrono::TimeDelta;
use domain::Lane;
use http_kit::{Path, Platform, Problem};
use templates::pages::{ConfirmedPage, QuestionForm};

/// Thanks, and the way to the own page.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let writer = platform.submissions.writer(&token).await?;
    let now = platform.desk.now();
    let due = platform.submissions.rules().due.due(Lane::Ordinary, now);
    let question = platform.submissions.question_for(&writer).await?;
    let mine = platform.submissions.manage(&writer).await?;
    respond::ok(&ConfirmedPage {
        shell: super::shell(&platform, &visit),
        facility: facility::named(&mine.facility),
        manage_url: format!("/mijn-waardering/{token}"),
        due_days: days_until(due - now),
        question: question.map(|token| QuestionForm::new("/mening", "", token.expose())),
        promises: promise::questions(&platform.submissions.promises(&writer).await?, &token),
    })
}

/// Whole days that hold this time, with nights, weekends and holidays: what a reader can count on.
fn days_until(time: TimeDelta) -> u64 {
    u64::try_from(time.num_hours()).unwrap_or(0).div_euclid(24) + 1
}
