//! `/piloot/programmas` and `/piloot/programma/{id}`: the board, and the applications to a programme.

use super::shell;
use super::signed_in::AtPilots;
use crate::address::Address;
use crate::respond;
use crate::view::LANGUAGE;
use axum::extract::State;
use axum::response::Response;
use domain::pilot::ApplicationState;
use http_kit::{Path, Platform, Problem, Query};
use moderation::{ApplicationListFilter, ProgrammeBoard};
use serde::Deserialize;
use storage::ApplicationRecord;
use templates::Speak;
use templates::forms::Choice;
use templates::pages::{ApplicationRow, BoardRow, PilotBoardPage, PilotListPage};

/// Applications on a page.
const ON_A_PAGE: u64 = 25;

/// How many applications stand where.
pub(crate) async fn board(
    State(platform): State<Platform>,
    AtPilots(manager): AtPilots,
) -> Result<Response, Problem> {
    let boards = platform.desk.programmes(&manager).await?;
    let row = |board: ProgrammeBoard| BoardRow {
        title: title(&board.programme),
        places: (board.taken, u64::from(board.programme.capacity)),
        phases: board.counts.into_iter().collect(),
        id: board.programme.id,
    };
    let rows = boards.into_iter().map(row).collect();
    respond::ok(&PilotBoardPage { shell: shell(&platform, &manager), rows })
}

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    fase: Option<String>,
    cursor: Option<String>,
}

/// The applications of a phase, or of all; with the waiting list beside those that wait.
pub(crate) async fn list(
    State(platform): State<Platform>,
    AtPilots(manager): AtPilots,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let fase = wanted.fase.unwrap_or_default();
    // An unknown phase is none, as an empty one.
    let phase: Option<ApplicationState> = fase.parse().ok();
    let filter = ApplicationListFilter { phase, sector: None, limit: ON_A_PAGE, cursor: wanted.cursor };
    let found = platform.desk.applications(&manager, &id, &filter).await?;
    let waiting = match phase {
        Some(ApplicationState::Applied) => platform.desk.waiting_list(&manager, &id).await?.items,
        _ => Vec::new(),
    };
    let waiting = waiting.into_iter().map(|one| {
        (one.record.applicant_name, one.record.id.to_string(), one.met as u64, one.of as u64, one.fits)
    });
    let state =
        |state: &ApplicationState| Choice::new(state.as_str(), LANGUAGE.application_state(*state), &fase);
    let all = Choice::new("", LANGUAGE.t("pilot-phase-all"), &fase);
    let next = found.next_cursor.map(|cursor| {
        Address::new(format!("/piloot/programma/{id}")).with("fase", &fase).with("cursor", cursor).href()
    });
    let programme = platform.submissions.programmes().get(&id);
    respond::ok(&PilotListPage {
        shell: shell(&platform, &manager),
        title: programme.map(title).unwrap_or_default(),
        phases: std::iter::once(all).chain(ApplicationState::ALL.iter().map(state)).collect(),
        rows: found.items.into_iter().map(row).collect(),
        next: next.unwrap_or_default(),
        waiting: waiting.collect(),
        id,
    })
}

fn row(record: ApplicationRecord) -> ApplicationRow {
    ApplicationRow {
        id: record.id.to_string(),
        applicant: record.applicant_name,
        municipalities: record.municipalities.join(", "),
        state: record.state,
        moved_at: record.moved_at,
    }
}

fn title(programme: &domain::pilot::Programme) -> String {
    programme.words("nl").map(|words| words.title.clone()).unwrap_or_default()
}
