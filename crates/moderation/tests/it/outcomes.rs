//! What follows from a decision: one mail, and events where readers see something else.

use domain::{Action, DecisionDraft, Redaction, Role};
use testkit::on_both_engines;
use testkit::platform::notify::OutgoingMail;
use testkit::platform::submission::Amendment;
use testkit::platform::{decision, draft, manage_token, names};

on_both_engines! {
    async fn every_outcome_is_mailed_once_with_the_link(platform) {
        let editor = platform.editor(Role::Editor).await;
        let mask = Redaction { start: 0, end: 2, replacement: "[naam]".into() };
        let masked = DecisionDraft { redactions: vec![mask], ..decision(Action::Publish, 1) };
        for (n, (draft_of, name)) in [
            (decision(Action::Publish, 1), "review_published"),
            (masked, "review_published_with_masks"),
            (decision(Action::Return, 1), "review_returned"),
            (decision(Action::Reject, 1), "review_rejected"),
            (decision(Action::Escalate, 1), "review_escalated"),
        ].into_iter().enumerate() {
            let facility = platform.facility().await;
            let written = platform.write(&draft(&facility, &format!("r{n}@example.org"))).await;
            let case = platform.claim(&editor, written.review).await;
            assert!(platform.mails().await.is_empty(), "a claim is not mailed");
            let action = draft_of.action;
            platform.desk.decide(&editor, case, draft_of.clone()).await.unwrap();
            platform.desk.decide(&editor, case, draft_of).await.unwrap_err();
            let mail = platform.mail().await;
            assert_eq!(names(std::slice::from_ref(&mail)), [name]);
            assert_eq!(manage_token(&mail), Some(written.token.as_str()), "{name}");
            assert_eq!(*mail.to.address.expose(), format!("r{n}@example.org"));
            match &mail.mail {
                OutgoingMail::ReviewReturned(says) => assert_eq!(says.articles[0].title, "Je eigen ervaring"),
                OutgoingMail::ReviewRejected(says) => assert_eq!(says.reasons.expose(), "Vertel wat je zelf meemaakte."),
                OutgoingMail::ReviewPublishedWithMasks(says) => {
                    assert_eq!((says.masks.len(), says.masks[0].count), (1, 1));
                    assert!(says.published_text.expose().starts_with("[naam] begeleiders"));
                }
                _ => {}
            }
            let events = platform.to_index().await;
            let expected = if action == Action::Publish { (vec![written.review.0], vec![facility.id.0]) } else { (vec![], vec![]) };
            assert_eq!(events, expected, "{name}");
        }
    }

    async fn only_what_readers_see_is_indexed_again(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let epoch = platform.store.public_epoch();
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        platform.claim(&editor, written.review).await;
        let case = platform.case(written.review).await.id;
        platform.desk.release(&editor, case).await.unwrap();
        platform.claim(&editor, written.review).await;
        platform.desk.renew(&editor, case).await.unwrap();
        let text = "Zo was het echt, en zo is het nog altijd.".to_owned();
        platform.submissions.amend(&written.writer, &Amendment { text, scores: None }).await.unwrap();
        assert_eq!(platform.to_index().await, (vec![], vec![]));
        assert_eq!(platform.store.public_epoch(), epoch);
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        assert_eq!(platform.to_index().await, (vec![written.review.0], vec![facility.id.0]));
        assert!(platform.store.public_epoch() > epoch);
        platform.submissions.withdraw(&written.writer).await.unwrap();
        assert_eq!(platform.to_index().await, (vec![written.review.0], vec![facility.id.0]));
    }
}
