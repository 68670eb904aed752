//! The queue as calls see it: filters, items and views.

use crate::shapes::case::CaseItem;
use crate::shapes::words;
use chrono::NaiveDate;
use domain::ids::FacilityId;
use domain::{CaseReason, CaseState, Lane, Sector};
use moderation::{NamedView, QueueFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Which cases. Every field narrows; nothing asked: all that are open.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct CaseFilter {
    /// In this state.
    #[schema(value_type = Option<words::CaseState>)]
    state: Option<CaseState>,
    /// Of this sector.
    #[schema(value_type = Option<words::Sector>)]
    sector: Option<Sector>,
    /// In this lane.
    #[schema(value_type = Option<words::Lane>)]
    lane: Option<Lane>,
    /// On the desk for this reason.
    #[schema(value_type = Option<words::CaseReason>)]
    reason: Option<CaseReason>,
    /// With this flag of screening, such as `insult`.
    flag: Option<String>,
    /// With findings that point to this article of the code of conduct, such as `privacy-1`.
    article: Option<String>,
    /// About this facility.
    facility_id: Option<Uuid>,
    /// With words that begin so in the text: all of them, at most 5, accents and capitals aside.
    text: Option<String>,
    /// Opened on this day in Belgium or later.
    opened_from: Option<NaiveDate>,
    /// Opened on this day in Belgium or earlier.
    opened_until: Option<NaiveDate>,
    /// Opened so many days ago or longer.
    #[schema(maximum = 3650)]
    older_than_days: Option<u16>,
    /// Only what is late.
    late: bool,
    /// Only what the caller holds.
    mine: bool,
    /// Only what a colleague handed over to the caller.
    handed_to_me: bool,
}

impl From<CaseFilter> for QueueFilter {
    fn from(filter: CaseFilter) -> Self {
        Self {
            state: filter.state,
            sector: filter.sector,
            lane: filter.lane,
            reason: filter.reason,
            flag: filter.flag,
            article: filter.article,
            facility_id: filter.facility_id.map(FacilityId),
            text: filter.text,
            opened_from: filter.opened_from,
            opened_until: filter.opened_until,
            older_than_days: filter.older_than_days,
            late: filter.late,
            mine: filter.mine,
            handed_to_me: filter.handed_to_me,
        }
    }
}

impl From<QueueFilter> for CaseFilter {
    fn from(filter: QueueFilter) -> Self {
        Self {
            state: filter.state,
            sector: filter.sector,
            lane: filter.lane,
            reason: filter.reason,
            flag: filter.flag,
            article: filter.article,
            facility_id: filter.facility_id.map(|id| id.0),
            text: filter.text,
            opened_from: filter.opened_from,
            opened_until: filter.opened_until,
            older_than_days: filter.older_than_days,
            late: filter.late,
            mine: filter.mine,
            handed_to_me: filter.handed_to_me,
        }
    }
}

/// A case in the queue: one for each text, with all that was found in it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct QueueItem {
    #[serde(flatten)]
    item: CaseItem,
    /// In which lane it waits: safeguarding comes before everything else.
    #[schema(value_type = words::Lane)]
    lane: Lane,
    /// The flags that screening raised.
    flags: Vec<String>,
    /// The articles of the code of conduct that the findings point to.
    articles: Vec<String>,
    /// What raised the risk: `text` where screening found something in it, `circumstances` where it is likely that the
    /// text is not what it says it is. Empty where nothing did.
    #[schema(example = json!(["circumstances"]))]
    raised_by: Vec<&'static str>,
    /// How many notices of the text wait in it.
    notices: u64,
    /// Whether it should have been decided by now.
    late: bool,
    /// Whether the caller holds it.
    held_by_me: bool,
    /// Whether a colleague handed it over to the caller.
    handed_to_me: bool,
}

impl From<moderation::QueueItem> for QueueItem {
    fn from(waiting: moderation::QueueItem) -> Self {
        Self {
            item: CaseItem::from(&waiting.case),
            lane: waiting.case.lane,
            flags: waiting.flags,
            articles: waiting.articles,
            raised_by: waiting.raised_by.iter().map(|by| by.as_str()).collect(),
            notices: waiting.notices,
            late: waiting.late,
            held_by_me: waiting.held_by_me,
            handed_to_me: waiting.handed_to_me,
        }
    }
}

/// A view of the queue with how many cases are in it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct View {
    /// Its id; null for one that everybody has.
    id: Option<Uuid>,
    /// Which one it is, where everybody has it: `open`, `late`, `safeguarding`, `mine`, `handed_to_me` or
    /// `escalated`.
    standing: Option<&'static str>,
    /// What an editor called it; empty for one that everybody has.
    name: String,
    /// The cases in it.
    filter: CaseFilter,
    /// Whether everybody sees it.
    shared: bool,
    /// Whether the caller saved it, and may change it.
    own: bool,
    /// How many of the cases that the caller may read are in it, counted up to 100.
    count: u64,
    /// Whether there may be more than were counted.
    or_more: bool,
}

impl From<NamedView> for View {
    fn from(view: NamedView) -> Self {
        Self {
            id: view.id,
            standing: view.standing.map(moderation::StandingView::as_str),
            name: view.name,
            filter: view.filter.into(),
            shared: view.shared,
            own: view.own,
            count: view.cases.count,
            or_more: view.cases.or_more,
        }
    }
}

/// A view as an editor wants it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewView {
    /// What it is called, 1 to 40 characters.
    name: String,
    /// The cases in it.
    #[serde(default)]
    filter: CaseFilter,
    /// Whether everybody sees it.
    #[serde(default)]
    shared: bool,
    /// Its place among the caller's views, from 0; at the end, or where it was, where nothing is asked.
    #[schema(maximum = 1000)]
    position: Option<u32>,
}

impl From<NewView> for moderation::ViewDraft {
    fn from(view: NewView) -> Self {
        Self { name: view.name, filter: view.filter.into(), shared: view.shared, position: view.position }
    }
}
