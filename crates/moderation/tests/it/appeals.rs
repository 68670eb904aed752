//! Appeals of submitters, of whoever gave a notice, and of providers.

use chrono::TimeDelta;
use domain::{
    Action, AppealOutcome, Appellant, Capacity, CaseReason, DecisionDraft, NoticeOutcome, NoticeReason,
    Redacted, Redaction, ReviewState, Role,
};
use moderation::Editor;
use testkit::on_both_engines;
use testkit::platform::notify::{Envelope, OutgoingMail};
use testkit::platform::submission::{NextStep, NoticeDraft, NoticeFollower, NoticeSubject};
use testkit::platform::{TestPlatform, Written, decision, draft, names, notice_token};

const WHY: &str = "Dit is volgens mij niet juist beslist.";

fn cover(start: usize, end: usize) -> Redaction {
    Redaction { start, end, replacement: "[naam]".into() }
}

fn masks(version: u32, redactions: Vec<Redaction>) -> DecisionDraft {
    DecisionDraft { redactions, ..decision(Action::Publish, version) }
}

fn reasoned(action: Action) -> DecisionDraft {
    let mut draft = decision(action, 1);
    draft.articles = vec!["own-1".into()];
    draft.reasons = "Vertel wat je zelf meemaakte.".into();
    draft
}

async fn decide(platform: &TestPlatform, editor: &Editor, of: &Written, draft: DecisionDraft) {
    let case = platform.case(of.review).await;
    platform.desk.claim(editor, case.id).await.unwrap();
    platform.desk.decide(editor, case.id, draft).await.unwrap();
}

/// A review on which `first` took a decision; mails are taken.
async fn decided(platform: &TestPlatform, first: &Editor, what: DecisionDraft) -> Written {
    let written = platform.write(&draft(&platform.facility().await, "jana@example.org")).await;
    decide(platform, first, &written, what).await;
    platform.mails().await;
    written
}

/// A notice on a review that an editor left as it is; mails are taken.
async fn kept(
    platform: &TestPlatform,
    of: &Written,
    by: &Editor,
    capacity: Capacity,
    what: DecisionDraft,
) -> NoticeFollower {
    let given = NoticeDraft {
        subject: NoticeSubject::Review(of.review),
        reason: NoticeReason::Fake,
        explanation: "Deze tekst is volgens ons niet echt.".into(),
        email: Redacted::new("nora@example.org".into()),
        name: Redacted::new("Nora".into()),
        capacity,
        good_faith: None,
        passages: vec![],
        language: "en".into(),
    };
    platform.submissions.give_notice(&given).await.unwrap();
    let token = notice_token(&platform.mail().await).unwrap().to_owned();
    let confirmed = platform.submissions.confirm_notice(&token).await.unwrap();
    decide(platform, by, of, what).await;
    platform.mails().await;
    platform.submissions.follower(confirmed.track_token.expose()).await.unwrap()
}

fn author_hears(mails: &[Envelope]) -> Option<bool> {
    mails.iter().find_map(|envelope| match &envelope.mail {
        OutgoingMail::AppealDecided(mail) => Some(mail.overturned),
        _ => None,
    })
}

fn reporter_hears(mails: &[Envelope]) -> Option<bool> {
    mails.iter().find_map(|envelope| match &envelope.mail {
        OutgoingMail::AppealDecidedReporter(mail) => Some(mail.overturned),
        _ => None,
    })
}

on_both_engines! {
    async fn an_author_appeals_against_every_restriction(platform) {
        let (first, second) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let long = || vec![cover(3, 14)];
        for (before, after, overturned, state) in [
            (reasoned(Action::Reject), decision(Action::Publish, 1), true, ReviewState::Published),
            (reasoned(Action::Reject), reasoned(Action::Reject), false, ReviewState::Rejected),
            (reasoned(Action::Reject), reasoned(Action::Return), true, ReviewState::Returned),
            (reasoned(Action::Return), decision(Action::Publish, 1), true, ReviewState::Published),
            (reasoned(Action::Return), reasoned(Action::Return), false, ReviewState::Returned),
            (masks(1, long()), masks(1, vec![]), true, ReviewState::Published),
            (masks(1, long()), masks(1, vec![cover(3, 8)]), true, ReviewState::Published),
            (masks(1, long()), masks(1, long()), false, ReviewState::Published),
            (masks(1, long()), decision(Action::Keep, 1), false, ReviewState::Published),
        ] {
            let (from, now) = (before.action, after.action);
            let written = decided(platform, &first, before).await;
            assert!(platform.submissions.manage(&written.writer).await.unwrap().next_steps.contains(&NextStep::Appeal));
            platform.submissions.appeal(&written.writer, WHY).await.unwrap();
            assert_eq!(names(&platform.mails().await), ["appeal_received"]);
            let case = platform.case(written.review).await;
            assert_eq!(case.reason, CaseReason::Appeal);
            assert_eq!(platform.desk.claim(&first, case.id).await.unwrap_err().code, "own_decision");
            decide(platform, &second, &written, after).await;
            let mails = platform.mails().await;
            assert_eq!((mails.len(), author_hears(&mails)), (1, Some(overturned)), "{from} {now}");
            assert_eq!(platform.review(written.review).await.state, state, "{from} {now}");
            let appeals = platform.store.view().appeals().about(domain::ids::ReviewId(written.review.0)).await.unwrap();
            let outcome = if overturned { AppealOutcome::Overturned } else { AppealOutcome::Upheld };
            assert_eq!((appeals.len(), appeals[0].outcome, appeals[0].appellant), (1, Some(outcome), Appellant::Submitter));
            // Once: the second answer is final where it restricts, and where nothing is left there is nothing to appeal.
            let again = platform.submissions.appeal(&written.writer, WHY).await;
            let code = again.map_err(|error| error.code);
            assert!(matches!(code, Err("appeal_final" | "state_forbids")), "{from} {now}: {code:?}");
            assert!(!platform.submissions.manage(&written.writer).await.unwrap().next_steps.contains(&NextStep::Appeal));
        }
    }

    async fn a_take_down_is_restored_at_once(platform) {
        let editors = [platform.editor(Role::Editor).await, platform.editor(Role::Editor).await, platform.editor(Role::Editor).await];
        let written = decided(platform, &editors[0], decision(Action::Publish, 1)).await;
        kept(platform, &written, &editors[1], Capacity::Reader, reasoned(Action::TakeDown)).await;
        assert_eq!(platform.review(written.review).await.state, ReviewState::TakenDown);
        platform.submissions.appeal(&written.writer, WHY).await.unwrap();
        platform.mails().await;
        decide(platform, &editors[2], &written, decision(Action::Publish, 1)).await;
        assert!(platform.review(written.review).await.published_at.is_some());
        let mails = platform.mails().await;
        assert_eq!(author_hears(&mails), Some(true));
        assert_eq!(names(&mails), ["notice_revised", "appeal_decided"], "the other side hears of it");
    }

    async fn whoever_gave_notice_appeals_and_no_earlier_editor_decides(platform) {
        let editors = [platform.editor(Role::Editor).await, platform.editor(Role::Editor).await, platform.editor(Role::Editor).await];
        for (capacity, appellant) in [(Capacity::Reader, Appellant::Reporter), (Capacity::Provider, Appellant::Provider)] {
            for (after, overturned, author) in [
                (decision(Action::Keep, 1), false, "notice_kept"),
                (masks(1, vec![cover(3, 14)]), true, "review_masked_after_notice"),
                (reasoned(Action::Return), true, "review_returned"),
                (reasoned(Action::TakeDown), true, "review_taken_down"),
            ] {
                let written = decided(platform, &editors[0], decision(Action::Publish, 1)).await;
                let follower = kept(platform, &written, &editors[1], capacity, decision(Action::Keep, 1)).await;
                let seen = platform.submissions.followed(&follower).await.unwrap();
                assert_eq!((seen.notice.outcome, seen.appeal_until.is_some()), (Some(NoticeOutcome::Kept), true));
                platform.submissions.appeal_notice(&follower, WHY).await.unwrap();
                assert_eq!(names(&platform.mails().await), ["appeal_received_reporter"]);
                let case = platform.case(written.review).await.id;
                for earlier in &editors[..2] {
                    assert_eq!(platform.desk.claim(earlier, case).await.unwrap_err().code, "own_decision");
                }
                decide(platform, &editors[2], &written, after).await;
                let mails = platform.mails().await;
                assert_eq!((mails.len(), reporter_hears(&mails)), (2, Some(overturned)), "{author}");
                assert!(names(&mails).contains(&author), "{:?}", names(&mails));
                let appeal = platform.submissions.followed(&follower).await.unwrap().appeal.unwrap();
                let outcome = if overturned { AppealOutcome::Overturned } else { AppealOutcome::Upheld };
                assert_eq!((appeal.appellant, appeal.outcome), (appellant, Some(outcome)));
                let again = platform.submissions.appeal_notice(&follower, WHY).await.unwrap_err();
                assert_eq!(again.code, "already_appealed");
            }
        }
    }

    async fn a_reporter_has_six_months_and_a_decision_to_appeal_against(platform) {
        let (first, second) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let written = decided(platform, &first, decision(Action::Publish, 1)).await;
        let follower = kept(platform, &written, &second, Capacity::Reader, decision(Action::Keep, 1)).await;
        platform.pass(TimeDelta::days(184));
        let before = platform.dump().await;
        assert_eq!(platform.submissions.appeal_notice(&follower, WHY).await.unwrap_err().code, "appeal_too_late");
        assert_eq!(platform.submissions.appeal_notice(&follower, "Kort").await.unwrap_err().code, "invalid_fields");
        assert!(platform.submissions.followed(&follower).await.unwrap().appeal_until.is_none());
        assert_eq!(platform.dump().await, before);
        let other = decided(platform, &first, decision(Action::Publish, 1)).await;
        let gone = kept(platform, &other, &second, Capacity::Reader, reasoned(Action::TakeDown)).await;
        assert_eq!(platform.submissions.appeal_notice(&gone, WHY).await.unwrap_err().code, "not_decided");
    }

    async fn an_appeal_about_what_is_taken_back_is_answered(platform) {
        let (first, second) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let written = decided(platform, &first, decision(Action::Publish, 1)).await;
        let follower = kept(platform, &written, &second, Capacity::Reader, decision(Action::Keep, 1)).await;
        platform.submissions.appeal_notice(&follower, WHY).await.unwrap();
        platform.mails().await;
        platform.submissions.withdraw(&written.writer).await.unwrap();
        assert_eq!(names(&platform.mails().await), ["notice_decided", "review_withdrawn"]);
        let appeal = platform.submissions.followed(&follower).await.unwrap().appeal.unwrap();
        assert_eq!(appeal.outcome, Some(AppealOutcome::Moot));
    }
}
