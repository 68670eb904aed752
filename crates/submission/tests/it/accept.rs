//! An author accepts the text that an editor proposed, or does not.

use domain::ids::{CaseId, ReviewId};
use domain::{Action, CaseReason, CaseState, Clock, DecisionDraft, ReviewState, Role};
use testkit::on_both_engines;
use testkit::platform::moderation::Editor;
use testkit::platform::submission::{Amendment, NextStep};
use testkit::platform::{TestPlatform, Written, decision, draft, names};

const TEXT: &str = "Juf Zoë is altijd te laat, ze is een dief en Ömer ook.";
const PROPOSAL: &str = "Juf [naam] is altijd te laat.";

async fn returned(platform: &TestPlatform, editor: &Editor, proposal: Option<&str>) -> (Written, CaseId) {
    let mut given = draft(&platform.facility().await, "jana@example.org");
    given.text = TEXT.to_owned();
    let written = platform.write(&given).await;
    let case = platform.claim(editor, written.review).await;
    let made = DecisionDraft {
        proposal: proposal.map(str::to_owned),
        change: "Schrijf alleen wat je zelf zag.".into(),
        ..decision(Action::Return, 1)
    };
    platform.desk.decide(editor, case, made).await.unwrap();
    (written, case)
}

async fn public_text(platform: &TestPlatform, review: ReviewId) -> Option<String> {
    platform.store.view().public_reviews().find(review).await.unwrap().map(|found| found.text.text)
}

on_both_engines! {
    async fn the_proposal_is_public_once_the_author_agrees(platform) {
        let editor = platform.editor(Role::Editor).await;
        let (written, case) = returned(platform, &editor, Some(PROPOSAL)).await;
        assert_eq!(names(&platform.mails().await).last().copied(), Some("review_returned"));
        let mine = platform.submissions.manage(&written.writer).await.unwrap();
        let proposal = mine.proposal.unwrap();
        assert_eq!((proposal.original.as_str(), proposal.text.as_str()), (TEXT, PROPOSAL));
        assert_eq!(mine.next_steps.first(), Some(&NextStep::Accept));
        assert_eq!(mine.decisions[0].change, "Schrijf alleen wat je zelf zag.");
        assert_eq!(mine.answer_by, Some(platform.clock.now() + chrono::TimeDelta::days(21)));
        assert_eq!(public_text(platform, written.review).await, None, "nothing is public before that");

        let accepted = platform.submissions.accept(&written.writer).await.unwrap();
        assert_eq!((accepted.status, accepted.version), (ReviewState::Published, 2));
        let public = platform.store.view().public_reviews().find(written.review).await.unwrap().unwrap();
        assert_eq!((public.text.text.as_str(), public.text.masks.as_slice()), (PROPOSAL, &[(4, 10)][..]));
        let decisions = platform.store.view().decisions().about(written.review.0).await.unwrap();
        let (made, proposed) = (&decisions[0], &decisions[1]);
        assert_eq!((made.editor, made.action, made.version, made.case), (editor.id(), Action::Publish, 2, case));
        assert_eq!((made.case_reason, &made.articles), (CaseReason::Resubmitted, &proposed.articles));
        assert_eq!(platform.case(written.review).await.state, CaseState::Decided, "no editor has to read it again");
        let first = platform.store.view().versions().find(written.review, 1).await.unwrap().unwrap();
        assert_eq!(first.text, TEXT, "what the author wrote stays");
        assert_eq!(names(&platform.mails().await), ["review_published"]);
        let rows = platform.store.view().audit_log().about(written.review.0).await.unwrap();
        let last = rows.iter().rev().find(|row| row.action == "review.published").unwrap();
        assert!(last.detail.contains(&proposed.id.to_string()), "{}", last.detail);
        let aggregate = platform.store.view().facilities().aggregate(platform.review(written.review).await.facility).await.unwrap();
        assert_eq!(aggregate.review_count, 1);
        let mine = platform.submissions.manage(&written.writer).await.unwrap();
        assert!(mine.proposal.is_none() && mine.answer_by.is_none());
        let before = platform.dump().await;
        assert_eq!(platform.submissions.accept(&written.writer).await.unwrap_err().code, "state_forbids");
        assert_eq!(platform.dump().await, before);
    }

    async fn who_writes_an_own_text_is_read_by_an_editor(platform) {
        let editor = platform.editor(Role::Editor).await;
        let (written, _) = returned(platform, &editor, Some(PROPOSAL)).await;
        let own = Amendment { text: "Ik vond dat ze vaak te laat was, meer niet.".into(), scores: None };
        let amended = platform.submissions.amend(&written.writer, &own).await.unwrap();
        assert_eq!(amended.status, ReviewState::Queued);
        let before = platform.dump().await;
        assert_eq!(platform.submissions.accept(&written.writer).await.unwrap_err().code, "state_forbids");
        assert_eq!(platform.dump().await, before);
        assert!(platform.submissions.manage(&written.writer).await.unwrap().proposal.is_none());
        // Sent back again without a proposal: the old one is no offer any more.
        platform.decide(&editor, written.review, Action::Return).await.unwrap();
        assert_eq!(platform.submissions.accept(&written.writer).await.unwrap_err().code, "nothing_proposed");
        assert_eq!(public_text(platform, written.review).await, None);
    }

    async fn nothing_to_accept_in_any_other_state(platform) {
        let editor = platform.editor(Role::Editor).await;
        let (written, _) = returned(platform, &editor, None).await;
        let before = platform.dump().await;
        assert_eq!(platform.submissions.accept(&written.writer).await.unwrap_err().code, "nothing_proposed");
        assert_eq!(platform.dump().await, before);
        platform.submissions.withdraw(&written.writer).await.unwrap();
        assert_eq!(platform.submissions.accept(&written.writer).await.unwrap_err().code, "state_forbids");
        let facility = platform.facility().await;
        for (n, action) in [Action::Publish, Action::Reject, Action::Escalate].into_iter().enumerate() {
            let written = platform.write(&draft(&facility, &format!("w{n}@example.org"))).await;
            assert_eq!(platform.submissions.accept(&written.writer).await.unwrap_err().code, "state_forbids");
            platform.decide(&editor, written.review, action).await.unwrap();
            assert_eq!(platform.submissions.accept(&written.writer).await.unwrap_err().code, "state_forbids");
        }
    }

    async fn accepting_and_writing_at_once_do_one_of_them(platform) {
        let editor = platform.editor(Role::Editor).await;
        for round in 0..6 {
            let facility = platform.facility().await;
            let written = platform.write(&draft(&facility, &format!("w{round}@example.org"))).await;
            let case = platform.claim(&editor, written.review).await;
            let made = DecisionDraft { proposal: Some(PROPOSAL.into()), ..decision(Action::Return, 1) };
            platform.desk.decide(&editor, case, made).await.unwrap();
            let (one, two, three) = (platform.submissions.clone(), platform.submissions.clone(), platform.submissions.clone());
            let writers = [written.writer.clone(), written.writer.clone(), written.writer.clone()];
            let [first, second, third] = writers;
            let accept = tokio::spawn(async move { one.accept(&first).await });
            let again = tokio::spawn(async move { two.accept(&second).await });
            let own = Amendment { text: "Zelf geschreven tekst over wat ik daar zag.".into(), scores: None };
            let amend = tokio::spawn(async move { three.amend(&third, &own).await });
            let (accept, again, amend) = (accept.await.unwrap(), again.await.unwrap(), amend.await.unwrap());
            assert!(!(accept.is_ok() && again.is_ok()), "round {round}");
            // Amending what is public already is possible; accepting what was answered is not.
            let review = platform.review(written.review).await;
            match (accept.is_ok() || again.is_ok(), amend.is_ok()) {
                (true, true) => assert_eq!((review.state, review.version, review.public_version), (ReviewState::Queued, 3, Some(2))),
                (false, true) => assert_eq!((review.state, review.public_version), (ReviewState::Queued, None)),
                (true, false) => assert_eq!((review.state, review.public_version), (ReviewState::Published, Some(2))),
                (false, false) => panic!("round {round}: nothing was done"),
            }
        }
    }
}
