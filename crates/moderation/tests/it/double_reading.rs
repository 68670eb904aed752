//! A share of all texts is read again by somebody who does not know what was decided.

use domain::ids::{CaseId, ReviewId};
use domain::{Action, CaseReason, CaseState, DecisionDraft, ReviewState, Role};
use testkit::on_both_engines;
use testkit::platform::moderation::{Desk, Editor};
use testkit::platform::submission::Amendment;
use testkit::platform::{TestPlatform, Written, decision, desk_rules, draft, names};

const NOTE: &str = "Hier klopt volgens mij niets van.";
const ACTIONS: [Action; 4] = [Action::Publish, Action::Return, Action::Reject, Action::Escalate];

/// The desk where every text is read twice.
fn always(platform: &TestPlatform) -> Desk {
    let rules = testkit::platform::moderation::Rules { double_reading_share: 1.0, ..desk_rules() };
    let (clock, ids) = (platform.clock.clone(), platform.ids.clone());
    Desk::new(platform.store.clone(), clock, ids, std::sync::Arc::new(rules))
}

fn citing(action: Action, article: &str) -> DecisionDraft {
    let cited = if action.restricts() { vec![article.to_owned()] } else { vec![] };
    DecisionDraft { articles: cited, note: NOTE.into(), ..decision(action, 1) }
}

/// A text that was decided on and is to be read again; the case for that.
async fn decided(
    platform: &TestPlatform,
    desk: &Desk,
    one: &Editor,
    action: Action,
    email: &str,
) -> (Written, CaseId) {
    let written = platform.write(&draft(&platform.facility().await, email)).await;
    let case = platform.claim(one, written.review).await;
    desk.decide(one, case, citing(action, "own-1")).await.unwrap();
    platform.mails().await;
    (written.clone(), second(platform, written.review).await)
}

async fn second(platform: &TestPlatform, review: ReviewId) -> CaseId {
    let open = platform.store.view().queue().all_undecided_about(review.0).await.unwrap();
    open.iter().find(|case| case.reason == CaseReason::SecondReading).unwrap().id
}

on_both_engines! {
    async fn every_pair_of_actions(platform) {
        let desk = always(platform);
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        for (n, first) in ACTIONS[..3].iter().copied().enumerate() {
            for (m, then) in ACTIONS.into_iter().enumerate() {
                for article in ["own-1", "tone-1"] {
                    let (written, case) = decided(platform, &desk, &one, first, &format!("w{n}-{m}-{article}@example.org")).await;
                    let before = platform.review(written.review).await;
                    desk.claim(&two, case).await.unwrap();
                    let made = desk.decide(&two, case, citing(then, article)).await.unwrap();
                    assert_eq!((made.id, made.awaits_second), (None, false));
                    assert_eq!(platform.review(written.review).await, before, "a second reading changes nothing by itself");
                    assert!(platform.mails().await.is_empty());
                    assert_eq!(platform.store.view().decisions().about(written.review.0).await.unwrap().len(), 1);
                    let agree = first == then && (!first.restricts() || article == "own-1");
                    let undecided = platform.store.view().queue().all_undecided_about(written.review.0).await.unwrap();
                    assert_eq!(undecided.len(), usize::from(!agree), "{first} {then} {article}");
                    for dispute in undecided {
                        assert_eq!((dispute.reason, dispute.state), (CaseReason::Disagreement, CaseState::Escalated));
                        assert_eq!(desk.claim(&one, dispute.id).await.unwrap_err().code, "senior_only");
                    }
                }
            }
        }
    }

    async fn a_senior_editor_sees_both_and_decides(platform) {
        let desk = always(platform);
        let (one, two) = (platform.editor(Role::SeniorEditor).await, platform.editor(Role::SeniorEditor).await);
        let senior = platform.editor(Role::SeniorEditor).await;
        let (written, case) = decided(platform, &desk, &one, Action::Reject, "jana@example.org").await;
        desk.claim(&two, case).await.unwrap();
        desk.decide(&two, case, citing(Action::Publish, "own-1")).await.unwrap();
        let dispute = platform.case(written.review).await;
        for reader in [&one, &two] {
            assert_eq!(desk.claim(reader, dispute.id).await.unwrap_err().code, "own_decision");
        }
        let full = desk.claim(&senior, dispute.id).await.unwrap();
        let read: Vec<_> = full.readings.iter().map(|reading| (reading.editor, reading.action)).collect();
        assert_eq!(read, [(one.id(), Action::Reject), (two.id(), Action::Publish)]);
        let made = desk.decide(&senior, dispute.id, decision(Action::Publish, 1)).await.unwrap();
        assert_eq!(made.status, ReviewState::Published);
        assert_eq!(names(&platform.mails().await), ["review_published"]);
    }

    async fn what_was_decided_is_nowhere_to_be_seen(platform) {
        let desk = always(platform);
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        for (n, action) in ACTIONS[..3].iter().copied().enumerate() {
            let (written, case) = decided(platform, &desk, &one, action, &format!("w{n}@example.org")).await;
            for full in [desk.case(&two, case).await.unwrap(), desk.claim(&two, case).await.unwrap()] {
                let seen = format!("{full:?}");
                assert!(!seen.contains(NOTE) && !seen.contains(&one.id().to_string()), "{action}");
                assert!(full.decisions.is_empty() && full.readings.is_empty() && !full.excluded);
                assert!(full.review.state.is_open(), "{action}: {}", full.review.state);
                assert_eq!((full.review.published_at, full.review.public_version), (None, None));
                assert!(full.versions.iter().all(|version| version.public.is_none()));
            }
            assert_eq!(desk.claim(&one, case).await.unwrap_err().code, "own_decision");
            // Whatever the second one decides, the answer is that of any decision.
            let made = desk.decide(&two, case, decision(Action::Publish, 1)).await.unwrap();
            assert_eq!(made.status, ReviewState::Published);
            let _ = written;
        }
    }

    async fn amended_or_withdrawn_between_the_two(platform) {
        let desk = always(platform);
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let (written, case) = decided(platform, &desk, &one, Action::Reject, "a@example.org").await;
        platform.submissions.withdraw(&written.writer).await.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(desk.claim(&two, case).await.unwrap_err().code, "case_closed");

        let (written, case) = decided(platform, &desk, &one, Action::Publish, "b@example.org").await;
        let changed = Amendment { text: "Wat ik er zelf van gezien heb, anders verteld.".into(), scores: None };
        platform.submissions.amend(&written.writer, &changed).await.unwrap();
        assert_eq!(desk.claim(&two, case).await.unwrap_err().code, "case_not_found", "the new text goes first");
        let newer = platform.claim(&one, written.review).await;
        platform.desk.decide(&one, newer, decision(Action::Publish, 2)).await.unwrap();
        let full = desk.claim(&two, case).await.unwrap();
        assert_eq!(full.current().unwrap().version, 1, "it is the old text that is read twice");
        desk.decide(&two, case, citing(Action::Reject, "own-1")).await.unwrap();
        let undecided = platform.store.view().queue().all_undecided_about(written.review.0).await.unwrap();
        assert!(undecided.is_empty(), "the old text is not argued about any more");
    }

    async fn only_first_decisions_on_a_text_are_drawn(platform) {
        let desk = always(platform);
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let written = platform.write(&draft(&platform.facility().await, "a@example.org")).await;
        let case = platform.claim(&one, written.review).await;
        desk.decide(&one, case, citing(Action::Escalate, "own-1")).await.unwrap();
        assert_eq!(platform.store.view().queue().all_undecided_about(written.review.0).await.unwrap().len(), 1);

        let fake = platform.write(&draft(&platform.facility().await, "b@example.org")).await;
        let case = platform.claim(&one, fake.review).await;
        desk.decide(&one, case, citing(Action::Reject, "honest-2")).await.unwrap();
        desk.claim(&two, case).await.unwrap();
        desk.decide(&two, case, citing(Action::Reject, "honest-2")).await.unwrap();
        let undecided = platform.store.view().queue().all_undecided_about(fake.review.0).await.unwrap();
        assert!(undecided.is_empty(), "two have read it already");

        let never = platform.write(&draft(&platform.facility().await, "c@example.org")).await;
        platform.decide(&one, never.review, Action::Publish).await.unwrap();
        let undecided = platform.store.view().queue().all_undecided_about(never.review.0).await.unwrap();
        assert!(undecided.is_empty(), "a share of nothing");
    }
}
