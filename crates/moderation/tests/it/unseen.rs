//! While a second reading of a text is open, another case about that text tells nobody what was decided who may
//! still be given that reading; and whoever takes that other case is never given it.

use domain::ids::{CaseId, ReviewId};
use domain::{
    Action, Capacity, CaseReason, CaseState, DecisionDraft, NoticeReason, Redacted, Redaction, ReviewState,
    Role,
};
use testkit::on_both_engines;
use testkit::platform::moderation::{BulkCase, Desk, Editor, NewBulk, QueueFilter, QueueItem, QueueRequest};
use testkit::platform::submission::{Amendment, NoticeDraft, NoticeSubject};
use testkit::platform::{TestPlatform, Written, decision, draft, notice_token};

const NOTE: &str = "Dit vond alleen de eerste redacteur.";
const SAID: &str = "Dit is volgens mij niet juist beslist.";

/// What comes after the first decision while its second reading is open.
#[derive(Clone, Copy, Debug)]
enum After {
    Notice,
    Appeal,
    NewVersion,
}

/// Every first decision with all that can follow it.
fn combinations() -> Vec<(DecisionDraft, After, CaseReason)> {
    let first = |action: Action| {
        let articles = if action.restricts() { vec!["own-1".to_owned()] } else { vec![] };
        DecisionDraft { articles, note: NOTE.into(), reasons: NOTE.into(), ..decision(action, 1) }
    };
    let masks = vec![Redaction { start: 3, end: 14, replacement: "[naam]".into() }];
    let masked = DecisionDraft { redactions: masks, ..first(Action::Publish) };
    vec![
        (first(Action::Publish), After::Notice, CaseReason::Notice),
        (first(Action::Publish), After::NewVersion, CaseReason::Amended),
        (masked.clone(), After::Notice, CaseReason::Notice),
        (masked, After::Appeal, CaseReason::Appeal),
        (first(Action::Return), After::Appeal, CaseReason::Appeal),
        (first(Action::Return), After::NewVersion, CaseReason::Resubmitted),
        (first(Action::Reject), After::Appeal, CaseReason::Appeal),
    ]
}

/// The desk where every text is read twice.
fn always(platform: &TestPlatform) -> Desk {
    let mut rules = testkit::platform::desk_rules();
    rules.double_reading_share = 1.0;
    Desk::new(platform.store.clone(), platform.clock.clone(), platform.ids.clone(), rules.into())
}

/// A text with a first decision, and the case of its second reading.
async fn decided(
    platform: &TestPlatform,
    desk: &Desk,
    one: &Editor,
    first: &DecisionDraft,
) -> (Written, CaseId) {
    let written = platform.write(&draft(&platform.facility().await, "jana@example.org")).await;
    let case = platform.claim(one, written.review).await;
    desk.decide(one, case, first.clone()).await.unwrap();
    platform.mails().await;
    let second = open(platform, written.review, true).await.unwrap();
    (written, second)
}

/// The second reading of a text, or the other case about it.
async fn open(platform: &TestPlatform, review: ReviewId, second: bool) -> Option<CaseId> {
    let all = platform.store.view().queue().all_undecided_about(review.0).await.unwrap();
    all.iter().find(|case| (case.reason == CaseReason::SecondReading) == second).map(|case| case.id)
}

async fn follow(platform: &TestPlatform, written: &Written, after: After) -> CaseId {
    match after {
        After::Notice => {
            let given = NoticeDraft {
                subject: NoticeSubject::Review(written.review),
                reason: NoticeReason::Fake,
                explanation: SAID.into(),
                email: Redacted::new("nora@example.org".into()),
                name: Redacted::new("Nora".into()),
                capacity: Capacity::Reader,
                good_faith: None,
                passages: vec![],
                language: "nl".into(),
            };
            platform.submissions.give_notice(&given).await.unwrap();
            let token = notice_token(&platform.mail().await).unwrap().to_owned();
            platform.submissions.confirm_notice(&token).await.unwrap();
        }
        After::Appeal => drop(platform.submissions.appeal(&written.writer, SAID).await.unwrap()),
        After::NewVersion => {
            let text = "Wat ik er zelf van gezien heb, anders verteld dan eerst.".into();
            platform.submissions.amend(&written.writer, &Amendment { text, scores: None }).await.unwrap();
        }
    }
    platform.mails().await;
    open(platform, written.review, false).await.unwrap()
}

/// What the queue shows an editor of a text.
async fn rows(desk: &Desk, editor: &Editor, review: ReviewId, reason: Option<CaseReason>) -> Vec<QueueItem> {
    let filter = QueueFilter { reason, ..QueueFilter::default() };
    let asked = QueueRequest { filter, limit: 100, ..QueueRequest::default() };
    let mut items = desk.queue(editor, &asked).await.unwrap().items;
    items.retain(|item| item.case.subject == review.0);
    items
}

/// Asserts that nothing an editor can read tells what was decided first, or that anything was.
async fn knows_nothing(
    platform: &TestPlatform,
    desk: &Desk,
    two: &Editor,
    one: &Editor,
    other: CaseId,
    of: &Written,
) {
    let full = desk.case(two, other).await.unwrap();
    assert!(full.unseen && full.decisions.is_empty() && full.readings.is_empty() && !full.excluded);
    assert_eq!(
        (full.case.reason, full.case.appeal_of, &full.case.appeal_reason),
        (CaseReason::New, None, &None)
    );
    assert!(full.review.state.is_open(), "{}", full.review.state);
    assert_eq!((full.review.published_at, full.review.public_version), (None, None));
    assert!(full.versions.iter().all(|version| version.public.is_none()));
    let told = format!("{full:?}");
    for secret in [NOTE, SAID, &one.id().to_string()] {
        assert!(!told.contains(secret), "{secret}: {told}");
    }
    assert_eq!(desk.notices(two, other).await.unwrap(), Default::default());
    assert!(desk.notes(two, other).await.unwrap().is_empty(), "what colleagues wrote about it");
    let seen = rows(desk, two, of.review, None).await;
    assert_eq!(seen.len(), 1, "one row for one text");
    let row = &seen[0];
    assert_eq!((row.case.id, row.case.reason, row.notices), (other, CaseReason::New, 0));
    assert_eq!((row.case.appeal_of, &row.case.appeal_reason), (None, &None));
    for reason in CaseReason::ALL.into_iter().filter(|reason| reason.shown() == *reason) {
        assert!(rows(desk, two, of.review, Some(reason)).await.is_empty(), "found by {reason:?}");
    }
    let _ = platform;
}

on_both_engines! {
    async fn whoever_may_read_second_finds_nothing_in_the_other_case(platform) {
        let desk = always(platform);
        for (first, after, reason) in combinations() {
            let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
            let senior = platform.editor(Role::SeniorEditor).await;
            let (written, second) = decided(platform, &desk, &one, &first).await;
            let closed = platform.store.view().queue().newest_of(written.review.0).await.unwrap().unwrap();
            let other = follow(platform, &written, after).await;
            desk.add_note(&one, other, "Dat heb ik toch goed gezien?").await.unwrap();
            for reader in [&two, &senior] {
                knows_nothing(platform, &desk, reader, &one, other, &written).await;
                assert_eq!(desk.case(reader, second).await.unwrap_err().code, "case_not_found", "it waits");
                assert_eq!(desk.claim(reader, second).await.unwrap_err().code, "case_not_found");
            }
            // Whoever decided knows it anyway.
            let own = desk.case(&one, other).await.unwrap();
            assert_eq!((own.case.reason, own.decisions.len(), own.unseen), (reason, 1, false), "{after:?}");
            assert!(rows(&desk, &one, written.review, None).await.iter().any(|row| row.case.reason == reason));
            assert_eq!(closed.id, second);
            desk.claim(&two, other).await.unwrap();
        }
    }

    async fn whoever_takes_the_other_case_sees_all_and_never_reads_second(platform) {
        let desk = always(platform);
        for (first, after, reason) in combinations() {
            let one = platform.editor(Role::Editor).await;
            let (two, three) = (platform.editor(Role::SeniorEditor).await, platform.editor(Role::Editor).await);
            let (written, second) = decided(platform, &desk, &one, &first).await;
            let other = follow(platform, &written, after).await;
            let full = desk.claim(&two, other).await.unwrap();
            assert_eq!((full.case.reason, full.decisions.len(), full.unseen), (reason, 1, false), "{after:?}");
            assert_eq!(desk.notices(&two, other).await.unwrap().open.len(), usize::from(reason == CaseReason::Notice));
            knows_nothing(platform, &desk, &three, &one, other, &written).await;
            // Giving it back does not make it unknown.
            desk.release(&two, other).await.unwrap();
            assert_eq!(desk.case(&two, other).await.unwrap().decisions.len(), 1);
            assert_eq!(desk.claim(&two, second).await.unwrap_err().code, "own_decision");
            desk.claim(&two, other).await.unwrap();
            let version = full.case.version;
            let answer = if reason == CaseReason::Notice { Action::Keep } else { Action::Publish };
            platform.desk.decide(&two, other, decision(answer, version)).await.unwrap();
            platform.mails().await;
            assert_eq!(desk.claim(&two, second).await.unwrap_err().code, "own_decision");
            assert_eq!(desk.case(&three, other).await.unwrap_err().code, "case_not_found", "decided");
            // Now the text is read again by somebody who knows nothing of either.
            let seen = desk.claim(&three, second).await.unwrap();
            assert!(seen.unseen && seen.decisions.is_empty() && seen.review.state.is_open());
            let told = format!("{seen:?}");
            assert!(!told.contains(NOTE) && !told.contains(SAID) && !told.contains(&two.id().to_string()), "{told}");
            desk.decide(&three, second, decision(Action::Publish, 1)).await.unwrap();
            assert!(desk.case(&three, other).await.unwrap().decisions.len() > 1, "nothing is left to be hidden");
        }
    }

    async fn whoever_reads_second_gets_no_other_case_about_the_text_meanwhile(platform) {
        let desk = always(platform);
        for (first, after, reason) in combinations() {
            let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
            let (written, second) = decided(platform, &desk, &one, &first).await;
            desk.claim(&two, second).await.unwrap();
            let other = follow(platform, &written, after).await;
            assert_eq!(desk.case(&two, other).await.unwrap_err().code, "case_not_found");
            let before = platform.dump().await;
            assert_eq!(desk.claim(&two, other).await.unwrap_err().code, "case_not_found");
            assert_eq!(platform.dump().await, before);
            let seen: Vec<_> = rows(&desk, &two, written.review, None).await.iter().map(|row| row.case.id).collect();
            assert_eq!(seen, [second]);
            let given = desk.next(&two, &QueueFilter::default()).await.unwrap();
            assert!(given.is_none_or(|given| given.case.subject != written.review.0), "{after:?}");
            let seen = desk.case(&two, second).await.unwrap();
            assert!(seen.held_by_me && seen.unseen && seen.decisions.is_empty());
            desk.decide(&two, second, decision(first.action, 1)).await.unwrap();
            assert_eq!(desk.case(&two, other).await.unwrap().case.reason, reason, "the reading is done");
            desk.claim(&two, other).await.unwrap();
        }
    }

    async fn the_next_case_is_never_the_second_reading_of_a_text_with_another_case(platform) {
        let desk = always(platform);
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let three = platform.editor(Role::Editor).await;
        let (written, second) = decided(platform, &desk, &one, &combinations()[0].0).await;
        let other = follow(platform, &written, After::Notice).await;
        assert!(desk.next(&one, &QueueFilter::default()).await.unwrap().is_none(), "both are about an own decision");
        let taken = desk.next(&two, &QueueFilter::default()).await.unwrap().unwrap();
        assert_eq!((taken.case.id, taken.case.reason), (other, CaseReason::Notice));
        assert!(desk.next(&three, &QueueFilter::default()).await.unwrap().is_none(), "it waits for the notice");
        platform.desk.decide(&two, other, decision(Action::Keep, 1)).await.unwrap();
        assert!(desk.next(&two, &QueueFilter::default()).await.unwrap().is_none(), "seen is seen");
        assert_eq!(desk.next(&three, &QueueFilter::default()).await.unwrap().unwrap().case.id, second);
    }

    async fn a_submitters_history_and_texts_alike_do_not_tell_it_either(platform) {
        let desk = always(platform);
        for action in [Action::Publish, Action::Return, Action::Reject] {
            let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
            let (place, elsewhere) = (platform.facility().await, platform.facility().await);
            let email = format!("{action}@example.org");
            let written = platform.write(&draft(&place, &email)).await;
            let case = platform.claim(&one, written.review).await;
            let articles = if action.restricts() { vec!["own-1".to_owned()] } else { vec![] };
            desk.decide(&one, case, DecisionDraft { articles, ..decision(action, 1) }).await.unwrap();
            let second = open(platform, written.review, true).await.unwrap();
            let alike = platform.write(&draft(&elsewhere, &email)).await;
            let looked_at = platform.case(alike.review).await.id;
            let state = platform.review(written.review).await.state;
            for (reader, expected) in [(&one, state), (&two, ReviewState::Queued)] {
                let full = desk.case(reader, looked_at).await.unwrap();
                assert_eq!((full.history.len(), full.history[0].state), (1, expected), "{action}");
                let around = desk.context(reader, &full).await.unwrap();
                assert_eq!((around.similar.len(), around.similar[0].state), (1, expected), "{action}");
            }
            desk.claim(&two, second).await.unwrap();
            desk.decide(&two, second, decision(action, 1)).await.unwrap();
            assert_eq!(desk.case(&two, looked_at).await.unwrap().history[0].state, state);
        }
    }

    async fn what_is_seen_in_part_is_not_decided_together_with_others(platform) {
        let desk = always(platform);
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let (written, second) = decided(platform, &desk, &one, &combinations()[5].0).await;
        let other = follow(platform, &written, After::NewVersion).await;
        let alike = desk.similar_cases(&two, other).await.unwrap();
        assert!(alike.cases.is_empty(), "{alike:?}");
        let cases = vec![BulkCase { id: other, version: 2 }, BulkCase { id: second, version: 1 }];
        let new = NewBulk { cases, draft: decision(Action::Publish, 0), in_languages: Default::default() };
        let bulk = desk.decide_many(&two, &new, None).await.unwrap();
        platform.work_on_bulks().await;
        let bulk = desk.bulk(&two, bulk.summary.id).await.unwrap();
        let why: Vec<_> = bulk.items.iter().map(|item| item.why.as_deref()).collect();
        assert_eq!(why, [Some("case_not_found"); 2]);
        let open = platform.store.view().queue().find(other).await.unwrap().unwrap();
        assert_eq!((open.state, open.lease), (CaseState::Open, None));
    }
}
