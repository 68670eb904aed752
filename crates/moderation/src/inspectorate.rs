//! What the inspectorate sees besides single signals: what a month adds up to. Small numbers are left out, and that
//! somebody looked is kept.

use crate::{Desk, Inspector};
use chrono::{DateTime, Months, NaiveDate, Utc};
use domain::audit::Actor;
use domain::suppressed::{told, told_with_total};
use domain::tally::{Histogram, Tally};
use domain::{FieldError, RuleError, Sector, SignalKind, belgium};
use serde_json::json;
use std::collections::{BTreeMap, HashMap};
use storage::{NewAudit, SeriousSignal, View};

/// Signals that are read at a time.
const PAGE: u64 = 500;
/// More signals than a month of every sector can bring.
const MOST: usize = 50_000;

/// What a month adds up to, for the sectors of whoever looks. None stands for a number that is too small to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InspectorateMonth {
    /// The month: `2026-11`.
    pub month: String,
    /// Whether it is still going on.
    pub going_on: bool,
    /// Signals that were handed to the inspectorate in it.
    pub handed_over: Option<u64>,
    /// The same by sector, in the order in which sectors are always shown.
    pub sectors: Vec<(Sector, Option<u64>)>,
    /// The same by province in Dutch; an empty one for what lies in none, as in Brussels.
    pub provinces: Vec<(String, Option<u64>)>,
    /// The same by kind.
    pub kinds: Vec<(SignalKind, Option<u64>)>,
    /// How many of them were received.
    pub received: Option<u64>,
    /// Within how many minutes half of those were received; none where there are too few.
    pub median_minutes: Option<u64>,
    /// What was decided about texts by sector, from the public ledger.
    pub decisions: Vec<SectorDecisions>,
}

/// Decisions of a month about a sector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectorDecisions {
    /// The sector.
    pub sector: Sector,
    /// That published.
    pub published: Option<u64>,
    /// That refused.
    pub refused: Option<u64>,
}

/// The days of a month in Belgium.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Days {
    first: NaiveDate,
    next: NaiveDate,
}

impl Desk {
    /// What a month (`2026-11`, in Belgium) adds up to for an inspector. The look is an audit row.
    ///
    /// Errors: `invalid_fields` (422) with `/month` for what is no month, or one that has still to begin.
    pub async fn inspectorate_month(
        &self,
        inspector: &Inspector,
        month: &str,
    ) -> Result<InspectorateMonth, RuleError> {
        let now = self.clock.now();
        let days = Days::of(month, now)?;
        let sectors: Vec<Sector> = Sector::ALL.into_iter().filter(|one| inspector.may_read(*one)).collect();
        let mut tx = self.store.begin().await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Editor(inspector.id()),
            action: "inspectorate.month_looked",
            subject_kind: "editor",
            subject: inspector.id().0,
            detail: json!({ "month": month, "sectors": sectors }),
        });
        // Before it is read: nobody sees what nobody knows they saw.
        tx.commit(self.ids.as_ref()).await?;
        let view = self.store.view();
        let mut signals = handed_over(&view, days).await?;
        signals.retain(|signal| sectors.contains(&signal.sector));
        let provinces = provinces(&view, &signals).await?;
        let last = days.next.pred_opt().unwrap_or(days.first);
        let tally = self.store.tally(days.first, last, now, self.ids.as_ref()).await?;
        let mut adds_up = added(&signals, &sectors, &provinces);
        adds_up.month = month.to_owned();
        adds_up.going_on = days.next > belgium::day(now);
        adds_up.decisions = sectors.iter().map(|sector| decisions(&tally, *sector)).collect();
        Ok(adds_up)
    }

    /// The month that is going on in Belgium, and the eleven before it, newest first.
    pub fn inspectorate_months(&self) -> Vec<String> {
        let today = belgium::day(self.clock.now());
        let months = (0..12).filter_map(|back| today.checked_sub_months(Months::new(back)));
        months.map(|day| day.format("%Y-%m").to_string()).collect()
    }
}

impl Days {
    fn of(month: &str, now: DateTime<Utc>) -> Result<Self, RuleError> {
        let wrong = |code, detail| RuleError::invalid(vec![FieldError::new("/month", code, detail)]);
        // Four digits, a hyphen and two digits: chrono would take a sign too.
        let digits = |c: u8| c.is_ascii_digit() || c == b'-';
        let written = month.len() == "2026-11".len() && month.bytes().all(digits) && !month.starts_with('-');
        let first = NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d").ok().filter(|_| written);
        let next = first.and_then(|first| first.checked_add_months(Months::new(1)));
        let (Some(first), Some(next)) = (first, next) else {
            return Err(wrong("bad_month", "Schrijf een maand als 2026-11."));
        };
        if first > belgium::day(now) {
            return Err(wrong("in_future", "Kies een maand die al begonnen is."));
        }
        Ok(Self { first, next })
    }
}

/// The signals that were handed over in these days and that the inspectorate has or had.
async fn handed_over(view: &View<'_>, days: Days) -> Result<Vec<SeriousSignal>, RuleError> {
    let period = (belgium::midnight(days.first), belgium::midnight(days.next));
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let page = view.signals().referred(period, after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(all) };
        after = last.referred.map(|(_, at)| (at, last.id.0));
        all.extend(page.into_iter().filter(|signal| signal.inspectorate));
        if all.len() >= MOST || after.is_none() {
            return Ok(all);
        }
    }
}

/// The province of every facility that a signal is about.
async fn provinces(
    view: &View<'_>,
    signals: &[SeriousSignal],
) -> Result<HashMap<domain::ids::FacilityId, String>, RuleError> {
    let ids: Vec<_> = signals.iter().map(|signal| signal.facility).collect();
    let found = view.facilities().find_many(&ids).await?;
    Ok(found.into_iter().map(|one| (one.id, one.province.unwrap_or_default())).collect())
}

fn added(
    signals: &[SeriousSignal],
    sectors: &[Sector],
    provinces: &HashMap<domain::ids::FacilityId, String>,
) -> InspectorateMonth {
    let of = |wanted: &dyn Fn(&SeriousSignal) -> bool| {
        signals.iter().filter(|signal| wanted(signal)).count() as u64
    };
    let by_sector: Vec<u64> = sectors.iter().map(|sector| of(&|signal| signal.sector == *sector)).collect();
    let kinds = SignalKind::ALL;
    let by_kind: Vec<u64> = kinds.iter().map(|kind| of(&|signal| signal.kind == *kind)).collect();
    let mut places: BTreeMap<String, u64> = BTreeMap::new();
    for signal in signals {
        let name = provinces.get(&signal.facility).cloned().unwrap_or_default();
        *places.entry(name).or_default() += 1;
    }
    let by_place: Vec<u64> = places.values().copied().collect();
    let mut receipts = Histogram::default();
    for signal in signals {
        if let (Some((_, handed)), Some((_, received))) = (signal.referred, signal.acknowledged)
            && received >= handed
        {
            receipts.count((received - handed).num_minutes().unsigned_abs());
        }
    }
    let received = told(receipts.total());
    InspectorateMonth {
        month: String::new(),
        going_on: false,
        handed_over: told(signals.len() as u64),
        sectors: sectors.iter().copied().zip(told_with_total(&by_sector)).collect(),
        provinces: places.into_keys().zip(told_with_total(&by_place)).collect(),
        kinds: kinds.iter().copied().zip(told_with_total(&by_kind)).collect(),
        received,
        median_minutes: received.and_then(|_| receipts.quantile(0.5)),
        decisions: Vec::new(),
    }
}

fn decisions(tally: &Tally, sector: Sector) -> SectorDecisions {
    let of = |action: &str| {
        let found = tally.decisions.get(sector.as_str()).and_then(|actions| actions.get(action));
        told(found.copied().unwrap_or_default())
    };
    SectorDecisions { sector, published: of("publish"), refused: of("reject") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_one_that_began_in_belgium() {
        let now = "2026-10-31T23:30:00Z".parse().unwrap();
        assert!(Days::of("2026-11", now).is_ok(), "it is November there");
        for wrong in ["2026-12", "2026-13", "2026-1", "26-11", "", "2026-11-01", "+202-11", "../etc"] {
            assert!(Days::of(wrong, now).is_err(), "{wrong}");
        }
    }
}
