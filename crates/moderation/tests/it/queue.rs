//! The queue.

use chrono::TimeDelta;
use domain::ids::{CaseId, FacilityId};
use domain::{Action, CaseState, Clock, ErrorKind, Facility, Role, Sector};
use storage::{AssessmentRecord, CaseOrder, PlacedTrace};
use testkit::on_both_engines;
use testkit::platform::moderation::{Editor, QueueFilter, QueueRequest, RaisedBy};
use testkit::platform::{TestPlatform, draft};

const TEXTS: [&str; 5] = [
    "De begeleiders nemen elke ochtend rustig de tijd om te luisteren.",
    "Bel mij op 0470 12 34 56 of mail jan.verzonnen@example.org, dan vertel ik meer.",
    "Een warme plek met veel buitenruimte en goed eten voor iedereen.",
    "HET IS HIER ALTIJD VUIL EN NIEMAND DOET ER IETS AAN!!! SCHANDALIG!!!",
    "Mijn rekening is BE68 5390 0754 7034 en mijn nummer 0470 12 34 56.",
];

fn filter(order: CaseOrder) -> QueueRequest {
    QueueRequest { order, limit: 100, ..QueueRequest::default() }
}

async fn fill(platform: &TestPlatform, facility: &Facility) {
    for (n, text) in TEXTS.iter().enumerate() {
        let mut given = draft(facility, &format!("r{n}@example.org"));
        given.text = (*text).to_owned();
        platform.write(&given).await;
        platform.pass(TimeDelta::minutes(1));
    }
}

/// Every case, page by page.
async fn walk(platform: &TestPlatform, editor: &Editor, mut filter: QueueRequest) -> Vec<CaseId> {
    let mut seen = Vec::new();
    loop {
        let page = platform.desk.queue(editor, &filter).await.unwrap();
        assert!(page.items.len() as u64 <= filter.limit);
        seen.extend(page.items.iter().map(|item| item.case.id));
        filter.cursor = page.next_cursor;
        if filter.cursor.is_none() {
            return seen;
        }
    }
}

on_both_engines! {
    async fn the_riskiest_and_then_the_oldest_come_first(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        fill(platform, &facility).await;
        let by_risk = platform.desk.queue(&editor, &filter(CaseOrder::Risk)).await.unwrap().items;
        assert_eq!(by_risk.len(), TEXTS.len());
        assert!(by_risk.windows(2).all(|p| (-p[0].case.risk, p[0].case.due_at) <= (-p[1].case.risk, p[1].case.due_at)));
        assert!(by_risk[0].case.risk > by_risk[TEXTS.len() - 1].case.risk, "the texts differ in risk");
        let by_due = platform.desk.queue(&editor, &filter(CaseOrder::Due)).await.unwrap().items;
        assert!(by_due.windows(2).all(|pair| pair[0].case.due_at <= pair[1].case.due_at));
    }

    async fn pages_follow_each_other_without_gap_or_double(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        fill(platform, &facility).await;
        for order in [CaseOrder::Risk, CaseOrder::Due, CaseOrder::Lane] {
            let whole = walk(platform, &editor, filter(order)).await;
            for limit in 1..=6 {
                assert_eq!(walk(platform, &editor, QueueRequest { limit, ..filter(order) }).await, whole, "{order:?} {limit}");
            }
        }
        let first = QueueRequest { limit: 1, ..filter(CaseOrder::Risk) };
        let cursor = platform.desk.queue(&editor, &first).await.unwrap().next_cursor;
        for cursor in [Some("x".to_owned()), Some(String::new()), cursor] {
            let other = QueueRequest { cursor, ..filter(CaseOrder::Due) };
            let error = platform.desk.queue(&editor, &other).await.unwrap_err();
            assert_eq!((error.kind, error.fields[0].pointer.as_str()), (ErrorKind::Invalid, "/cursor"));
        }
    }

    async fn the_queue_can_be_of_one_sector_and_of_one_state(platform) {
        let (editor, senior) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let mut facilities: Vec<FacilityId> = Vec::new();
        for sector in Sector::ALL {
            let facility = platform.facility_of(sector).await;
            platform.write(&draft(&facility, "jana@example.org")).await;
            facilities.push(facility.id);
        }
        for (sector, facility) in Sector::ALL.into_iter().zip(&facilities) {
            let page = platform.desk.queue(&editor, &QueueRequest { filter: QueueFilter { sector: Some(sector), ..QueueFilter::default() }, ..filter(CaseOrder::Risk) }).await.unwrap();
            assert_eq!(page.items.iter().map(|item| item.case.facility).collect::<Vec<_>>(), [*facility]);
        }
        let case = platform.desk.queue(&editor, &filter(CaseOrder::Due)).await.unwrap().items.remove(0).case;
        let review = domain::ids::ReviewId(case.subject);
        platform.decide(&editor, review, Action::Escalate).await.unwrap();
        assert_eq!(platform.desk.queue(&editor, &filter(CaseOrder::Due)).await.unwrap().items.len(), 3);
        let escalated = QueueRequest { filter: QueueFilter { state: Some(CaseState::Escalated), ..QueueFilter::default() }, ..filter(CaseOrder::Due) };
        for editor in [&editor, &senior] {
            assert_eq!(platform.desk.queue(editor, &escalated).await.unwrap().items[0].case.id, case.id);
        }
        platform.decide(&senior, review, Action::Publish).await.unwrap();
        assert!(platform.desk.queue(&senior, &escalated).await.unwrap().items.is_empty());
    }

    async fn a_row_names_what_raised_the_risk(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let found = "Bel Mia Peeters op 0478 12 34 56, zij luistert elke ochtend rustig.";
        for (seq, (text, score)) in
            [(None, 0.09), (None, 0.1), (Some(found), 0.02), (Some(found), 0.8)].into_iter().enumerate()
        {
            let mut given = draft(&facility, &format!("p{seq}@example.org"));
            given.text = text.map_or(given.text, str::to_owned);
            let written = platform.write(&given).await;
            let judged = AssessmentRecord {
                score,
                interval_suspicion: false,
                signals: vec![],
                since: vec![],
                engine_version: "test".into(),
                assessed_at: platform.clock.now(),
            };
            let place = PlacedTrace { seq: seq as i64 + 1, at: platform.clock.now() };
            let tx = platform.store.begin().await.unwrap();
            tx.traces().assess(written.review, 1, place, &judged).await.unwrap();
            tx.commit(platform.ids.as_ref()).await.unwrap();
            let page = platform.desk.queue(&editor, &filter(CaseOrder::Risk)).await.unwrap();
            let row = page.items.iter().find(|item| item.case.subject == written.review.0).unwrap();
            let mut expected = Vec::new();
            expected.extend(text.map(|_| RaisedBy::Text));
            expected.extend((score >= 0.1).then_some(RaisedBy::Circumstances));
            assert_eq!(row.raised_by, expected, "{score}");
        }
    }

    async fn a_hold_shows_until_it_ends(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        platform.claim(&editor, written.review).await;
        let lease = platform.desk.queue(&editor, &filter(CaseOrder::Risk)).await.unwrap().items[0].case.lease.unwrap();
        assert_eq!((lease.editor, lease.expires_at), (editor.id(), platform.clock.now() + TimeDelta::minutes(15)));
        platform.pass(TimeDelta::minutes(15));
        assert_eq!(platform.desk.queue(&editor, &filter(CaseOrder::Risk)).await.unwrap().items[0].case.lease, None);
    }
}
