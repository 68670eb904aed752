//! An editor hides a public text until it is decided.

use domain::statement::{Ground, Restriction, Source};
use domain::{Action, CaseState, NoticeReason, Redacted, ReviewState, Role};
use moderation::{Editor, HideDraft};
use testkit::on_both_engines;
use testkit::platform::notify::OutgoingMail;
use testkit::platform::submission::{Amendment, NoticeDraft, NoticeSubject};
use testkit::platform::{TestPlatform, Written, decision, names, notice_token};

const WHY: &str = "In de tweede zin staat de naam van een kind.";

fn hiding() -> HideDraft {
    HideDraft { articles: vec!["privacy-1".into()], reasons: WHY.into() }
}

/// A published review of which somebody gave notice for a reason that hides nothing, in the hands of another
/// editor; mails are taken.
async fn noticed(platform: &TestPlatform) -> (Written, Editor) {
    let first = platform.editor(Role::Editor).await;
    let written = platform.publish(&first, &platform.facility().await, "jana@example.org").await;
    let notice = NoticeDraft {
        subject: NoticeSubject::Review(written.review),
        reason: NoticeReason::Insult,
        explanation: "Hier staat iets in dat er niet in hoort te staan.".into(),
        email: Redacted::new("nora@example.org".into()),
        name: Redacted::default(),
        capacity: domain::Capacity::Reader,
        good_faith: None,
        passages: vec![],
        language: "nl".into(),
    };
    platform.submissions.give_notice(&notice).await.unwrap();
    let token = notice_token(&platform.mail().await).unwrap().to_owned();
    platform.submissions.confirm_notice(&token).await.unwrap();
    platform.mails().await;
    let editor = platform.editor(Role::Editor).await;
    platform.claim(&editor, written.review).await;
    (written, editor)
}

async fn is_public(platform: &TestPlatform, written: &Written) -> bool {
    platform.store.view().public_reviews().find(written.review).await.unwrap().is_some()
}

on_both_engines! {
    async fn the_text_is_gone_at_once_and_the_author_hears_why(platform) {
        let (written, editor) = noticed(platform).await;
        let case = platform.case(written.review).await.id;
        let hidden = platform.desk.hide(&editor, case, &hiding()).await.unwrap();
        assert_eq!((hidden, is_public(platform, &written).await), (ReviewState::Hidden, false));
        let after = platform.case(written.review).await;
        assert!(after.state == CaseState::Open && after.lease.is_some(), "the editor goes on");
        let mails = platform.mails().await;
        let OutgoingMail::ReviewHidden(mail) = &mails[0].mail else { panic!("{:?}", names(&mails)) };
        assert_eq!((mails.len(), mail.by_editor, mail.reasons.expose().as_str()), (1, true, WHY));
        let stated = platform.store.view().statements().about(written.review.0).await.unwrap();
        let (record, made) = (&stated[0], &stated[0].statement);
        assert_eq!((stated.len(), record.decision, record.notice), (1, None, None));
        assert_eq!((made.restriction, made.source, made.facts.as_str()), (Restriction::Hidden, Source::Notice, WHY));
        assert_eq!(mail.statement, made.reference(), "the mail names the statement");
        assert!(!made.automated_decision, "a person did");
        assert!(matches!(&made.ground, Ground::CodeOfConduct { articles, .. } if articles == &["privacy-1"]));
        let mine = platform.submissions.manage(&written.writer).await.unwrap();
        assert_eq!(mine.statements.len(), 1, "the author reads it on the own page");
        let rows = platform.store.view().audit_log().about(written.review.0).await.unwrap();
        let row = rows.iter().find(|row| row.action == "review.hidden").unwrap();
        assert!(row.detail.contains("\"automated_decision\":false") && !row.detail.contains("kind"), "{}", row.detail);
        assert!(domain::ledger::is_public(&row.action), "the public ledger tells it");

        let report = platform.desk.transparency(&editor, None, None).await.unwrap();
        assert_eq!((report.hidden.total, report.hidden.by_editor, report.hidden.by_notice.len()), (1, 1, 0));
        assert!(report.csv().contains("hidden,by_editor,,,1,,,"));

        // The decision shows it again, and everybody hears of that.
        platform.desk.decide(&editor, case, decision(Action::Keep, 1)).await.unwrap();
        assert!(is_public(platform, &written).await);
        let mut told = names(&platform.mails().await);
        told.sort_unstable();
        assert_eq!(told, ["notice_decided", "notice_kept"]);
    }

    async fn every_other_way_out_of_hiding_is_open_too(platform) {
        for (action, state) in [(Action::TakeDown, ReviewState::TakenDown), (Action::Return, ReviewState::Returned)] {
            let (written, editor) = noticed(platform).await;
            let case = platform.case(written.review).await.id;
            platform.desk.hide(&editor, case, &hiding()).await.unwrap();
            platform.desk.decide(&editor, case, decision(action, 1)).await.unwrap();
            assert_eq!((platform.review(written.review).await.state, is_public(platform, &written).await), (state, false));
        }
        let (written, editor) = noticed(platform).await;
        let case = platform.case(written.review).await.id;
        platform.desk.hide(&editor, case, &hiding()).await.unwrap();
        let text = "Een andere tekst over wat ik zelf zag en hoorde.".to_owned();
        platform.submissions.amend(&written.writer, &Amendment { text, scores: None }).await.unwrap();
        assert!(!is_public(platform, &written).await, "a change does not bring back what was hidden");
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        assert!(is_public(platform, &written).await);
    }

    async fn who_may_not_decide_may_not_hide(platform) {
        let (written, editor) = noticed(platform).await;
        let case = platform.case(written.review).await.id;
        let other = platform.editor(Role::SeniorEditor).await;
        let before = platform.dump().await;
        let refused = |who: &Editor, draft: HideDraft| {
            let who = who.clone();
            async move { platform.desk.hide(&who, case, &draft).await.unwrap_err() }
        };
        assert_eq!(refused(&other, hiding()).await.code, "claim_lost");
        for (draft, pointer, code) in [
            (HideDraft { articles: vec![], ..hiding() }, "/articles", "required"),
            (HideDraft { articles: vec!["geen-1".into()], ..hiding() }, "/articles/0", "unknown_article"),
            (HideDraft { reasons: " \n ".into(), ..hiding() }, "/reasons", "required"),
            (HideDraft { reasons: "é".repeat(4001), ..hiding() }, "/reasons", "too_long"),
        ] {
            let error = refused(&editor, draft).await;
            let fields: Vec<_> = error.fields.iter().map(|field| (field.pointer.as_str(), field.code)).collect();
            assert_eq!(fields, [(pointer, code)]);
        }
        assert_eq!(platform.desk.hide(&editor, domain::ids::CaseId(written.review.0), &hiding()).await.unwrap_err().code, "case_not_found");
        assert_eq!(platform.dump().await, before);
        platform.desk.hide(&editor, case, &hiding()).await.unwrap();
        let before = platform.dump().await;
        assert_eq!(refused(&editor, hiding()).await.code, "state_forbids");
        assert_eq!(platform.dump().await, before, "once is enough");
        // What is decided hides nothing.
        platform.desk.decide(&editor, case, decision(Action::Keep, 1)).await.unwrap();
        let before = platform.dump().await;
        assert_eq!(refused(&editor, hiding()).await.code, "case_closed");
        assert_eq!(platform.dump().await, before);
    }

    async fn a_text_that_waits_is_not_public_and_cannot_be_hidden(platform) {
        let editor = platform.editor(Role::Editor).await;
        let written = platform.write(&testkit::platform::draft(&platform.facility().await, "a@example.org")).await;
        let case = platform.claim(&editor, written.review).await;
        let before = platform.dump().await;
        assert_eq!(platform.desk.hide(&editor, case, &hiding()).await.unwrap_err().code, "action_not_offered");
        assert_eq!(platform.dump().await, before);
    }
}
