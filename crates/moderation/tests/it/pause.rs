//! What can happen in the pause before a decision takes effect.

use chrono::TimeDelta;
use domain::{Action, CaseState, ReviewState, Role};
use testkit::on_both_engines;
use testkit::platform::moderation::Settled;
use testkit::platform::submission::Amendment;
use testkit::platform::{decision, draft, names};

const PAUSE: TimeDelta = TimeDelta::seconds(10);

fn changed() -> Amendment {
    Amendment { text: "Ik wil het toch anders zeggen over de opvang daar.".into(), scores: None }
}

on_both_engines! {
    async fn it_can_be_undone_until_the_last_moment(platform) {
        let editor = platform.editor(Role::Editor).await;
        let review = platform.write(&draft(&platform.facility().await, "jana@example.org")).await.review;
        platform.mails().await;
        let case = platform.claim(&editor, review).await;
        platform.desk.decide_with_undo(&editor, case, decision(Action::Publish, 1)).await.unwrap();
        platform.pass(PAUSE - TimeDelta::microseconds(1));
        assert_eq!(platform.desk.settle(case).await.unwrap(), Settled::NotYet);
        let other = platform.editor(Role::SeniorEditor).await;
        assert_eq!(platform.desk.undo(&other, case).await.unwrap_err().code, "nothing_to_undo");
        assert!(platform.desk.undo(&editor, case).await.unwrap().case.held_by_me);
        platform.pass(PAUSE);
        assert_eq!(platform.desk.settle(case).await.unwrap(), Settled::Nothing);
        assert_eq!(platform.review(review).await.state, ReviewState::InReview);
        platform.desk.decide_with_undo(&editor, case, decision(Action::Publish, 1)).await.unwrap();
        platform.pass(PAUSE);
        let before = platform.dump().await;
        assert_eq!(platform.desk.undo(&editor, case).await.unwrap_err().code, "nothing_to_undo");
        assert_eq!(platform.dump().await, before);
        assert_eq!(platform.desk.settle(case).await.unwrap(), Settled::Done);
        assert_eq!(platform.desk.settle(case).await.unwrap(), Settled::Nothing, "twice does no harm");
        assert_eq!(names(&platform.mails().await), ["review_published"]);
        assert_eq!(platform.store.view().decisions().about(review.0).await.unwrap().len(), 1);
    }

    async fn amended_meanwhile_it_is_dropped_and_the_next_editor_is_not_in_its_way(platform) {
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let written = platform.write(&draft(&platform.facility().await, "jana@example.org")).await;
        let case = platform.claim(&one, written.review).await;
        platform.desk.decide_with_undo(&one, case, decision(Action::Publish, 1)).await.unwrap();
        platform.submissions.amend(&written.writer, &changed()).await.unwrap();
        // Somebody decides on the new text before the worker comes to the old decision.
        platform.desk.claim(&two, case).await.unwrap();
        platform.pass(PAUSE / 2);
        platform.desk.decide_with_undo(&two, case, decision(Action::Publish, 2)).await.unwrap();
        platform.pass(PAUSE / 2);
        assert_eq!(platform.desk.settle(case).await.unwrap(), Settled::NotYet, "the first one is gone");
        platform.pass(PAUSE);
        assert_eq!(platform.desk.settle(case).await.unwrap(), Settled::Done);
        let review = platform.review(written.review).await;
        assert_eq!((review.state, review.public_version), (ReviewState::Published, Some(2)));
        let decisions = platform.store.view().decisions().about(written.review.0).await.unwrap();
        assert_eq!((decisions.len(), decisions[0].editor), (1, two.id()));
    }

    async fn amended_or_withdrawn_meanwhile_nothing_of_it_happens(platform) {
        let editor = platform.editor(Role::Editor).await;
        for (n, withdraw) in [false, true].into_iter().enumerate() {
            let written = platform.write(&draft(&platform.facility().await, &format!("w{n}@example.org"))).await;
            let case = platform.claim(&editor, written.review).await;
            platform.desk.decide_with_undo(&editor, case, decision(Action::Reject, 1)).await.unwrap();
            if withdraw {
                platform.submissions.withdraw(&written.writer).await.unwrap();
            } else {
                platform.submissions.amend(&written.writer, &changed()).await.unwrap();
            }
            platform.mails().await;
            platform.pass(PAUSE);
            assert_eq!(platform.desk.settle(case).await.unwrap(), Settled::Dropped);
            assert_eq!(platform.desk.settle(case).await.unwrap(), Settled::Nothing);
            assert!(platform.store.view().decisions().about(written.review.0).await.unwrap().is_empty());
            assert!(platform.mails().await.is_empty());
            let case = platform.case(written.review).await;
            let expected = if withdraw { CaseState::Cancelled } else { CaseState::Open };
            assert_eq!((case.state, case.settles_at, case.lease), (expected, None, None));
        }
    }

    async fn of_an_editor_who_left_nothing_takes_effect(platform) {
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let review = platform.write(&draft(&platform.facility().await, "jana@example.org")).await.review;
        let case = platform.claim(&one, review).await;
        platform.desk.decide_with_undo(&one, case, decision(Action::Publish, 1)).await.unwrap();
        let tx = platform.store.begin().await.unwrap();
        let mut left = tx.editors().find(one.id()).await.unwrap().unwrap();
        left.active = false;
        tx.editors().update(&left, platform.desk.now()).await.unwrap();
        tx.commit(platform.ids.as_ref()).await.unwrap();
        platform.pass(PAUSE);
        assert_eq!(platform.desk.settle(case).await.unwrap(), Settled::Dropped);
        assert_eq!(platform.review(review).await.state, ReviewState::Queued);
        platform.desk.claim(&two, case).await.unwrap();
        platform.desk.decide(&two, case, decision(Action::Publish, 1)).await.unwrap();
    }

    async fn the_worker_may_come_twice_at_once(platform) {
        let editor = platform.editor(Role::Editor).await;
        for round in 0..8 {
            let written = platform.write(&draft(&platform.facility().await, &format!("w{round}@example.org"))).await;
            let case = platform.claim(&editor, written.review).await;
            platform.desk.decide_with_undo(&editor, case, decision(Action::Publish, 1)).await.unwrap();
            platform.pass(PAUSE);
            let tasks = (0..3).map(|_| {
                let desk = platform.desk.clone();
                tokio::spawn(async move { desk.settle(case).await.unwrap() })
            });
            let answers = futures::future::join_all(tasks).await;
            let done = answers.into_iter().filter(|answer| *answer.as_ref().unwrap() == Settled::Done).count();
            assert_eq!(done, 1, "round {round}");
            assert_eq!(platform.store.view().decisions().about(written.review.0).await.unwrap().len(), 1);
        }
    }

    async fn nothing_is_seen_outside_in_the_pause(platform) {
        let editor = platform.editor(Role::Editor).await;
        let written = platform.write(&draft(&platform.facility().await, "jana@example.org")).await;
        platform.mails().await;
        let case = platform.claim(&editor, written.review).await;
        platform.desk.decide_with_undo(&editor, case, decision(Action::Publish, 1)).await.unwrap();
        assert!(platform.mails().await.is_empty());
        assert!(platform.store.view().public_reviews().find(written.review).await.unwrap().is_none());
        assert_eq!(platform.to_index().await, (vec![], vec![]));
        let mine = platform.submissions.manage(&written.writer).await.unwrap();
        assert!(mine.decisions.is_empty());
    }
}
