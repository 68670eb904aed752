//! Who has how much work, and what runs late.

use crate::team::seniors_only;
use crate::{Desk, Editor};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::ids::{CaseId, EditorId};
use domain::{CaseState, Role, RuleError, Sector};
use std::collections::HashMap;
use storage::View;
use templates::brussels;

/// Late cases counted of each sector and state; where there are more, that is said.
const LATE: u64 = 1000;
/// Decisions of an editor that the median is of.
const SAMPLE: u64 = 50;

/// The load of the team at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamLoad {
    /// When.
    pub at: DateTime<Utc>,
    /// The active editors and senior editors, by name.
    pub members: Vec<MemberLoad>,
    /// What runs late, sector by sector.
    pub late: Vec<LateSector>,
}

/// The load of one editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberLoad {
    /// Which editor.
    pub id: EditorId,
    /// Name for colleagues.
    pub name: String,
    /// The role.
    pub role: Role,
    /// Cases held now.
    pub held: u64,
    /// Decisions since midnight in Belgium.
    pub today: u64,
    /// Decisions in the last seven days.
    pub week: u64,
    /// The median of the minutes between taking a case and deciding it, over the newest 50 decisions of the
    /// last seven days; nothing where there is none.
    pub median_minutes: Option<u64>,
}

/// What runs late in a sector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LateSector {
    /// The sector.
    pub sector: Sector,
    /// Undecided cases that are past due, counted up to 1,000 of each state.
    pub cases: u64,
    /// Whether there are more.
    pub more: bool,
    /// When the oldest of them was due.
    pub oldest_due: Option<DateTime<Utc>>,
}

impl Desk {
    /// Who has how much work, and what runs late.
    ///
    /// Errors: `senior_only` (403).
    pub async fn load_of_team(&self, senior: &Editor) -> Result<TeamLoad, RuleError> {
        seniors_only(senior)?;
        let now = self.clock.now();
        let week = now - TimeDelta::days(7);
        let view = self.store.view();
        let mut team = view.editors().all().await?;
        team.retain(|editor| editor.active && editor.role.works_at_desk());
        let ids: Vec<EditorId> = team.iter().map(|editor| editor.id).collect();
        let held: HashMap<_, _> = view.workload().held(now).await?.into_iter().collect();
        let today: HashMap<_, _> = view.workload().decided(&ids, midnight(now)).await?.into_iter().collect();
        let decided: HashMap<_, _> = view.workload().decided(&ids, week).await?.into_iter().collect();
        let mut members = Vec::new();
        for editor in team {
            let count = |of: &HashMap<EditorId, u64>| of.get(&editor.id).copied().unwrap_or_default();
            let busy = count(&decided) > 0;
            let median_minutes = if busy { median(&view, editor.id, week).await? } else { None };
            members.push(MemberLoad {
                id: editor.id,
                name: editor.name.expose().clone(),
                role: editor.role,
                held: count(&held),
                today: count(&today),
                week: count(&decided),
                median_minutes,
            });
        }
        members.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
        Ok(TeamLoad { at: now, members, late: late(&view, now).await? })
    }
}

async fn late(view: &View<'_>, now: DateTime<Utc>) -> Result<Vec<LateSector>, RuleError> {
    let mut sectors = Vec::new();
    for sector in Sector::ALL {
        let mut found = LateSector { sector, cases: 0, more: false, oldest_due: None };
        for state in CaseState::ALL.into_iter().filter(|state| state.is_undecided()) {
            let (count, oldest) = view.workload().late(state, sector, now, LATE + 1).await?;
            found.cases += count.min(LATE);
            found.more |= count > LATE;
            found.oldest_due = [found.oldest_due, oldest].into_iter().flatten().min();
        }
        sectors.push(found);
    }
    Ok(sectors)
}

async fn median(view: &View<'_>, editor: EditorId, since: DateTime<Utc>) -> Result<Option<u64>, RuleError> {
    let decided = view.workload().newest_decisions(editor, since, SAMPLE).await?;
    let cases: Vec<CaseId> = decided.iter().map(|(case, _)| *case).collect();
    let claims = view.workload().claims(editor, &cases).await?;
    let mut minutes: Vec<i64> = decided.iter().filter_map(|(case, at)| taken(&claims, *case, *at)).collect();
    minutes.sort_unstable();
    let middle = minutes.get(minutes.len() / 2).copied();
    Ok(middle.and_then(|minutes| u64::try_from(minutes).ok()))
}

/// The whole minutes between the last time a case was taken before it was decided, and that moment.
fn taken(claims: &[(CaseId, DateTime<Utc>)], case: CaseId, decided: DateTime<Utc>) -> Option<i64> {
    let before = claims.iter().filter(|(of, at)| *of == case && *at <= decided).map(|(_, at)| *at);
    before.max().map(|at| (decided - at).num_minutes())
}

/// The last midnight in Belgium, also on a day on which the clock changes.
fn midnight(now: DateTime<Utc>) -> DateTime<Utc> {
    let local = brussels(now);
    let day = local.date().and_time(NaiveTime::MIN);
    let guess = now - (local - day);
    guess - (brussels(guess) - day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight_in_belgium() {
        for (now, midnight_utc) in [
            ("2026-11-22T09:00:00Z", "2026-11-21T23:00:00Z"),
            ("2026-07-01T21:59:59Z", "2026-06-30T22:00:00Z"),
            ("2026-07-01T22:00:00Z", "2026-07-01T22:00:00Z"),
            // The days on which the clock goes forward and back.
            ("2026-03-29T12:00:00Z", "2026-03-28T23:00:00Z"),
            ("2026-10-25T12:00:00Z", "2026-10-24T22:00:00Z"),
        ] {
            let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
            assert_eq!(midnight(at(now)), at(midnight_utc), "{now}");
        }
    }
}
