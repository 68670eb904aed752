//! Notices, who gave them, the links in their mails, and appeals.

use crate::world::{World, at, scores};
use domain::ids::{AppealId, CaseId, DecisionId, NoticeId};
use domain::notice::Reporter;
use domain::{
    Action, AppealOutcome, Appellant, Capacity, Facility, MaskedText, NoticeOutcome, NoticeReason,
    NoticeState, Redacted,
};
use storage::{AppealRecord, CaseRecord, DecisionRecord, NoticeLink, NoticeRecord, ReviewRecord};
use testkit::database::ENGINES;

pub fn notice(world: &World, review: &ReviewRecord) -> NoticeRecord {
    NoticeRecord {
        id: NoticeId::next(&world.ids),
        review: review.id,
        facility: review.facility,
        sector: review.sector,
        reason: NoticeReason::Privacy,
        capacity: Capacity::PersonConcerned,
        state: NoticeState::AwaitingConfirmation,
        explanation: "Er staat een telefoonnummer in deze tekst.".into(),
        passages: vec![(26, 43)],
        language: "fr".into(),
        good_faith: true,
        reporter_hash: Some([7; 32]),
        version: 1,
        snapshot: MaskedText {
            text: "De begeleiders zijn lief. Bel [nummer].".into(),
            masks: vec![(30, 38)],
        },
        submitted_at: at(100),
        confirmed_at: None,
        case: None,
        hid_at: None,
        outcome: None,
        decision: None,
        message: String::new(),
        decided_at: None,
    }
}

pub fn reporter() -> Reporter {
    Reporter {
        name: Redacted::new("Nora Verzonnen".into()),
        email: Redacted::new("nora@example.org".into()),
        track_token: Redacted::new("VOLG".into()),
    }
}

async fn decided(world: &World, facility: &Facility, review: &ReviewRecord) -> (CaseRecord, DecisionRecord) {
    let editor = world.editor().await;
    let case = CaseRecord { subject: review.id.0, ..world.case(facility, 0.1, at(200)) };
    let decision = DecisionRecord {
        id: DecisionId::next(&world.ids),
        case: case.id,
        subject_kind: case.subject_kind,
        subject: review.id.0,
        version: 1,
        editor: editor.id,
        action: Action::Publish,
        articles: vec![],
        reasons: String::new(),
        note: String::new(),
        redactions: vec![],
        code_version: "2026-1".into(),
        proposal: "publish".into(),
        risk: 0.1,
        engine_version: "1".into(),
        decided_at: at(150),
        case_reason: case.reason,
        corrections: vec![],
        change: String::new(),
        proposed_text: None,
        second_editor: None,
        bulk: None,
        reversed_at: None,
    };
    let tx = world.begin().await;
    tx.queue().insert(&case).await.unwrap();
    tx.decisions().insert(&decision).await.unwrap();
    world.commit(tx).await;
    (case, decision)
}

fn appeal(world: &World, case: CaseId, of: &NoticeRecord, against: DecisionId) -> AppealRecord {
    AppealRecord {
        id: AppealId::next(&world.ids),
        case,
        review: of.review,
        notice: Some(of.id),
        appellant: Appellant::Reporter,
        against,
        sector: of.sector,
        reason: "Het nummer staat er nog altijd.".into(),
        articles: vec!["privacy-1".into()],
        opened_at: at(300),
        outcome: None,
        decision: None,
        decided_at: None,
    }
}

/// Calls everything once, for whoever watches.
pub async fn walk(world: &World) {
    let facility = world.facility().await;
    let review = world.published(&facility, &scores(r#"{"care":4}"#), at(50)).await;
    let (case, decision) = decided(world, &facility, &review).await;
    let mut notice = notice(world, &review);
    let tx = world.begin().await;
    let sealed = || world.store.seal_reporter(&reporter(), &world.ids).unwrap();
    tx.notices().insert(&notice, Some(sealed())).await.unwrap();
    let link = NoticeLink {
        token_hash: [8; 32],
        notice: notice.id,
        created_at: at(100),
        expires_at: at(200),
        used_at: None,
    };
    tx.notice_links().insert(&link).await.unwrap();
    tx.notice_links().find([8; 32]).await.unwrap();
    tx.notice_links().lock([8; 32]).await.unwrap();
    tx.notice_links().mark_used([8; 32], at(110)).await.unwrap();
    tx.notice_links().of_notice(notice.id).await.unwrap();
    tx.notices().identity(notice.id).await.unwrap();
    tx.open_reporter(notice.id).await.unwrap();
    tx.notices().set_identity(notice.id, sealed(), [9; 32]).await.unwrap();
    tx.notices().find_by_track_hash([9; 32]).await.unwrap();
    notice.state = NoticeState::Open;
    tx.notices().lock(notice.id).await.unwrap();
    tx.notices().update(&notice).await.unwrap();
    tx.notices().of_case(case.id).await.unwrap();
    tx.notices().waiting_in(&[case.id]).await.unwrap();
    tx.notices().about(review.id).await.unwrap();
    tx.notices().open_of_reporter([7; 32]).await.unwrap();
    tx.notices().unconfirmed_since(at(999), 10).await.unwrap();
    tx.notices().sent_since([7; 32], at(0)).await.unwrap();
    tx.notices().hid_since([7; 32], at(0)).await.unwrap();
    tx.notices().hid_of_facility_since(facility.id, at(0)).await.unwrap();
    tx.notices().unfounded_since([7; 32], at(0)).await.unwrap();
    for after in [None, Some((at(100), notice.id.0))] {
        tx.notices().between(at(0), at(999), after, 10).await.unwrap();
        tx.notices().decided_between(at(0), at(999), after, 10).await.unwrap();
        tx.appeals().between(at(0), at(999), after, 10).await.unwrap();
        tx.appeals().decided_between(at(0), at(999), after, 10).await.unwrap();
    }
    let appeal = appeal(world, case.id, &notice, decision.id);
    tx.appeals().insert(&appeal).await.unwrap();
    tx.appeals().set_outcome(appeal.id, AppealOutcome::Moot, None, at(400)).await.unwrap();
    tx.appeals().of_case(case.id).await.unwrap();
    tx.appeals().of_notice(notice.id).await.unwrap();
    tx.appeals().about(review.id).await.unwrap();
    tx.notices().forget(notice.id).await.unwrap();
    world.commit(tx).await;
}

#[tokio::test]
async fn a_notice_comes_back_as_it_went_in() {
    for engine in ENGINES {
        let world = World::create(engine).await;
        let facility = world.facility().await;
        let review = world.published(&facility, &scores(r#"{"care":4}"#), at(50)).await;
        let (case, decision) = decided(&world, &facility, &review).await;
        let mut one = notice(&world, &review);
        let tx = world.begin().await;
        let sealed = world.store.seal_reporter(&reporter(), &world.ids).unwrap();
        tx.notices().insert(&one, Some(sealed)).await.unwrap();
        assert_eq!(tx.notices().find(one.id).await.unwrap().as_ref(), Some(&one));
        assert_eq!(tx.open_reporter(one.id).await.unwrap(), Some(reporter()));
        one.state = NoticeState::Decided;
        one.case = Some(case.id);
        one.confirmed_at = Some(at(120));
        one.hid_at = Some(at(120));
        one.outcome = Some(NoticeOutcome::Unfounded);
        one.decision = Some(decision.id);
        one.message = "Bedankt.".into();
        one.decided_at = Some(at(150));
        tx.notices().update(&one).await.unwrap();
        assert_eq!(tx.notices().of_case(case.id).await.unwrap(), [one.clone()]);
        assert!(tx.notices().waiting_in(&[case.id]).await.unwrap().is_empty(), "it is decided");
        one.state = NoticeState::Open;
        tx.notices().update(&one).await.unwrap();
        let counted = tx.notices().waiting_in(&[case.id]).await.unwrap();
        assert_eq!(counted.into_iter().collect::<Vec<_>>(), [(case.id, 1)]);
        one.state = NoticeState::Decided;
        tx.notices().update(&one).await.unwrap();
        assert_eq!(tx.notices().about(review.id).await.unwrap(), [one.clone()]);
        let limits = tx.notices();
        assert_eq!(limits.sent_since([7; 32], at(100)).await.unwrap(), 1);
        assert_eq!(limits.sent_since([7; 32], at(101)).await.unwrap(), 0);
        assert_eq!(limits.hid_since([7; 32], at(120)).await.unwrap(), 1);
        assert_eq!(limits.hid_of_facility_since(facility.id, at(121)).await.unwrap(), 0);
        assert_eq!(limits.unfounded_since([7; 32], at(150)).await.unwrap(), 1);
        assert_eq!(limits.unfounded_since([8; 32], at(0)).await.unwrap(), 0);
        world.commit(tx).await;
    }
}

#[tokio::test]
async fn what_was_never_confirmed_is_forgotten() {
    for engine in ENGINES {
        let world = World::create(engine).await;
        let review = world.published(&world.facility().await, &scores(r#"{"care":4}"#), at(50)).await;
        let one = notice(&world, &review);
        let tx = world.begin().await;
        let sealed = world.store.seal_reporter(&reporter(), &world.ids).unwrap();
        tx.notices().insert(&one, Some(sealed)).await.unwrap();
        assert!(tx.notices().unconfirmed_since(at(100), 10).await.unwrap().is_empty());
        assert_eq!(tx.notices().unconfirmed_since(at(101), 10).await.unwrap(), [one.id]);
        tx.notices().forget(one.id).await.unwrap();
        let left = tx.notices().find(one.id).await.unwrap().unwrap();
        assert_eq!(
            (left.state, left.explanation.as_str(), left.reporter_hash),
            (NoticeState::Lapsed, "", None)
        );
        assert_eq!(tx.open_reporter(one.id).await.unwrap(), None);
        world.commit(tx).await;
    }
}

#[tokio::test]
async fn periods_are_read_page_by_page() {
    for engine in ENGINES {
        let world = World::create(engine).await;
        let facility = world.facility().await;
        let review = world.published(&facility, &scores(r#"{"care":4}"#), at(50)).await;
        let (case, decision) = decided(&world, &facility, &review).await;
        let tx = world.begin().await;
        let mut all = Vec::new();
        for n in 0..3 {
            let one = NoticeRecord { submitted_at: at(100 + n / 2), ..notice(&world, &review) };
            tx.notices().insert(&one, None).await.unwrap();
            tx.appeals().insert(&appeal(&world, case.id, &one, decision.id)).await.unwrap();
            all.push(one);
        }
        let first = tx.notices().between(at(100), at(102), None, 2).await.unwrap();
        let last = first.last().map(|one| (one.submitted_at, one.id.0));
        let rest = tx.notices().between(at(100), at(102), last, 2).await.unwrap();
        assert_eq!([first, rest].concat(), all);
        assert_eq!(tx.notices().between(at(100), at(101), None, 9).await.unwrap(), all[..2]);
        assert!(tx.notices().decided_between(at(0), at(999), None, 9).await.unwrap().is_empty());
        let appeals = tx.appeals().of_case(case.id).await.unwrap();
        assert_eq!(tx.appeals().between(at(300), at(301), None, 9).await.unwrap(), appeals);
        let id = appeals[1].id;
        tx.appeals().set_outcome(id, AppealOutcome::Overturned, Some(decision.id), at(400)).await.unwrap();
        let done = tx.appeals().decided_between(at(400), at(401), None, 9).await.unwrap();
        assert_eq!(
            done[0],
            AppealRecord {
                outcome: Some(AppealOutcome::Overturned),
                decision: Some(decision.id),
                decided_at: Some(at(400)),
                ..appeals[1].clone()
            }
        );
        assert_eq!(done.len(), 1);
        world.commit(tx).await;
    }
}
