//! The queue, as the context of its page.

use crate::redactie::wachtrij::{List, Order, address_of};
use crate::view::LANGUAGE;
use crate::view::case::{Names, name_of};
use domain::{CaseReason, CaseState, Facility, Lane, Sector};
use http_kit::Platform;
use moderation::{Editor, NamedView, QueueFilter, QueueItem, RaisedBy, StandingView};
use screening::Flag;
use templates::choices;
use templates::forms::Choice;
use templates::pages::{Claimant, Counted, QueueFilters, QueueRow, QueueTab};

/// A case in the queue.
pub(crate) fn row(waiting: &QueueItem, facility: &Facility, editor: &Editor, names: &Names) -> QueueRow {
    let case = &waiting.case;
    QueueRow {
        case_id: case.id.to_string(),
        facility_id: facility.id.to_string(),
        facility_name: facility.name.clone(),
        municipality: facility.municipality.clone(),
        sector: case.sector,
        version: case.version,
        lane: case.lane,
        reason: case.reason.shown(),
        flags: waiting.flags.clone(),
        articles: waiting.articles.clone(),
        circumstances: waiting.raised_by.contains(&RaisedBy::Circumstances),
        notices: waiting.notices,
        risk: case.risk,
        proposal: case.proposal.clone(),
        submitted_at: case.opened_at,
        due_at: case.due_at,
        late: waiting.late,
        handed_to_me: waiting.handed_to_me,
        claimed_by: match case.lease {
            None => Claimant::Nobody,
            Some(lease) if lease.editor == editor.id() => Claimant::Me,
            Some(lease) => Claimant::Other(name_of(names, lease.editor)),
        },
    }
}

const fn counted(view: &NamedView) -> Counted {
    Counted { number: view.cases.count, or_more: view.cases.or_more }
}

/// The views as tabs; the one with these filters is the current one.
pub(crate) fn tabs(views: &[NamedView], shown: &QueueFilter) -> Vec<QueueTab> {
    let tab = |view: &NamedView| QueueTab {
        href: address_of(&view.filter).href(),
        label: view.standing.map_or_else(|| view.name.clone(), |view| LANGUAGE.queue_view(view.as_str())),
        count: counted(view),
        current: view.filter == *shown,
    };
    views.iter().map(tab).collect()
}

/// How many cases are late, where there are some.
pub(crate) fn late(views: &[NamedView]) -> Option<Counted> {
    let late = views.iter().find(|view| view.standing == Some(StandingView::Late));
    late.map(counted).filter(|count| count.number > 0)
}

/// The view of the editor's own with these filters.
pub(crate) fn own_view(views: &[NamedView], shown: &QueueFilter) -> Option<String> {
    let own = views.iter().find(|view| view.own && view.filter == *shown)?;
    own.id.map(|id| id.to_string())
}

/// The form, as it was filled in.
pub(crate) fn filters(platform: &Platform, list: &List) -> QueueFilters {
    let filter = list.filter();
    let text = |text: Option<String>| text.unwrap_or_default();
    QueueFilters {
        open: filter != QueueFilter::default() && !is_standing(&filter),
        state: choices::case_states(LANGUAGE, list.staat.unwrap_or(CaseState::Open).as_str()),
        sector: choices::sectors(LANGUAGE, list.sector.map_or("", Sector::as_str)),
        lane: any(Lane::ALL.map(|lane| (lane.as_str(), LANGUAGE.lane(lane))), list.baan.map(Lane::as_str)),
        reason: reasons(list.reden),
        flag: any(
            Flag::ALL.map(|flag| (flag.as_str(), LANGUAGE.category(flag.as_str()))),
            list.probleem.as_deref(),
        ),
        article: articles(platform, list.artikel.as_deref()),
        order: choices::case_orders(LANGUAGE, list.volgorde.map_or("lane", Order::name)),
        text: text(filter.text),
        from: text(filter.opened_from.map(|day| day.to_string())),
        until: text(filter.opened_until.map(|day| day.to_string())),
        older: text(filter.older_than_days.map(|days| days.to_string())),
        facility: text(filter.facility_id.map(|id| id.to_string())),
        late: filter.late,
        mine: filter.mine,
        handed: filter.handed_to_me,
    }
}

fn is_standing(filter: &QueueFilter) -> bool {
    StandingView::ALL.iter().any(|view| view.filter() == *filter)
}

fn reasons(current: Option<CaseReason>) -> Vec<Choice> {
    let shown = CaseReason::ALL.into_iter().filter(|reason| reason.shown() == *reason);
    any(shown.map(|reason| (reason.as_str(), LANGUAGE.queue_reason(reason))), current.map(CaseReason::as_str))
}

fn articles(platform: &Platform, current: Option<&str>) -> Vec<Choice> {
    let articles = &platform.desk.rules().code.articles;
    any(articles.iter().map(|a| (a.code.as_str(), format!("{} ({})", a.title, a.code))), current)
}

/// Choices with "alle" (an empty value) first.
fn any<'a>(options: impl IntoIterator<Item = (&'a str, String)>, current: Option<&str>) -> Vec<Choice> {
    let current = current.unwrap_or_default();
    let all = std::iter::once(Choice::new("", choices::any(LANGUAGE), current));
    all.chain(options.into_iter().map(|(value, label)| Choice::new(value, label, current))).collect()
}
