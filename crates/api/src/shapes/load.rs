//! The load of the team.

use crate::shapes::words;
use chrono::{DateTime, Utc};
use domain::{Role, Sector};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Who has how much work, and what runs late.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct TeamLoad {
    /// When.
    at: DateTime<Utc>,
    /// The active editors, by name.
    members: Vec<MemberLoad>,
    /// What runs late, sector by sector.
    late: Vec<LateSector>,
}

/// The load of one editor.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MemberLoad {
    /// Which editor.
    id: Uuid,
    /// Name for colleagues.
    name: String,
    /// What the editor may do.
    #[schema(value_type = words::Role)]
    role: Role,
    /// Cases held now.
    held: u64,
    /// Decisions since midnight in Belgium.
    decided_today: u64,
    /// Decisions in the last seven days.
    decided_week: u64,
    /// The median of the minutes between taking a case and deciding it, over the newest 50 decisions of the
    /// last seven days; null where there is none.
    median_minutes: Option<u64>,
}

/// What runs late in a sector.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct LateSector {
    /// The sector.
    #[schema(value_type = words::Sector)]
    sector: Sector,
    /// Undecided cases that are past due, counted up to 1,000 of each state.
    cases: u64,
    /// Whether there are more.
    more: bool,
    /// When the oldest of them was due.
    oldest_due_at: Option<DateTime<Utc>>,
}

impl From<moderation::TeamLoad> for TeamLoad {
    fn from(load: moderation::TeamLoad) -> Self {
        let members = load.members.into_iter().map(|member| MemberLoad {
            id: member.id.0,
            name: member.name,
            role: member.role,
            held: member.held,
            decided_today: member.today,
            decided_week: member.week,
            median_minutes: member.median_minutes,
        });
        let late = load.late.into_iter().map(|late| LateSector {
            sector: late.sector,
            cases: late.cases,
            more: late.more,
            oldest_due_at: late.oldest_due,
        });
        Self { at: load.at, members: members.collect(), late: late.collect() }
    }
}
