//! What lapses while something else is going on: an earlier version that is public, a notice, an appeal.

use crate::returns::house;
use chrono::TimeDelta;
use domain::{
    Action, Capacity, CaseReason, NoticeOutcome, NoticeReason, NoticeState, Redacted, ReviewState, Role,
};
use testkit::on_both_engines;
use testkit::platform::moderation::Editor;
use testkit::platform::submission::{Amendment, NextStep, NoticeConfirmed, NoticeDraft, NoticeSubject};
use testkit::platform::{TestPlatform, Written, decision, draft, names, notice_token};

const WHY: &str = "Dit is volgens mij niet juist beslist.";

fn changed(n: u32) -> Amendment {
    Amendment { text: format!("Een nieuwe tekst over wat ik daar zag ({n})."), scores: None }
}

async fn notice(platform: &TestPlatform, of: &Written, reason: NoticeReason) -> NoticeConfirmed {
    let notice = NoticeDraft {
        subject: NoticeSubject::Review(of.review),
        reason,
        explanation: "Hier staat iets in dat er niet in hoort te staan.".into(),
        email: Redacted::new("nora@example.org".into()),
        name: Redacted::default(),
        capacity: Capacity::Reader,
        good_faith: Some(true),
        passages: vec![],
        language: "nl".into(),
    };
    platform.mails().await;
    platform.submissions.give_notice(&notice).await.unwrap();
    let token = notice_token(&platform.mail().await).unwrap().to_owned();
    let given = platform.submissions.confirm_notice(&token).await.unwrap();
    platform.mails().await;
    given
}

async fn outcome(platform: &TestPlatform, of: &NoticeConfirmed) -> (NoticeState, Option<NoticeOutcome>) {
    let notice = platform.store.view().notices().find(of.id).await.unwrap().unwrap();
    (notice.state, notice.outcome)
}

async fn is_public(platform: &TestPlatform, of: &Written) -> bool {
    platform.store.view().public_reviews().find(of.review).await.unwrap().is_some()
}

/// A review whose first version is public and whose change was sent back; mails are taken.
async fn sent_back(platform: &TestPlatform) -> (Written, Editor) {
    let editor = platform.editor(Role::Editor).await;
    let written = platform.publish(&editor, &platform.facility().await, "jana@example.org").await;
    platform.submissions.amend(&written.writer, &changed(1)).await.unwrap();
    platform.decide(&editor, written.review, Action::Return).await.unwrap();
    platform.mails().await;
    (written, editor)
}

async fn lapse(platform: &TestPlatform) {
    platform.pass(TimeDelta::days(21));
    assert_eq!(house(platform).tidy().await.unwrap().returns_lapsed, 1);
}

/// A decision about what is public: the first version.
fn standing(action: Action) -> domain::DecisionDraft {
    decision(action, 1)
}

on_both_engines! {
    async fn what_stands_after_a_lapse_is_judged_after_a_notice(platform) {
        for (action, state) in [
            (Action::Keep, ReviewState::Published),
            (Action::Publish, ReviewState::Published),
            (Action::TakeDown, ReviewState::TakenDown),
            (Action::Return, ReviewState::Returned),
        ] {
            let (written, _) = sent_back(platform).await;
            lapse(platform).await;
            let stands = platform.review(written.review).await;
            assert_eq!((stands.state, stands.version, stands.public_version), (ReviewState::Published, 2, Some(1)));
            let given = notice(platform, &written, NoticeReason::Insult).await;
            let other = platform.editor(Role::Editor).await;
            let case = platform.claim(&other, written.review).await;
            let decided = platform.desk.decide(&other, case, standing(action)).await;
            assert_eq!(decided.map(|decided| decided.status).map_err(|error| error.code), Ok(state), "{action}");
            assert_eq!(is_public(platform, &written).await, state == ReviewState::Published);
            assert_eq!(outcome(platform, &given).await.0, NoticeState::Decided);
        }
    }

    async fn a_notice_that_was_open_when_the_return_lapsed_is_still_decided(platform) {
        let (written, _) = sent_back(platform).await;
        let given = notice(platform, &written, NoticeReason::Insult).await;
        assert_eq!(platform.review(written.review).await.state, ReviewState::Returned);
        lapse(platform).await;
        let mails = platform.mails().await;
        assert_eq!(names(&mails), ["return_lapsed"], "the author hears of the lapse, and whoever gave notice of nothing yet");
        assert_eq!(outcome(platform, &given).await, (NoticeState::Open, None));
        let other = platform.editor(Role::Editor).await;
        let case = platform.claim(&other, written.review).await;
        platform.desk.decide(&other, case, standing(Action::TakeDown)).await.unwrap();
        assert_eq!(outcome(platform, &given).await, (NoticeState::Decided, Some(NoticeOutcome::TakenDown)));
        let mut told = names(&platform.mails().await);
        told.sort_unstable();
        assert_eq!(told, ["notice_decided", "review_taken_down"]);
        assert!(!is_public(platform, &written).await);
    }

    async fn a_text_that_was_hidden_and_changed_stays_away_when_the_change_is_refused(platform) {
        let editor = platform.editor(Role::Editor).await;
        let written = platform.publish(&editor, &platform.facility().await, "jana@example.org").await;
        let given = notice(platform, &written, NoticeReason::Privacy).await;
        assert_eq!(platform.review(written.review).await.state, ReviewState::Hidden);
        platform.submissions.amend(&written.writer, &changed(1)).await.unwrap();
        platform.mails().await;
        let other = platform.editor(Role::Editor).await;
        platform.decide(&other, written.review, Action::Reject).await.unwrap();
        let refused = platform.review(written.review).await;
        assert_eq!((refused.state, refused.published_at), (ReviewState::Rejected, None));
        assert!(!is_public(platform, &written).await, "what was hidden does not come back by itself");
        assert_eq!(outcome(platform, &given).await, (NoticeState::Decided, Some(NoticeOutcome::TakenDown)));
        let mut told = names(&platform.mails().await);
        told.sort_unstable();
        assert_eq!(told, ["notice_decided", "review_rejected"]);
        // The appeal brings the newest text before somebody else.
        platform.submissions.appeal(&written.writer, WHY).await.unwrap();
        let case = platform.case(written.review).await;
        assert_eq!((case.reason, case.version), (CaseReason::Appeal, 2));
    }

    async fn what_lapsed_with_nothing_public_can_be_appealed_once(platform) {
        let editor = platform.editor(Role::Editor).await;
        let written = platform.write(&draft(&platform.facility().await, "jana@example.org")).await;
        platform.decide(&editor, written.review, Action::Return).await.unwrap();
        lapse(platform).await;
        assert_eq!(platform.review(written.review).await.state, ReviewState::Lapsed);
        let steps = platform.submissions.manage(&written.writer).await.unwrap().next_steps;
        assert_eq!(steps, [NextStep::Withdraw, NextStep::Appeal]);
        platform.submissions.appeal(&written.writer, WHY).await.unwrap();
        let case = platform.case(written.review).await;
        assert_eq!(platform.desk.claim(&editor, case.id).await.unwrap_err().code, "own_decision");
        let second = platform.editor(Role::Editor).await;
        platform.decide(&second, written.review, Action::Return).await.unwrap();
        let before = platform.dump().await;
        assert_eq!(platform.submissions.appeal(&written.writer, WHY).await.unwrap_err().code, "appeal_final");
        assert_eq!(platform.dump().await, before);
        lapse(platform).await;
        let before = platform.dump().await;
        assert_eq!(platform.submissions.appeal(&written.writer, WHY).await.unwrap_err().code, "appeal_final", "lapsed again");
        assert_eq!(platform.dump().await, before);
    }

    async fn a_link_that_was_never_used_leaves_nothing_to_appeal(platform) {
        let (review, token) = platform.submit(&draft(&platform.facility().await, "jana@example.org")).await;
        platform.pass(TimeDelta::days(4));
        house(platform).tidy().await.unwrap();
        assert_eq!(platform.review(review).await.state, ReviewState::Lapsed);
        assert!(platform.submissions.verify(&token).await.is_err());
        assert!(platform.store.view().decisions().about(review.0).await.unwrap().is_empty());
    }

    async fn a_change_that_lapsed_can_be_appealed_while_the_earlier_version_stands(platform) {
        let (written, first) = sent_back(platform).await;
        let given = notice(platform, &written, NoticeReason::Insult).await;
        let noticed = platform.case(written.review).await.id;
        lapse(platform).await;
        assert!(platform.submissions.manage(&written.writer).await.unwrap().next_steps.contains(&NextStep::Appeal));
        platform.submissions.appeal(&written.writer, WHY).await.unwrap();
        let case = platform.case(written.review).await;
        assert_eq!((case.id, case.version), (noticed, 2), "one case for one text");
        assert!(is_public(platform, &written).await, "the earlier version stays public");
        assert_eq!(platform.desk.claim(&first, case.id).await.unwrap_err().code, "own_decision");
        let second = platform.editor(Role::Editor).await;
        platform.decide(&second, written.review, Action::Publish).await.unwrap();
        assert_eq!(platform.review(written.review).await.public_version, Some(2));
        assert_eq!(outcome(platform, &given).await, (NoticeState::Decided, Some(NoticeOutcome::AlreadyGone)));
    }
}
