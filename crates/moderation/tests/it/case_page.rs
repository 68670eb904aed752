//! What the page of a case knows: nothing of a first decision for whoever reads second, both for the
//! senior editor between them, and what surrounds the text.

use chrono::TimeDelta;
use domain::{Action, CaseReason, DecisionDraft, ErrorKind, ReviewState, Role};
use testkit::on_both_engines;
use testkit::platform::moderation::{Desk, Settled};
use testkit::platform::{TestPlatform, decision, draft};

const REASON: &str = "Dit las alleen de eerste redacteur zo.";

/// A desk where everything is read twice.
fn reading_all(platform: &TestPlatform) -> Desk {
    let mut rules = testkit::platform::desk_rules();
    rules.double_reading_share = 1.0;
    Desk::new(platform.store.clone(), platform.clock.clone(), platform.ids.clone(), rules.into())
}

fn fake(action: Action) -> DecisionDraft {
    DecisionDraft {
        articles: vec!["honest-1".into()],
        reasons: REASON.into(),
        note: REASON.into(),
        ..DecisionDraft::new(1, action)
    }
}

on_both_engines! {
    async fn a_second_reader_finds_nothing_of_the_first_decision(platform) {
        let desk = reading_all(platform);
        let (first, second) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let facility = platform.facility().await;
        for (n, action) in [Action::Publish, Action::Return, Action::Reject].into_iter().enumerate() {
            let written = platform.write(&draft(&facility, &format!("r{n}@example.org"))).await;
            let case = platform.case(written.review).await;
            desk.claim(&first, case.id).await.unwrap();
            let given = DecisionDraft { reasons: REASON.into(), note: REASON.into(), ..decision(action, 1) };
            desk.decide(&first, case.id, given).await.unwrap();
            let again = platform.case(written.review).await;
            assert_eq!(again.reason, CaseReason::SecondReading);
            let waiting = desk.case(&second, again.id).await.unwrap();
            assert_eq!(waiting.review.state, ReviewState::Queued, "{action}");
            let held = desk.claim(&second, again.id).await.unwrap();
            assert_eq!((held.review.state, held.case.reason), (ReviewState::InReview, CaseReason::New));
            assert!(held.unseen && held.decisions.is_empty() && held.readings.is_empty());
            assert!(held.review.published_at.is_none() && held.review.public_version.is_none());
            assert!(held.versions.iter().all(|version| version.public.is_none()));
            let offered = [Action::Publish, Action::Return, Action::Reject, Action::Escalate];
            assert_eq!(held.actions(), offered);
            let told = format!("{held:?}");
            assert!(!told.contains(REASON) && !told.contains(&first.id().to_string()), "{action}: {told}");
            // As after any claim, and so for any other decision.
            desk.decide(&second, again.id, decision(Action::Publish, 1)).await.unwrap();
        }
    }

    async fn who_reads_a_refusal_as_fake_second_does_not_know_and_a_senior_editor_sees_both(platform) {
        let desk = &platform.desk;
        let (first, second) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let senior = platform.editor(Role::SeniorEditor).await;
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "vals@example.org")).await;
        let case = platform.claim(&first, written.review).await;
        assert!(desk.decide(&first, case, fake(Action::Reject)).await.unwrap().awaits_second);
        for reader in [&second, &senior] {
            let full = desk.case(reader, case).await.unwrap();
            assert!(full.unseen && full.readings.is_empty() && full.decisions.is_empty());
            let told = format!("{full:?}");
            assert!(!told.contains(REASON) && !told.contains(&first.id().to_string()), "{told}");
        }
        desk.claim(&second, case).await.unwrap();
        desk.decide(&second, case, decision(Action::Publish, 1)).await.unwrap();
        assert!(desk.case(&second, case).await.unwrap().readings.is_empty(), "not for an editor");
        let full = desk.case(&senior, case).await.unwrap();
        let both: Vec<_> = full.readings.iter().map(|reading| (reading.editor, reading.action)).collect();
        assert_eq!(both, [(first.id(), Action::Reject), (second.id(), Action::Publish)]);
        assert!(full.is_disputed() && !full.unseen);
    }

    async fn two_readings_that_differ_by_chance_come_before_a_senior_editor_with_both(platform) {
        let desk = reading_all(platform);
        let (first, second) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let senior = platform.editor(Role::SeniorEditor).await;
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "kans@example.org")).await;
        for (editor, action) in [(&first, Action::Publish), (&second, Action::Return)] {
            let case = platform.case(written.review).await.id;
            desk.claim(editor, case).await.unwrap();
            desk.decide(editor, case, decision(action, 1)).await.unwrap();
            platform.pass(TimeDelta::seconds(1));
        }
        let disputed = platform.case(written.review).await;
        assert_eq!(disputed.reason, CaseReason::Disagreement);
        let full = desk.case(&senior, disputed.id).await.unwrap();
        let both: Vec<_> = full.readings.iter().map(|reading| (reading.editor, reading.action)).collect();
        assert_eq!(both, [(first.id(), Action::Publish), (second.id(), Action::Return)]);
        assert!(desk.case(&second, disputed.id).await.unwrap().readings.is_empty());
    }

    async fn a_decision_can_be_undone_by_its_editor_until_it_takes_effect(platform) {
        let desk = &platform.desk;
        let (editor, other) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "weg@example.org")).await;
        let case = platform.claim(&editor, written.review).await;
        assert_eq!(desk.undoable(&editor, case).await.unwrap(), None);
        desk.decide_with_undo(&editor, case, decision(Action::Publish, 1)).await.unwrap();
        let undoable = desk.undoable(&editor, case).await.unwrap().unwrap();
        assert_eq!((undoable.case, undoable.action), (case, Action::Publish));
        assert_eq!(undoable.until, platform.desk.now() + TimeDelta::seconds(10));
        assert_eq!(desk.undoable(&other, case).await.unwrap(), None);
        assert_eq!(desk.undo(&other, case).await.unwrap_err().code, "nothing_to_undo");
        assert!(desk.undo(&editor, case).await.unwrap().case.held_by_me);
        assert_eq!(desk.undoable(&editor, case).await.unwrap(), None);
        desk.decide_with_undo(&editor, case, decision(Action::Publish, 1)).await.unwrap();
        platform.pass(TimeDelta::seconds(11));
        assert_eq!(desk.undoable(&editor, case).await.unwrap(), None);
        let late = desk.undo(&editor, case).await.unwrap_err();
        assert_eq!((late.kind, late.code), (ErrorKind::Conflict, "nothing_to_undo"));
        assert_eq!(desk.settle(case).await.unwrap(), Settled::Done);
        assert_eq!(platform.review(written.review).await.state, ReviewState::Published);
    }

    async fn a_case_knows_the_weeks_of_its_facility_and_the_texts_like_it(platform) {
        let editor = platform.editor(Role::Editor).await;
        let (facility, elsewhere) = (platform.facility().await, platform.facility().await);
        let text = "De begeleiders nemen elke ochtend rustig de tijd om te luisteren naar ons kind.";
        let write = async |facility: &domain::Facility, email: &str, text: &str| {
            let mut draft = draft(facility, email);
            draft.text = text.into();
            platform.write(&draft).await
        };
        write(&facility, "a@example.org", &text.replace("ochtend", "avond")).await;
        write(&facility, "b@example.org", "Het eten is te koud en aan de balie zit nooit iemand.").await;
        platform.submit(&draft(&facility, "nooit-bevestigd@example.org")).await;
        platform.pass(TimeDelta::weeks(3));
        let other = write(&elsewhere, "zelf@example.org", text).await;
        platform.pass(TimeDelta::days(2));
        let own = write(&facility, "zelf@example.org", text).await;
        let case = platform.case(own.review).await.id;
        let full = platform.desk.case(&editor, case).await.unwrap();
        let before = &full.history[0];
        assert_eq!((before.review, before.days_before, before.score), (other.review, 2, Some(4.5)));
        let context = platform.desk.context(&editor, &full).await.unwrap();
        let counts: Vec<u32> = context.weeks.iter().map(|week| week.count).collect();
        assert_eq!((counts.len(), counts[25], counts.iter().sum::<u32>()), (26, 1, 3));
        assert_eq!(counts[22], 2);
        assert_eq!((context.weeks[22].score, context.weeks[20].score), (Some(4.5), None));
        let similar: Vec<_> = context.similar.iter().map(|one| (one.review, one.same_submitter)).collect();
        assert_eq!((similar[0], similar.len()), ((other.review, true), 2));
        assert!(context.similar[0].share > 0.99 && context.similar[1].share < 0.9);
        assert_eq!(context.compared, 3);
    }
}
