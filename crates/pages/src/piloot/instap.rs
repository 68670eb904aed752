//! `/piloot/programma/{id}/instap`: who gets ready, and who is stuck.

use super::shell;
use super::signed_in::AtPilots;
use crate::respond;
use crate::view::LANGUAGE;
use axum::extract::State;
use axum::response::Response;
use domain::pilot::{ApplicationState, STUCK_DAYS};
use domain::{MemberFunction, Sector};
use http_kit::{Path, Platform, Problem, Query};
use moderation::{FullChecklist, OnboardingBoard, OnboardingFilter, OnboardingLine};
use serde::Deserialize;
use std::collections::BTreeSet;
use templates::Speak;
use templates::forms::Choice;
use templates::pages::{ChecklistView, InstapView, OnboardingBoardPage, OnboardingRow, SumRow};

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    fase: Option<String>,
    sector: Option<String>,
    golf: Option<String>,
}

/// The board of a programme.
pub(crate) async fn board(
    State(platform): State<Platform>,
    AtPilots(manager): AtPilots,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    // What is unknown is none, as an empty one.
    let known = |text: &Option<String>| text.clone().unwrap_or_default();
    let (fase, sector, golf) = (known(&wanted.fase), known(&wanted.sector), known(&wanted.golf));
    let filter =
        OnboardingFilter { phase: fase.parse().ok(), sector: sector.parse().ok(), wave: golf.parse().ok() };
    let board = platform.desk.onboarding_board(&manager, &id, filter).await?;
    let phases = ApplicationState::ALL.iter().filter(|state| state.has_checklist());
    let phases = phases.map(|state| Choice::new(state.as_str(), LANGUAGE.application_state(*state), &fase));
    let sectors = board.sectors.iter().map(|one| Choice::new(one.as_str(), LANGUAGE.sector(*one), &sector));
    let waves = board
        .waves
        .iter()
        .map(|wave| Choice::new(wave.to_string(), LANGUAGE.with("pilot-join-wave", "number", wave), &golf));
    let all = |key: &str, current: &str| Choice::new("", LANGUAGE.t(key), current);
    respond::ok(&OnboardingBoardPage {
        shell: shell(&platform, &manager),
        all: board.sums.values().fold((0, 0), |(all, stuck), sum| (all + sum.all, stuck + sum.stuck)),
        stuck_days: STUCK_DAYS.unsigned_abs(),
        sums: sums(&board),
        choices: [
            std::iter::once(all("pilot-phase-all", &fase)).chain(phases).collect(),
            std::iter::once(all("instap-all-sectors", &sector)).chain(sectors).collect(),
            std::iter::once(all("instap-all-waves", &golf)).chain(waves).collect(),
        ],
        rows: board.items.into_iter().map(row).collect(),
        sectors: board.sectors,
        title: board.title,
        id,
    })
}

fn sums(board: &OnboardingBoard) -> Vec<SumRow> {
    let rows: BTreeSet<(ApplicationState, Option<u32>)> =
        board.sums.keys().map(|key| (key.0, key.1)).collect();
    let cell = |state, wave, sector: Sector| {
        let sum = board.sums.get(&(state, wave, sector)).copied().unwrap_or_default();
        (sector, sum.all, sum.stuck)
    };
    let cells = |state, wave| board.sectors.iter().map(|sector| cell(state, wave, *sector)).collect();
    rows.into_iter().map(|(state, wave)| SumRow { state, wave, cells: cells(state, wave) }).collect()
}

fn row(line: OnboardingLine) -> OnboardingRow {
    OnboardingRow {
        id: line.record.id.to_string(),
        applicant: line.record.applicant_name,
        sector: line.record.sector,
        state: line.record.state,
        wave: line.record.wave,
        list: ChecklistView::of(LANGUAGE, &line.checklist),
        days: line.still_days.unsigned_abs(),
        stuck: line.stuck,
    }
}

/// The checklist on the page of an application.
pub(super) fn view(full: FullChecklist) -> InstapView {
    let contact = |(function, person): (MemberFunction, storage::ContactPerson)| {
        let parts = [person.name, LANGUAGE.member_function(function), person.email, person.phone];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let corrections = full.corrections.into_iter().map(|(name, words)| (name, words.into_inner()));
    InstapView {
        list: ChecklistView::of(LANGUAGE, &full.checklist),
        days: full.still_days.unsigned_abs(),
        stuck: full.stuck,
        reminded: u64::from(full.reminded),
        contacts: full.contacts.into_iter().map(contact).collect(),
        corrections: corrections.collect(),
    }
}
