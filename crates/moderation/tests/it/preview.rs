//! What a decision would send is what it sends, and looking at it changes nothing.

use domain::ids::CaseId;
use domain::{Action, Capacity, DecisionDraft, ErrorKind, NoticeReason, Redacted, Redaction, Role};
use moderation::{Desk, MailTo, Preview};
use testkit::on_both_engines;
use testkit::platform::notify::Envelope;
use testkit::platform::submission::{NoticeDraft, NoticeSubject, ReviewDraft};
use testkit::platform::{decision, draft, names, notice_token};

/// What a mail says once nothing tells to whom it goes.
fn said(desk: &Desk, mail: &Envelope) -> (String, String, String) {
    let words = desk.rules().mailer.preview(mail).unwrap();
    (words.subject, words.text, words.html)
}

fn shown(preview: &Preview) -> Vec<(String, String, String)> {
    preview.mails.iter().map(|mail| (mail.subject.clone(), mail.text.clone(), mail.html.clone())).collect()
}

on_both_engines! {
    async fn what_is_shown_is_what_is_sent_in_the_language_of_the_author(platform) {
        let desk = &platform.desk;
        let editor = platform.editor(Role::Editor).await;
        let mask = Redaction { start: 0, end: 2, replacement: "[naam]".into() };
        let masked = DecisionDraft { redactions: vec![mask], ..decision(Action::Publish, 1) };
        let asked = DecisionDraft {
            change: "Laat het nummer weg.".into(),
            proposal: Some("Een heel andere tekst, die wel kan.".into()),
            ..decision(Action::Return, 1)
        };
        let all = [decision(Action::Publish, 1), masked, asked, decision(Action::Reject, 1), decision(Action::Escalate, 1)];
        for (n, (given, language)) in all.into_iter().zip(["nl", "fr", "en", "de", "fr"]).enumerate() {
            let facility = platform.facility().await;
            let email = format!("geheim{n}@example.org");
            let written = platform.write(&ReviewDraft { language: language.into(), ..draft(&facility, &email) }).await;
            let case = platform.claim(&editor, written.review).await;
            let before = platform.dump().await;
            let preview = desk.preview(&editor, case, given.clone()).await.unwrap();
            assert_eq!(desk.preview(&editor, case, given.clone()).await.unwrap(), preview, "it can be repeated");
            assert_eq!(platform.dump().await, before, "nothing changed");
            assert_eq!((preview.mails.len(), preview.mails[0].to, preview.needs_second), (1, MailTo::Author, false));
            desk.decide(&editor, case, given).await.unwrap();
            let mail = platform.mail().await;
            assert_eq!((preview.mails[0].name, preview.mails[0].language), (mail.mail.name(), mail.to.language));
            assert_eq!(shown(&preview), [said(desk, &mail)], "{}", mail.mail.name());
            let told = format!("{preview:?}");
            for hidden in [email.as_str(), written.token.as_str(), "Verzonnenmans", "Dag Jana"] {
                assert!(!told.contains(hidden), "{hidden} in {told}");
            }
            let own = format!("waardering.example{}[", preview.mails[0].language.to("/mijn-waardering/"));
            assert!(told.contains(&own), "a link without its token: {told}");
        }
    }

    async fn whoever_gave_a_notice_is_told_in_their_own_language(platform) {
        let (first, second) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let facility = platform.facility().await;
        let written = platform.publish(&first, &facility, "jana@example.org").await;
        let notice = NoticeDraft {
            subject: NoticeSubject::Review(written.review),
            reason: NoticeReason::Insult,
            explanation: "Hier staat iets in dat er volgens mij niet in hoort te staan.".into(),
            email: Redacted::new("nora@example.org".into()),
            name: Redacted::new("Nora Verzwegen".into()),
            capacity: Capacity::Reader,
            good_faith: Some(true),
            passages: vec![],
            language: "fr".into(),
        };
        platform.submissions.give_notice(&notice).await.unwrap();
        let token = notice_token(&platform.mail().await).unwrap().to_owned();
        platform.submissions.confirm_notice(&token).await.unwrap();
        platform.mails().await;
        let case = platform.claim(&second, written.review).await;
        for action in [Action::Keep, Action::TakeDown] {
            let given = DecisionDraft { message_to_reporters: "Bedankt om te melden.".into(), ..decision(action, 1) };
            let before = platform.dump().await;
            let preview = platform.desk.preview(&second, case, given.clone()).await.unwrap();
            assert_eq!(platform.dump().await, before);
            let to: Vec<_> = preview.mails.iter().map(|mail| (mail.to, mail.language.code())).collect();
            assert_eq!(to, [(MailTo::Author, "nl"), (MailTo::Reporter, "fr")], "{action}");
            let told = format!("{preview:?}");
            for hidden in ["Nora", "nora@", "jana@", "Verzwegen", written.token.as_str()] {
                assert!(!told.contains(hidden), "{hidden} in {told}");
            }
            assert!(told.contains("Bedankt om te melden."));
            if action == Action::TakeDown {
                platform.desk.decide(&second, case, given).await.unwrap();
                let sent = platform.mails().await;
                assert_eq!(names(&sent), ["notice_decided", "review_taken_down"]);
                let mut sent: Vec<_> = sent.iter().map(|mail| said(&platform.desk, mail)).collect();
                sent.reverse();
                assert_eq!(shown(&preview), sent);
            }
        }
    }

    async fn a_second_reader_learns_nothing_from_it(platform) {
        let desk = platform.desk_with(|rules| rules.double_reading_share = 1.0);
        let editors = [platform.editor(Role::Editor).await, platform.editor(Role::Editor).await];
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        let actions = [Action::Publish, Action::Return, Action::Reject];
        let mut seen: Vec<Vec<Preview>> = Vec::new();
        for editor in &editors {
            let case = platform.case(written.review).await.id;
            desk.claim(editor, case).await.unwrap();
            let mut previews = Vec::new();
            for action in actions {
                previews.push(desk.preview(editor, case, decision(action, 1)).await.unwrap());
            }
            seen.push(previews);
            desk.decide(editor, case, decision(Action::Reject, 1)).await.unwrap();
        }
        assert_eq!(seen[0], seen[1], "of a sampled text");

        let written = platform.write(&draft(&facility, "piet@example.org")).await;
        let case = platform.case(written.review).await.id;
        let fake = DecisionDraft { articles: vec!["honest-1".into()], ..decision(Action::Reject, 1) };
        let mut seen = Vec::new();
        for (editor, other) in editors.iter().zip([Action::Publish, Action::Return]) {
            platform.desk.claim(editor, case).await.unwrap();
            let preview = platform.desk.preview(editor, case, fake.clone()).await.unwrap();
            assert!(preview.needs_second && preview.mails.len() == 1);
            assert!(!platform.desk.preview(editor, case, decision(other, 1)).await.unwrap().mails.is_empty());
            seen.push(preview);
            platform.desk.decide(editor, case, fake.clone()).await.unwrap();
        }
        assert_eq!(seen[0], seen[1], "of a refusal as fake");
    }

    async fn what_cannot_be_decided_cannot_be_previewed(platform) {
        let desk = &platform.desk;
        let (editor, other) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        let case = platform.claim(&editor, written.review).await;
        let before = platform.dump().await;
        let code = async |who, case, given: DecisionDraft| {
            let error = desk.preview(who, case, given.clone()).await.unwrap_err();
            assert_eq!(desk.decide(who, case, given).await.unwrap_err().code, error.code);
            (error.kind, error.code)
        };
        let empty = DecisionDraft::new(1, Action::Return);
        assert_eq!(code(&editor, case, empty).await, (ErrorKind::Invalid, "invalid_fields"));
        assert_eq!(code(&editor, case, decision(Action::Publish, 2)).await, (ErrorKind::Conflict, "stale_version"));
        assert_eq!(code(&editor, case, decision(Action::Keep, 1)).await.1, "action_not_offered");
        assert_eq!(code(&other, case, decision(Action::Publish, 1)).await, (ErrorKind::Conflict, "claim_lost"));
        let missing = CaseId(uuid::Uuid::nil());
        assert_eq!(code(&editor, missing, decision(Action::Publish, 1)).await, (ErrorKind::NotFound, "case_not_found"));
        assert_eq!(platform.dump().await, before, "nothing changed");
    }
}
