//! The order of the desk, and pages that stay right while cases arrive.

use crate::world::{World, at};
use chrono::TimeDelta;
use domain::ids::CaseId;
use domain::{CaseState, Lane, Sector};
use storage::{BadCursor, CaseFilter, CaseOrder, CaseRecord, Narrow};

fn filter(order: CaseOrder, sector: Option<Sector>) -> CaseFilter {
    let (states, sectors) = (vec![CaseState::Open], sector.into_iter().collect());
    CaseFilter { states, sectors, narrow: Narrow::default(), order, limit: 2, cursor: None }
}

/// All pages, and what `between` does after each.
async fn pages(world: &World, mut filter: CaseFilter, between: impl AsyncFn()) -> Vec<CaseId> {
    let mut seen = Vec::new();
    loop {
        let page = world.store.view().queue().list(&filter).await.unwrap().unwrap();
        assert!(page.cases.len() <= 2 && !page.cut);
        seen.extend(page.cases.iter().map(|case| case.id));
        between().await;
        filter.cursor = page.next_cursor;
        if filter.cursor.is_none() {
            return seen;
        }
    }
}

/// Cases in two sectors with equal and different risks, and due times that differ by less than a second,
/// with and without fractions: as texts, the databases must still see them in the order of time.
async fn fill(world: &World) -> Vec<CaseRecord> {
    let mut cases = Vec::new();
    for sector in [Sector::Childcare, Sector::Elderly] {
        let mut facility = world.new_facility();
        facility.sector = sector;
        let tx = world.begin().await;
        tx.facilities().insert_many(std::slice::from_ref(&facility), at(0)).await.unwrap();
        for risk in [0.2, 0.9, 0.9] {
            for micros in [0, 1, 100_000, 123_000, 123_456, 999_999, 1_000_000] {
                let mut case = world.case(&facility, risk, at(100) + TimeDelta::microseconds(micros));
                if micros == 1 {
                    case.lane = Lane::Safeguarding;
                    case.due_at += TimeDelta::hours(7);
                }
                tx.queue().insert(&case).await.unwrap();
                cases.push(case);
            }
        }
        let mut decided = world.case(&facility, 1.0, at(1));
        decided.state = CaseState::Decided;
        tx.queue().insert(&decided).await.unwrap();
        world.commit(tx).await;
    }
    cases
}

fn expected(mut cases: Vec<CaseRecord>, order: CaseOrder, sector: Option<Sector>) -> Vec<CaseId> {
    cases.retain(|case| sector.is_none_or(|sector| case.sector == sector));
    cases.sort_by(|a, b| {
        let by_risk = b.risk.total_cmp(&a.risk);
        let by_due = a.due_at.cmp(&b.due_at);
        let hour = |case: &CaseRecord| case.due_at.timestamp() / 3600;
        let first = match order {
            CaseOrder::Risk => by_risk.then(by_due),
            CaseOrder::Due => by_due,
            CaseOrder::Lane => a.lane.cmp(&b.lane).then(hour(a).cmp(&hour(b))).then(by_risk),
        };
        first.then(a.id.cmp(&b.id))
    });
    cases.iter().map(|case| case.id).collect()
}

on_both_engines! {
    async fn cases_come_in_order_of_risk_or_due_time(world) {
        let cases = fill(world).await;
        for order in [CaseOrder::Risk, CaseOrder::Due, CaseOrder::Lane] {
            for sector in [None, Some(Sector::Childcare), Some(Sector::Elderly), Some(Sector::YouthCare)] {
                let seen = pages(world, filter(order, sector), async || ()).await;
                assert_eq!(seen, expected(cases.clone(), order, sector), "{order:?} {sector:?}");
            }
        }
    }

    async fn pages_neither_repeat_nor_skip_while_cases_arrive(world) {
        let cases = fill(world).await;
        let facility = world.facility().await;
        for order in [CaseOrder::Risk, CaseOrder::Due, CaseOrder::Lane] {
            // What arrives in front of the cursor or behind it does not move what was there.
            let seen = pages(world, filter(order, None), async || {
                let tx = world.begin().await;
                for (risk, due) in [(1.0, 1), (0.9, 100), (0.0, 999)] {
                    tx.queue().insert(&world.case(&facility, risk, at(due))).await.unwrap();
                    if seen_enough(world).await {
                        break;
                    }
                }
                world.commit(tx).await;
            })
            .await;
            let old: Vec<CaseId> =
                seen.iter().copied().filter(|id| cases.iter().any(|c| c.id == *id)).collect();
            assert_eq!(old, expected(cases.clone(), order, None), "{order:?}");
            let mut once = seen.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), seen.len(), "{order:?}: a case was listed twice");
        }
    }

    async fn a_cursor_of_another_list_or_out_of_time_is_refused(world) {
        fill(world).await;
        let view = world.store.view();
        let next = view.queue().list(&filter(CaseOrder::Risk, None)).await.unwrap().unwrap().next_cursor;
        let far = |year: &str| {
            use base64::Engine as _;
            let json =
                format!(r#"["due",["{year}-01-01T00:00:00Z","01890000-0000-7000-8000-000000000000"]]"#);
            base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(json)
        };
        for bad in [next.unwrap(), "x".into(), String::new(), far("-9999"), far("+200000")] {
            let mut filter = filter(CaseOrder::Due, None);
            filter.cursor = Some(bad.clone());
            assert_eq!(view.queue().list(&filter).await.unwrap(), Err(BadCursor), "{bad}");
        }
        let mut good = filter(CaseOrder::Due, None);
        good.cursor = Some(far("2000"));
        assert_eq!(view.queue().list(&good).await.unwrap().unwrap().cases.len(), 2);
    }

    async fn of_two_cases_of_one_moment_the_later_one_is_the_newest(world) {
        let facility = world.facility().await;
        let tx = world.begin().await;
        let first = world.case(&facility, 0.5, at(10));
        let mut second = world.case(&facility, 0.5, at(10));
        second.subject = first.subject;
        tx.queue().insert(&second).await.unwrap();
        tx.queue().insert(&first).await.unwrap();
        assert_eq!(tx.queue().newest_of(first.subject).await.unwrap().unwrap().id, second.id);
    }
}

/// Arrivals end after a while, or a list in order of due time would never end.
async fn seen_enough(world: &World) -> bool {
    world.number("SELECT count(*) FROM cases").await > 200
}
