//! The demo's serious signals: three invented ones in different states, through the real use cases.

use super::desk::Team;
use anyhow::{Context, Result};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{CaseId, ReviewId};
use domain::{MockClock, Urgency};
use moderation::{Inspector, SignalDraft};
use storage::Store;

/// How many reviews are looked through for texts that screening flagged.
const LOOK_BACK: usize = 400;
const SEEN: &str =
    "In deze verzonnen tekst staan tekens dat iemand in gevaar is. Ik vraag om dit door te geven.";

/// Opens the signals: the newest only opened, one handed over, one whose receipt the inspectorate gave.
/// `reviews` has the newest last.
pub async fn open(
    team: &Team,
    inspector: &Inspector,
    store: &Store,
    clock: &MockClock,
    end: DateTime<Utc>,
    reviews: &[ReviewId],
) -> Result<()> {
    let flagged = flagged(team, store, reviews).await?;
    let (desk, senior) = (team.desk(), team.senior());
    for (n, (case, opened_at, draft)) in flagged.into_iter().enumerate() {
        let begin = if n == 0 { end - TimeDelta::minutes(20) } else { opened_at + TimeDelta::minutes(40) };
        clock.set(begin.max(opened_at).min(end));
        let draft = SignalDraft { urgency: Urgency::Serious, description: SEEN.to_owned(), ..draft };
        let signal = desk.open_signal(team.colleague(), case, &draft).await.context("opening a signal")?;
        if n == 0 {
            continue;
        }
        clock.set((begin + TimeDelta::minutes(30)).min(end));
        desk.refer_signal(senior, signal.item.id, "zorginspectie", "Gebeld en doorgegeven.").await?;
        if n == 1 {
            continue;
        }
        clock.set((begin + TimeDelta::hours(3)).min(end));
        desk.acknowledge_signal(inspector, signal.item.id, "").await?;
        clock.set((begin + TimeDelta::hours(5)).min(end));
        desk.note_signal(inspector, signal.item.id, "We plannen een onaangekondigd bezoek.").await?;
    }
    clock.set(end);
    Ok(())
}

/// The three newest cases whose text screening flagged, with what it proposes.
async fn flagged(
    team: &Team,
    store: &Store,
    reviews: &[ReviewId],
) -> Result<Vec<(CaseId, DateTime<Utc>, SignalDraft)>> {
    let mut found = Vec::new();
    for review in reviews.iter().rev().take(LOOK_BACK) {
        let Some(case) = store.view().queue().newest_of(review.0).await? else { continue };
        let full = team.desk().case(team.senior(), case.id).await?;
        if let Some(draft) = full.proposed_signal() {
            found.push((case.id, case.opened_at, draft));
        }
        if found.len() == 3 {
            break;
        }
    }
    Ok(found)
}
