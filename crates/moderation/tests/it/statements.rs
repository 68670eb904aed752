//! Statements of reasons: one for every restriction, handed out page by page.

use domain::dsa::DsaStatement;
use domain::statement::Restriction;
use domain::{Action, Clock, DecisionDraft, Redaction, Role, belgium};
use testkit::on_both_engines;
use testkit::platform::notify::OutgoingMail;
use testkit::platform::{TestPlatform, decision, draft};

/// Some decisions, and the mails about them.
async fn restricted(platform: &TestPlatform) -> Vec<OutgoingMail> {
    let mut told = Vec::new();
    let editor = platform.editor(Role::Editor).await;
    let facility = platform.facility().await;
    let cover = Redaction { start: 3, end: 14, replacement: "[naam]".into() };
    for (n, made) in [
        decision(Action::Reject, 1),
        decision(Action::Publish, 1),
        decision(Action::Return, 1),
        DecisionDraft { redactions: vec![cover], ..decision(Action::Publish, 1) },
        decision(Action::Reject, 1),
    ]
    .into_iter()
    .enumerate()
    {
        let written = platform.write(&draft(&facility, &format!("p{n}@example.org"))).await;
        let case = platform.claim(&editor, written.review).await;
        platform.desk.decide(&editor, case, made).await.unwrap();
        told.extend(platform.mails().await.into_iter().map(|sent| sent.mail));
        platform.pass(chrono::TimeDelta::seconds(1));
    }
    told
}

on_both_engines! {
    async fn every_restriction_leaves_one_and_pages_give_each_once(platform) {
        restricted(platform).await;
        let today = belgium::day(platform.clock.now());
        let (mut seen, mut cursor, mut pages) = (Vec::new(), None::<String>, 0);
        loop {
            let page = platform.desk.exported_statements((today, today), cursor.as_deref(), 2).await.unwrap();
            assert!(page.statements.len() <= 2);
            seen.extend(page.statements);
            pages += 1;
            cursor = page.next_cursor;
            if cursor.is_none() {
                break;
            }
        }
        let restrictions: Vec<_> = seen.iter().map(|record| record.statement.restriction).collect();
        let expected = [Restriction::Refused, Restriction::Returned, Restriction::Masked, Restriction::Refused];
        assert_eq!((restrictions, pages), (expected.to_vec(), 2));
        assert!(seen.iter().all(|record| record.decision.is_some() && !record.statement.automated_decision));
        let lines: Vec<_> = seen.iter().map(|record| serde_json::to_string(&DsaStatement::from(&record.statement)).unwrap()).collect();
        assert!(lines.iter().all(|line| !line.contains("zelf meemaakte") && !line.contains('\n')), "what was written to the author stays inside");
    }

    async fn the_mail_names_the_number_of_the_statement(platform) {
        let sent = restricted(platform).await;
        let today = belgium::day(platform.clock.now());
        let page = platform.desk.exported_statements((today, today), None, 50).await.unwrap();
        let mut stated: Vec<String> = page.statements.iter().map(|record| record.statement.reference()).collect();
        let mut told: Vec<String> = sent.into_iter().filter_map(|mail| match mail {
            OutgoingMail::ReviewRejected(mail) => Some(mail.statement),
            OutgoingMail::ReviewReturned(mail) => Some(mail.statement),
            OutgoingMail::ReviewPublishedWithMasks(mail) => Some(mail.statement),
            _ => None,
        }).collect();
        stated.sort();
        told.sort();
        assert_eq!((told.len(), &told), (4, &stated));
    }

    async fn an_unknown_cursor_or_a_period_that_ends_before_it_begins_is_refused(platform) {
        restricted(platform).await;
        let today = belgium::day(platform.clock.now());
        let before = today.pred_opt().unwrap();
        let error = platform.desk.exported_statements((today, before), None, 2).await.unwrap_err();
        assert_eq!(error.fields[0].pointer, "/to");
        for cursor in ["", "x", "01931c7e-5a00-7000-8000-000000000001"] {
            let error = platform.desk.exported_statements((today, today), Some(cursor), 2).await.unwrap_err();
            assert_eq!((error.code, error.fields[0].pointer.as_str()), ("invalid_fields", "/cursor"));
        }
        assert!(platform.desk.exported_statements((before, before), None, 2).await.unwrap().statements.is_empty());
    }
}
