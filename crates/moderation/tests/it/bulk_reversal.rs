//! Undoing one decision on many texts.

use crate::bulk::{citing, done, of, states, wave};
use chrono::TimeDelta;
use domain::bulk::BulkItemState as S;
use domain::ledger::Verifier;
use domain::tally::Tally;
use domain::{Action, CaseReason, CaseState, Clock, ReviewState, Role};
use testkit::on_both_engines;
use testkit::platform::moderation::{Bulk, BulkState, Editor, TieDraft};
use testkit::platform::submission::Amendment;
use testkit::platform::{TestPlatform, decision, draft, names};

/// Undoes it and has that take effect.
async fn undone(platform: &TestPlatform, editor: &Editor, bulk: &Bulk) -> Bulk {
    let begun = platform.desk.reverse_bulk(editor, bulk.summary.id).await.unwrap();
    assert_eq!(begun.summary.reversed, Some((platform.clock.now(), editor.id())));
    platform.work_on_bulks().await;
    let ended = platform.desk.bulk(editor, bulk.summary.id).await.unwrap();
    assert_eq!((ended.summary.state, ended.summary.can_reverse), (BulkState::Reversed, false));
    ended
}

fn amendment() -> Amendment {
    Amendment { text: "Wat ik er zelf van gezien heb, nu anders verteld.".into(), scores: None }
}

/// What anybody can count from the public ledger.
async fn recounted(platform: &TestPlatform) -> Tally {
    let (mut verifier, mut tally) = (Verifier::default(), Tally::default());
    let mut pages = platform.desk.ledger(None, None).await.unwrap();
    while let Some(chunk) = pages.next().await.unwrap() {
        for line in chunk.lines() {
            tally.count(&verifier.line(line).unwrap());
        }
    }
    verifier.finish().unwrap();
    tally
}

on_both_engines! {
    async fn every_text_on_which_it_still_stands_waits_again(platform) {
        for action in [Action::Publish, Action::Return, Action::Reject] {
            let facility = platform.facility().await;
            let editor = platform.editor(Role::Editor).await;
            let written = wave(platform, &facility, 2).await;
            let bulk = done(platform, &editor, &of(platform, &written, decision(action, 0)).await).await;
            platform.mails().await;
            platform.to_index().await;
            platform.pass(TimeDelta::hours(23));
            let ended = undone(platform, &editor, &bulk).await;
            assert_eq!(states(&ended), [(S::Reversed, None); 2], "{action}");
            assert_eq!(names(&platform.mails().await), ["decision_reversed"; 2]);
            let (reviews, facilities) = platform.to_index().await;
            let changed = if action == Action::Publish { 2 } else { 0 };
            assert_eq!((reviews.len(), facilities.len()), (changed, changed));
            for one in &written {
                let review = platform.review(one.review).await;
                assert_eq!((review.state, review.published_at), (ReviewState::Queued, None));
                assert_eq!(platform.store.view().reviews().answer_due(one.review).await.unwrap(), (None, None));
                let case = platform.case(one.review).await;
                assert_eq!((case.state, case.reason, case.version), (CaseState::Open, CaseReason::Reopened, 1));
                let decision = platform.store.view().decisions().about(one.review.0).await.unwrap().remove(0);
                assert_eq!(decision.reversed_at, Some(platform.clock.now()));
                assert!(platform.store.view().public_reviews().find(one.review).await.unwrap().is_none());
                // Whoever took it back may decide anew.
                platform.decide(&editor, one.review, Action::Publish).await.unwrap();
            }
            assert_eq!(platform.store.view().facilities().aggregate(facility.id).await.unwrap().review_count, 2);
        }
    }

    async fn the_ledger_still_adds_up(platform) {
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let written = wave(platform, &facility, 4).await;
        let bulk = done(platform, &editor, &of(platform, &written[..3], citing("own-1")).await).await;
        undone(platform, &editor, &bulk).await;
        platform.decide(&editor, written[0].review, Action::Publish).await.unwrap();
        let tally = recounted(platform).await;
        // Four came in, three came back; three were refused and one of them published after all.
        assert_eq!((tally.came_in(), tally.decided(), tally.open()), (7, 4, 3));
        assert_eq!(tally.opened["childcare"]["reopened"], 3);
        let report = platform.desk.transparency(&editor, None, None).await.unwrap();
        assert_eq!((report.volumes.came_in, report.volumes.decided, report.volumes.open_after), (7, 4, 3));
        let open = platform.store.view().queue().held_by(editor.id()).await.unwrap();
        assert!(open.is_empty(), "nobody holds what came back");
    }

    async fn what_changed_since_is_left_and_says_so(platform) {
        let facility = platform.facility().await;
        let (editor, other) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let written = wave(platform, &facility, 6).await;
        let returned = decision(Action::Return, 0);
        let bulk = done(platform, &editor, &of(platform, &written, returned).await).await;
        platform.submissions.amend(&written[1].writer, &amendment()).await.unwrap();
        platform.submissions.withdraw(&written[2].writer).await.unwrap();
        platform.submissions.appeal(&written[3].writer, "Ik was er echt elke dag bij.").await.unwrap();
        platform.submissions.appeal(&written[4].writer, "Ik was er echt elke dag bij.").await.unwrap();
        platform.decide(&other, written[4].review, Action::Publish).await.unwrap();
        platform.mails().await;
        let before: Vec<_> = [1, 2, 3, 4].map(|place| written[place].review).to_vec();
        let mut stood = Vec::new();
        for review in &before {
            stood.push(platform.review(*review).await);
        }
        let ended = undone(platform, &editor, &bulk).await;
        let left = (S::Left, Some("changed_since"));
        assert_eq!(states(&ended), [(S::Reversed, None), left, left, left, left, (S::Reversed, None)]);
        for (review, was) in before.iter().zip(stood) {
            assert_eq!(platform.review(*review).await, was);
        }
        assert_eq!(names(&platform.mails().await), ["decision_reversed"; 2]);
    }

    async fn an_author_who_wrote_anew_keeps_the_new_one(platform) {
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        let bulk = done(platform, &editor, &of(platform, std::slice::from_ref(&written), citing("own-1")).await).await;
        platform.pass(TimeDelta::hours(1));
        platform.write(&draft(&facility, "jana@example.org")).await;
        let ended = undone(platform, &editor, &bulk).await;
        assert_eq!(states(&ended), [(S::Left, Some("newer_review_exists"))]);
    }

    async fn readers_see_again_what_they_saw_before(platform) {
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let written = platform.publish(&editor, &facility, "jana@example.org").await;
        let first = platform.review(written.review).await;
        platform.pass(TimeDelta::days(3));
        platform.submissions.amend(&written.writer, &amendment()).await.unwrap();
        let bulk = done(platform, &editor, &of(platform, std::slice::from_ref(&written), decision(Action::Publish, 0)).await).await;
        assert_eq!(platform.review(written.review).await.public_version, Some(2));
        undone(platform, &editor, &bulk).await;
        let review = platform.review(written.review).await;
        assert_eq!((review.state, review.version, review.public_version), (ReviewState::Queued, 2, Some(1)));
        assert_eq!(review.published_at, first.published_at);
        let public = platform.store.view().public_reviews().find(written.review).await.unwrap().unwrap();
        assert!(public.text.text.contains("rustig de tijd"));
        assert_eq!(platform.store.view().facilities().aggregate(facility.id).await.unwrap().review_count, 1);
    }

    async fn a_day_later_it_is_final(platform) {
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let written = wave(platform, &facility, 2).await;
        let bulk = done(platform, &editor, &of(platform, &written, citing("own-1")).await).await;
        platform.pass(TimeDelta::hours(24) - TimeDelta::seconds(1));
        assert!(platform.desk.bulk(&editor, bulk.summary.id).await.unwrap().summary.can_reverse);
        platform.pass(TimeDelta::seconds(1));
        assert!(!platform.desk.bulk(&editor, bulk.summary.id).await.unwrap().summary.can_reverse);
        let before = platform.dump().await;
        assert_eq!(platform.desk.reverse_bulk(&editor, bulk.summary.id).await.unwrap_err().code, "bulk_final");
        assert_eq!(platform.dump().await, before);
        let longer = platform.desk_with(|rules| rules.bulk_reverse_hours = 48);
        longer.reverse_bulk(&editor, bulk.summary.id).await.unwrap();
        assert_eq!(longer.reverse_bulk(&editor, bulk.summary.id).await.unwrap_err().code, "bulk_reversed");
        platform.work_on_bulks().await;
    }

    async fn somebody_elses_is_for_a_senior_editor_and_then_for_other_eyes(platform) {
        let facility = platform.facility().await;
        let (editor, colleague) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let senior = platform.editor(Role::SeniorEditor).await;
        let written = wave(platform, &facility, 1).await;
        let bulk = done(platform, &editor, &of(platform, &written, citing("own-1")).await).await;
        let before = platform.dump().await;
        assert_eq!(platform.desk.reverse_bulk(&colleague, bulk.summary.id).await.unwrap_err().code, "not_your_bulk");
        let nowhere = domain::Ids::uuid(platform.ids.as_ref());
        assert_eq!(platform.desk.reverse_bulk(&senior, nowhere).await.unwrap_err().code, "bulk_not_found");
        assert_eq!(platform.dump().await, before);
        undone(platform, &senior, &bulk).await;
        let case = platform.case(written[0].review).await.id;
        assert_eq!(platform.desk.claim(&editor, case).await.unwrap_err().code, "own_decision");
        platform.decide(&colleague, written[0].review, Action::Publish).await.unwrap();
    }

    async fn nobody_undoes_what_is_about_those_they_have_a_tie_with(platform) {
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let written = wave(platform, &facility, 1).await;
        let bulk = done(platform, &editor, &of(platform, &written, citing("own-1")).await).await;
        let tie = TieDraft { facility: facility.slug.clone(), ..TieDraft::default() };
        platform.desk.declare_tie(&editor, &tie).await.unwrap();
        assert_eq!(states(&undone(platform, &editor, &bulk).await), [(S::Left, Some("tied"))]);
        assert_eq!(platform.review(written[0].review).await.state, ReviewState::Rejected);
    }

    async fn what_had_not_begun_never_happens(platform) {
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let written = wave(platform, &facility, 3).await;
        let new = of(platform, &written, citing("own-1")).await;
        platform.mails().await;
        let bulk = platform.desk.decide_many(&editor, &new, None).await.unwrap();
        platform.desk.settle_bulk(new.cases[0].id).await.unwrap();
        let begun = platform.desk.reverse_bulk(&editor, bulk.summary.id).await.unwrap();
        assert_eq!(begun.summary.state, BulkState::Reversing);
        platform.work_on_bulks().await;
        let ended = platform.desk.bulk(&editor, bulk.summary.id).await.unwrap();
        assert_eq!(states(&ended), [(S::Reversed, None); 3]);
        assert_eq!(names(&platform.mails().await), ["review_rejected", "decision_reversed"]);
        for one in &written {
            assert_eq!(platform.review(one.review).await.state, ReviewState::Queued);
        }
    }

    async fn what_waits_for_a_second_editor_is_taken_back(platform) {
        let facility = platform.facility().await;
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let written = wave(platform, &facility, 3).await;
        let bulk = done(platform, &one, &of(platform, &written, citing("honest-1")).await).await;
        let agreed = of(platform, &written[1..2], citing("honest-1")).await;
        done(platform, &two, &agreed).await;
        done(platform, &two, &of(platform, &written[2..], decision(Action::Publish, 0)).await).await;
        platform.mails().await;
        let ended = undone(platform, &one, &bulk).await;
        let left = (S::Left, Some("changed_since"));
        assert_eq!(states(&ended), [(S::Reversed, None), left, left]);
        assert!(platform.mails().await.is_empty(), "nobody had heard of it");
        let case = platform.case(written[0].review).await;
        assert!(platform.store.view().readings().of_case(case.id).await.unwrap().is_empty());
        // As if nobody had read it: the next refusal is the first of two, and whoever took it back may read again.
        let first = done(platform, &two, &of(platform, &written[..1], citing("honest-1")).await).await;
        assert_eq!(states(&first), [(S::AwaitsSecond, None)]);
        let second = done(platform, &one, &of(platform, &written[..1], citing("honest-1")).await).await;
        assert_eq!(states(&second), [(S::Done, None)]);
    }

    async fn what_a_senior_editor_has_is_left_and_second_readings_end(platform) {
        let facility = platform.facility().await;
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let written = wave(platform, &facility, 2).await;
        let handed = done(platform, &one, &of(platform, &written[..1], decision(Action::Escalate, 0)).await).await;
        assert_eq!(states(&undone(platform, &one, &handed).await), [(S::Left, Some("awaits_senior"))]);

        let twice = platform.desk_with(|rules| rules.double_reading_share = 1.0);
        let new = of(platform, &written[1..], citing("own-1")).await;
        let bulk = twice.decide_many(&one, &new, None).await.unwrap();
        twice.settle_bulk(new.cases[0].id).await.unwrap();
        let drawn = platform.case(written[1].review).await;
        assert_eq!(drawn.reason, CaseReason::SecondReading);
        let senior = platform.editor(Role::SeniorEditor).await;
        let seen = platform.desk.bulk(&senior, bulk.summary.id).await.unwrap();
        assert_eq!((seen.items.len(), seen.hidden), (0, 1), "a senior editor may be the second reader");
        platform.desk.claim(&two, drawn.id).await.unwrap();
        undone(platform, &one, &bulk).await;
        let open = platform.store.view().queue().all_undecided_about(written[1].review.0).await.unwrap();
        assert_eq!(open.iter().map(|case| case.reason).collect::<Vec<_>>(), [CaseReason::Reopened]);
        let error = platform.desk.decide(&two, drawn.id, decision(Action::Publish, 1)).await.unwrap_err();
        assert_eq!(error.code, "case_closed");
    }

    async fn a_second_reading_looks_like_any_other_text(platform) {
        let facility = platform.facility().await;
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let twice = platform.desk_with(|rules| rules.double_reading_share = 1.0);
        let written = wave(platform, &facility, 1).await;
        let case = platform.claim(&one, written[0].review).await;
        twice.decide(&one, case, decision(Action::Publish, 1)).await.unwrap();
        let bulk = done(platform, &two, &of(platform, &written, decision(Action::Publish, 0)).await).await;
        assert_eq!(states(&bulk), [(S::Done, None)]);
        assert_eq!(bulk.items[0].decision, None);
        assert_eq!(states(&undone(platform, &two, &bulk).await), [(S::Left, Some("changed_since"))]);
        assert_eq!(platform.review(written[0].review).await.state, ReviewState::Published);
    }
}
